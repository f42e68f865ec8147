// Asks the registry for known vulnerabilities of what the lockfile names: `npm run audit`.
//
// Exit codes: 0 none are known; 1 some are; 2 it was not run, since the registry does not answer.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { judgeAnswer } from './audit/judge-answer.ts';

// npm is a script on Windows, which only a shell starts; nothing in this line comes from outside.
const shell = process.platform === 'win32';
const { stdout, status, error } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
  cwd: path.resolve(import.meta.dirname, '..'),
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
  shell,
  stdio: ['ignore', 'pipe', 'ignore'],
});
const answer = error ? { kind: 'not run' as const, reason: error.message } : judgeAnswer(stdout, status);
switch (answer.kind) {
  case 'clean':
    console.log(`audit: no known vulnerabilities in ${answer.packages} packages.`);
    break;
  case 'vulnerable':
    console.error(`audit: known vulnerabilities in ${answer.lines.length} packages:\n${answer.lines.join('\n')}`);
    process.exitCode = 1;
    break;
  case 'not run':
    console.error(`audit: not run: ${answer.reason}. Whether there are vulnerabilities is not known.`);
    process.exitCode = 2;
}

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { folderWith, program, removeFolders } from './command-line.ts';

const project = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(project, 'docs/ci.md'), 'utf8');

/** The commands of the page with the exit codes that it promises, in their order. */
const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
  .flatMap(([, block = '']) => block.split('\n'))
  .filter((line) => line !== '')
  .map((line) => {
    const [, command = '', code] = /^(.*) # exit code (\d+)$/.exec(line) ?? [];
    return { line, command, code: Number(code) };
  });

describe('docs/ci.md', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('can be followed word by word', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = await folderWith('');
    const tools = await folderWith('');
    cpSync(path.join(project, 'examples/acme-flawed'), folder, { recursive: true });
    mkdirSync(path.join(tools, 'bin'));
    const started = path.join(tools, 'bin/audit-as-code');
    writeFileSync(started, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@" --as-of 2026-06-30\n`);
    chmodSync(started, 0o755);
    const env = {
      PATH: `${path.join(tools, 'bin')}:${process.env.PATH}`,
      HOME: tools,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Nobody',
      GIT_AUTHOR_EMAIL: 'nobody@nowhere.example',
      GIT_COMMITTER_NAME: 'Nobody',
      GIT_COMMITTER_EMAIL: 'nobody@nowhere.example',
    };
    const runIn = (command: string) =>
      new Promise<{ code: number | null; told: string }>((resolve) => {
        const child = execFile('/bin/sh', ['-c', command], { cwd: folder, env }, (_, stdout, stderr) =>
          resolve({ code: child.exitCode, told: `${stdout}${stderr}` }),
        );
      });
    await runIn('git init --quiet');
    assert.ok(commands.length > 10);
    for (const { line, command, code } of commands) {
      assert.ok(command !== '', `"${line}" promises no exit code`);
      const ended = await runIn(command);
      assert.equal(ended.code, code, `${command}\n${ended.told.slice(-2000)}`);
    }
  });
});

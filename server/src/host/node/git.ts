import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import process from 'node:process';
import type { NoHistory } from '../host.ts';
import { codeOf, reasonOf } from './reason.ts';

/**
 * Settings that win over those of the repository, which may be anybody's: nothing that it names is started, and no
 * remote is asked for what a partial clone lacks.
 */
const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'protocol.allow=never',
  'safe.bareRepository=explicit',
  'log.showSignature=false',
];

/**
 * What of git's environment holds for us too: where git and its user's settings are. All else is for somebody else's
 * command; a hook that starts us sets the variables of its own repository, and the workspace's is found from its folder.
 */
const inherited = /^GIT_(EXEC_PATH|CONFIG_.+|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM)$/;

const longestQuestion = 30_000;
const longestReading = 600_000;
const largestComplaint = 4096;

/**
 * Asks git something short that only reads, in the repository that holds a folder. `input` is what git reads from its
 * standard input.
 */
export async function askGit(folder: string, question: readonly string[], input = ''): Promise<string | NoHistory> {
  const answer: Buffer[] = [];
  const failure = await run(folder, question, input, longestQuestion, (some) => answer.push(some));
  return failure ?? Buffer.concat(answer).toString('utf8');
}

/** The same for an answer that may be large: `take` gets it piece by piece. Undefined when all of it has come. */
export function readGit(
  folder: string,
  question: readonly string[],
  input: string,
  take: (some: Buffer) => void,
): Promise<NoHistory | undefined> {
  return run(folder, question, input, longestReading, take);
}

function run(
  folder: string,
  question: readonly string[],
  input: string,
  timeout: number,
  take: (some: Buffer) => void,
): Promise<NoHistory | undefined> {
  const overrides = settings.flatMap((setting) => ['-c', setting]);
  const args = ['--no-pager', '--literal-pathspecs', ...overrides, '-C', folder, ...question];
  // Windows looks for a program in the current folder first, and a workspace may hold a git.exe.
  const cwd = dirname(process.execPath);
  const child = spawn('git', args, { cwd, env: environment(), windowsHide: true });
  // Not the option of `spawn`: its clock goes on where git could not be started, and keeps the process alive.
  const clock = setTimeout(() => child.kill(), timeout);
  let complaint = '';
  child.stdout.on('data', take);
  child.stderr.on('data', (some: Buffer) => {
    if (complaint.length < largestComplaint) complaint += some.toString('utf8');
  });
  // Git may end before it has read everything; its answer counts, not the broken pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise<NoHistory | undefined>((resolve) => {
    child.on('error', (error) => resolve(codeOf(error) === 'ENOENT' ? noGit : failed(reasonOf(error))));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(undefined);
      else if (signal) resolve(failed(`it was ended by ${signal}; it may take ${timeout / 1000} seconds`));
      else resolve(refusal(complaint));
    });
  }).finally(() => clearTimeout(clock));
}

const noGit: NoHistory = { kind: 'no-git', reason: 'git was not found' };

function failed(reason: string): NoHistory {
  return { kind: 'failed', reason };
}

/** Why git has ended with an error, in its own words. */
function refusal(complaint: string): NoHistory {
  if (complaint.includes('not a git repository'))
    return { kind: 'no-repository', reason: 'it is in no git repository' };
  const lines = complaint.split('\n').filter((line) => line.trim() !== '');
  const fatal = lines.find((line) => line.startsWith('fatal: ')) ?? lines[0] ?? 'it gave no reason';
  return failed(fatal.replace('fatal: ', ''));
}

function environment(): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || inherited.test(name));
  return {
    ...Object.fromEntries(ours),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    LC_ALL: 'C',
  };
}

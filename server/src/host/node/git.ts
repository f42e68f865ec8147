import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import process from 'node:process';

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
];

/** A hook that starts us sets these for its own repository; the workspace's is found from its folder. */
const ofCallingHook = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
];

const longestWait = 30_000;
const largestAnswer = 64 * 1024 * 1024;

/**
 * Asks git something that only reads, in the repository that holds a folder. `input` is what git reads from its
 * standard input. Undefined where there is no git, no repository, or git cannot answer.
 */
export function askGit(folder: string, question: readonly string[], input = ''): Promise<string | undefined> {
  const overrides = settings.flatMap((setting) => ['-c', setting]);
  const args = ['--no-pager', '--literal-pathspecs', ...overrides, '-C', folder, ...question];
  const options = {
    // Windows looks for a program in the current folder first, and a workspace may hold a git.exe.
    cwd: dirname(process.execPath),
    env: environment(),
    timeout: longestWait,
    maxBuffer: largestAnswer,
    windowsHide: true,
  };
  return new Promise((resolve) => {
    const child = execFile('git', args, options, (error, answer) => resolve(error ? undefined : answer));
    // Git may end before it has read everything; its answer counts, not the broken pipe.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !ofCallingHook.includes(name));
  return {
    ...Object.fromEntries(inherited),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    LC_ALL: 'C',
  };
}

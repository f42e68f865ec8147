// Running other programs to their end.

import { spawnSync } from 'node:child_process';

/**
 * Runs a program to its end and returns what it printed.
 * Throws an error with the last lines of its output when it fails or is not there.
 *
 * @param environment variables set in addition to those of this process
 */
export function run(command: string, args: string[], cwd: string, environment: NodeJS.ProcessEnv = {}): string {
  const env = { ...process.env, ...environment };
  const result = spawnSync(command, args, { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (result.status === 0) return result.stdout;
  const output = result.error?.message ?? `${result.stdout}${result.stderr}`.trim().split('\n').slice(-25).join('\n');
  throw new Error(`'${[command, ...args].join(' ')}' failed in ${cwd}:\n${output}`);
}

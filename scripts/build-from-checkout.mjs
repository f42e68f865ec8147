/**
 * Builds everything from a bare checkout, for those who want to run it and not to work on it: the GitHub Action, and npm
 * where it installs the package from git. Packages are those of the lockfile, and none of their scripts is run.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '..');

/** A global install hands its settings down, by which npm would put the packages elsewhere. */
const env = { ...process.env, npm_config_global: 'false', npm_config_location: 'project' };

function run(command, ...args) {
  // npm is a script on Windows, which only a shell starts; nothing in these lines comes from outside.
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd: project, env, shell, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  const line = [command, ...args].join(' ');
  console.error(`audit-as-code cannot be built: "${line}" ${error ? error.message : `ended with ${status}`}.`);
  process.exit(2);
}

run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
run('node', 'scripts/generate.mjs');
run('node', 'esbuild.mjs');

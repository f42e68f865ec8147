/**
 * Builds the command line for the GitHub Action, from the checkout of this repository that GitHub has made for it;
 * nothing where that has been done. Packages are those of the lockfile, and none of their scripts is run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');

function run(command, ...args) {
  // npm is a script on Windows, which only a shell starts; nothing in these lines comes from outside.
  const { status, error } = spawnSync(command, args, {
    cwd: project,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.log(
    `::error::audit-as-code cannot be built: "${[command, ...args].join(' ')}" ${error ? error.message : `ended with ${status}`}.`,
  );
  process.exit(2);
}

if (!existsSync(path.join(project, 'dist/cli.cjs'))) {
  run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
  run('node', 'scripts/generate.mjs');
  run('node', 'esbuild.mjs', '--only', 'cli');
}

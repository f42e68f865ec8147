// What tests need from the operating system. The workbench host needs a browser and a compiler.

import { findChromium, findCommand } from './cache.ts';
import { run } from './process.ts';

function missingPackages(): string[] {
  const missing = ['g++', 'make', 'python3'].filter((command) => !findCommand(command));
  return findChromium() ? missing : ['chromium', ...missing];
}

/** How to become root without being asked for a password: an empty prefix as root, else sudo, else nothing. */
function rootPrefix(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  if (!findCommand('sudo')) return undefined;
  try {
    run('sudo', ['--non-interactive', 'true'], '/');
    return ['sudo', '--non-interactive'];
  } catch {
    return undefined;
  }
}

/** Installs what is missing of Chromium, g++, make and Python, as `installPackages` does. */
export function installSystemPackages(): void {
  installPackages(missingPackages(), 'CHROMIUM may name another Chromium.');
}

/**
 * Installs packages of Debian by apt-get; does nothing where none is named.
 * Throws an error that names the command to run where that is not possible.
 *
 * @param hint what else a person could do, in a sentence of its own
 */
export function installPackages(missing: readonly string[], hint = ''): void {
  if (missing.length === 0) return;
  const installation = ['apt-get', 'install', '--yes', '--no-install-recommends', ...missing];
  const byHand = `Run this, then try again:\n  sudo apt-get update && sudo ${installation.join(' ')}`;
  const prefix = findCommand('apt-get') ? rootPrefix() : undefined;
  if (!prefix) throw new Error(`Missing: ${missing.join(', ')}. ${byHand}\n${hint}`.trimEnd());
  console.log(`Installing ${missing.join(', ')}`);
  try {
    for (const command of [['apt-get', 'update'], installation]) {
      const [program = '', ...args] = [...prefix, ...command];
      run(program, args, '/', { DEBIAN_FRONTEND: 'noninteractive' });
    }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${byHand}`);
  }
}

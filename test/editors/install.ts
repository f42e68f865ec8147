import { spawnSync } from 'node:child_process';
import { findCommand } from '../host/cache.ts';
import { installPackages } from '../host/system-packages.ts';

/** Installs what is missing of Neovim, Emacs and Eglot; throws an error that says what to do where that is not possible. */
export function installEditors(): void {
  const missing = [
    ...(findCommand('nvim') ? [] : ['neovim']),
    ...(findCommand('emacs') ? [] : ['emacs-nox']),
    ...(hasEglot() ? [] : ['elpa-eglot']),
  ];
  installPackages(
    missing,
    'Elsewhere than on Debian: Neovim 0.7 or newer as nvim, Emacs 28 with Eglot, or 29, as emacs.',
  );
}

function hasEglot(): boolean {
  const load = '(progn (package-activate-all) (require (quote eglot)))';
  return spawnSync('emacs', ['--batch', '--eval', load], { stdio: 'ignore' }).status === 0;
}

// The temporary folder of one run: the workspace that the tests change, and all that VS Code writes.

import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The paths of a run, all in one folder that is removed at its end. */
export interface Scratch {
  /** A copy of the folder that is opened. */
  readonly workspace: string;
  /** The settings, state and logs of VS Code. */
  readonly data: string;
  remove(): void;
}

/** Makes a temporary folder with a copy of the given folder, of the same name, as workspace. */
export function makeScratch(folder: string): Scratch {
  const scratch = mkdtempSync(path.join(tmpdir(), 'vscode-window-'));
  const workspace = path.join(scratch, 'workspace', path.basename(folder));
  const data = path.join(scratch, 'vscode');
  cpSync(folder, workspace, { recursive: true });
  mkdirSync(data);
  return { workspace, data, remove: () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }) };
}

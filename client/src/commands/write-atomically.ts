// Writing a file so that it is whole or as it was before.

import * as vscode from 'vscode';
import { randomName } from '../random-name.ts';

/**
 * Writes a file, and the folders above it where they are missing: beside it first, then in its place. Rejects, having
 * changed nothing, with what the user can do.
 */
export async function writeAtomically(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const folder = vscode.Uri.joinPath(target, '..');
  const temporary = vscode.Uri.joinPath(folder, `.audit-as-code-${randomName().slice(0, 8)}.tmp`);
  if (await isFolder(target)) {
    // To rename over a folder would remove what is in it.
    throw new Error(vscode.l10n.t('{0} is a folder; nothing was written.', vscode.workspace.asRelativePath(target)));
  }
  try {
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.workspace.fs.writeFile(temporary, bytes);
    await vscode.workspace.fs.rename(temporary, target, { overwrite: true });
  } catch (error) {
    await remove(temporary);
    throw new Error(reason(target, error), { cause: error });
  }
}

async function isFolder(target: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(target)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false; // Nothing is there.
  }
}

async function remove(file: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(file);
  } catch {
    // It was not written.
  }
}

/** How the system says that another program has a file open, where that keeps others from replacing it. */
const openElsewhere = /\b(EBUSY|EPERM|EACCES|ETXTBSY)\b|NoPermissions|Unavailable/;

function reason(target: vscode.Uri, error: unknown): string {
  const name = vscode.workspace.asRelativePath(target);
  const message = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (openElsewhere.test(message)) {
    return vscode.l10n.t(
      '{0} cannot be written: another program may have it open, or the folder is write-protected. Close it there and try again.',
      name,
    );
  }
  return vscode.l10n.t('{0} cannot be written: {1}', name, error instanceof Error ? error.message : message);
}

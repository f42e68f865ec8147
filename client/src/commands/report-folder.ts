// Where reports go.

import * as vscode from 'vscode';
import { reportsFolder, showSettingProblem } from '../settings.ts';

/** Tells whether a file or folder is the given folder or lies beneath it. */
export function isWithin(uri: vscode.Uri, folder: vscode.Uri): boolean {
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return false;
  return uri.path === folder.path || uri.path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`);
}

/** The folder of the settings, relative to the ISMS root; nothing, having told so, where it is not in the workspace. */
export function allowedReportsFolder(root: vscode.Uri): string | undefined {
  const folder = reportsFolder(root);
  if (isAllowed(root, folder)) return folder;
  const problem = vscode.l10n.t(
    "'{0}' is not a folder within the workspace. Set a path relative to the ISMS root.",
    folder,
  );
  void showSettingProblem('reports.folder', problem);
  return undefined;
}

function isAllowed(root: vscode.Uri, folder: string): boolean {
  if (/^([\\/]|[A-Za-z]:)/.test(folder)) return false;
  const outermost = vscode.workspace.getWorkspaceFolder(root)?.uri ?? root;
  return isWithin(vscode.Uri.joinPath(root, folder), outermost);
}

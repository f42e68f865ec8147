// Putting a report into its file without losing what somebody wrote there.

import * as vscode from 'vscode';
import type { InternalAuditReport } from '../requests.ts';

/** Tells whether a file or folder is the given folder or lies beneath it. */
export function isWithin(uri: vscode.Uri, folder: vscode.Uri): boolean {
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return false;
  return uri.path === folder.path || uri.path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`);
}

/**
 * Writes a report, and its folder where that is missing. Text that somebody wrote into the file by hand, saved or not,
 * is replaced only after asking. Tells whether the file now holds the report; rejects with the file system's error.
 */
export async function placeReport(target: vscode.Uri, report: InternalAuditReport): Promise<boolean> {
  const isTarget = (document: vscode.TextDocument) => document.uri.toString() === target.toString();
  const unsaved = vscode.workspace.textDocuments.find((document) => isTarget(document) && document.isDirty);
  if ((report.existing === 'edited' || unsaved) && !(await mayOverwrite(target))) return false;
  if (report.existing !== 'same') {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(target, '..'));
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(report.text));
  }
  if (unsaved) {
    // The editor would go on showing the old text, and write it back when it is saved.
    await vscode.window.showTextDocument(unsaved);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  return true;
}

async function mayOverwrite(target: vscode.Uri): Promise<boolean> {
  const overwrite = vscode.l10n.t('Overwrite');
  const openFile = vscode.l10n.t('Open File');
  const message = vscode.l10n.t(
    '{0} was changed since it was generated. Overwrite it?',
    vscode.workspace.asRelativePath(target),
  );
  const detail = vscode.l10n.t('What was written by hand would be lost.');
  const choice = await vscode.window.showWarningMessage(message, { modal: true, detail }, overwrite, openFile);
  if (choice === openFile) await vscode.window.showTextDocument(target);
  return choice === overwrite;
}

// Writing a drawn sample: its rows, the workpaper and the register of evidence, all at once.

import * as vscode from 'vscode';
import { editFrom } from '../ranges.ts';
import type { DrawnSample } from './sample-requests.ts';

/**
 * Writes a sample as one edit that can be undone: the file of the rows is written, the audit files are changed and left
 * unsaved. Tells whether it was written; the user is asked before another file is replaced. Rejects where nothing was
 * written.
 */
export async function writeSample({ rows, creates, edits }: DrawnSample): Promise<boolean> {
  const target = vscode.Uri.parse(rows.uri);
  const name = vscode.workspace.asRelativePath(target);
  const replaces = rows.existing === 'sample' || rows.existing === 'other';
  if (replaces && !(await mayReplace(name, rows.existing === 'sample'))) return false;
  const edit = new vscode.WorkspaceEdit();
  // What is deleted can be had back; what is overwritten cannot.
  if (replaces) edit.deleteFile(target);
  if (rows.existing !== 'same') edit.createFile(target, { contents: new TextEncoder().encode(rows.text) });
  for (const { uri, text } of creates) {
    edit.createFile(vscode.Uri.parse(uri), { overwrite: false, contents: new TextEncoder().encode(text) });
  }
  for (const { uri, version, edits: changes } of edits) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    if (version !== null && document.version !== version) throw new Error(changedMeanwhile(document));
    edit.set(document.uri, changes.map(editFrom));
  }
  if (await vscode.workspace.applyEdit(edit)) return true;
  throw new Error(vscode.l10n.t('the sample could not be written, and nothing was changed.'));
}

async function mayReplace(name: string, isSample: boolean): Promise<boolean> {
  const replace = vscode.l10n.t('Replace');
  const message = vscode.l10n.t('{0} is there already. Replace it?', name);
  const detail = isSample
    ? vscode.l10n.t('It has the rows of another sample. Undo brings it back.')
    : vscode.l10n.t('It is no sample. Undo brings it back.');
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, replace)) === replace;
}

function changedMeanwhile(document: vscode.TextDocument): string {
  const name = vscode.workspace.asRelativePath(document.uri);
  return vscode.l10n.t('{0} has been changed in the meantime, and nothing was written. Draw again.', name);
}

// Putting reports into their files without losing what somebody wrote there.

import * as vscode from 'vscode';
import { bytesOf, type ReportFile } from '../report-requests.ts';
import { writeAtomically } from './write-atomically.ts';

/**
 * Writes a report, and its folder where that is missing. What somebody wrote into the file by hand, saved or not, is
 * replaced only after asking. Tells whether the file now holds the report; rejects with what the user can do.
 */
export async function placeReport(report: ReportFile): Promise<boolean> {
  const target = vscode.Uri.parse(report.uri);
  const isTarget = (document: vscode.TextDocument) => document.uri.toString() === target.toString();
  const unsaved = vscode.workspace.textDocuments.find((document) => isTarget(document) && document.isDirty);
  if ((report.existing === 'edited' || unsaved) && !(await mayOverwrite(target))) return false;
  if (report.existing !== 'same') await writeAtomically(target, bytesOf(report));
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
  if (choice === openFile) await vscode.commands.executeCommand('vscode.open', target);
  return choice === overwrite;
}

// Audit: Generate Internal Audit Report.

import * as vscode from 'vscode';
import { isAuditFile } from '../audit-files.ts';
import type { AuditLanguageClient } from '../language-client.ts';
import { type Audit, auditsRequest, type InternalAuditReport, internalAuditReportRequest } from '../requests.ts';
import { reportsFolder, showSettingProblem } from '../settings.ts';
import { chooseAudit, showNoAudit } from './choose-audit.ts';
import { isWithin, placeReport } from './report-file.ts';

/**
 * Makes the report of one audit, writes it into the reports folder and shows its preview.
 *
 * @param choice the audit, as `{ audit, root }`, where it has been chosen already; else the user is asked
 */
export async function generateInternalAuditReport(client: AuditLanguageClient, choice?: unknown): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const textDocument = document && isAuditFile(document) ? { uri: document.uri.toString() } : undefined;
  const { audits } = await client.request(auditsRequest, textDocument ? { textDocument } : {});
  if (audits.length === 0) return void showNoAudit();
  const audit = await chooseAudit(audits, 'Generate Internal Audit Report', choice);
  if (!audit) return;

  const root = vscode.Uri.parse(audit.root);
  const folder = reportsFolder(root);
  if (!isAllowedFolder(root, folder)) {
    const problem = `'${folder}' is not a folder within the workspace. Set a path relative to the ISMS root.`;
    return void showSettingProblem('reports.folder', problem);
  }
  const report = await requestReport(client, audit, folder);
  const target = vscode.Uri.parse(report.uri);
  if (!(await placeReport(target, report))) return;
  await vscode.commands.executeCommand('markdown.showPreview', target);
  void showCaveats(audit, report, countUnsaved(root));
}

function isAllowedFolder(root: vscode.Uri, folder: string): boolean {
  if (/^([\\/]|[A-Za-z]:)/.test(folder)) return false;
  const outermost = vscode.workspace.getWorkspaceFolder(root)?.uri ?? root;
  return isWithin(vscode.Uri.joinPath(root, folder), outermost);
}

function requestReport(client: AuditLanguageClient, audit: Audit, folder: string): Promise<InternalAuditReport> {
  const progress = { location: vscode.ProgressLocation.Window, title: `Generating the report of ${audit.id}` };
  const params = { audit: audit.id, root: audit.root, folder };
  return Promise.resolve(
    vscode.window.withProgress(progress, () => client.request(internalAuditReportRequest, params)),
  );
}

function countUnsaved(root: vscode.Uri): number {
  const unsaved = (document: vscode.TextDocument) => document.isDirty && isAuditFile(document);
  return vscode.workspace.textDocuments.filter((document) => unsaved(document) && isWithin(document.uri, root)).length;
}

/** Tells, in one message, what a reader of the report should know: it rests on unsaved files or has errors. */
async function showCaveats(audit: Audit, report: InternalAuditReport, unsaved: number): Promise<void> {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const caveats = [
    ...(unsaved > 0 ? [count(unsaved, 'unsaved file')] : []),
    ...(report.errors > 0 ? [count(report.errors, 'error')] : []),
  ];
  if (caveats.length === 0) return;
  const showProblems = 'Show Problems';
  const message = `The report of ${audit.id} was made with ${caveats.join(' and ')} in the ISMS.`;
  const choice = await vscode.window.showWarningMessage(message, showProblems);
  if (choice === showProblems) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

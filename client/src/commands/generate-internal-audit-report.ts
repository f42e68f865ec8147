// Audit: Generate Internal Audit Report.

import * as vscode from 'vscode';
import { isAuditFile } from '../audit-files.ts';
import { errors, unsavedFiles } from '../counts.ts';
import type { AuditLanguageClient } from '../language-client.ts';
import { type Audit, auditsRequest, type InternalAuditReport, internalAuditReportRequest } from '../requests.ts';
import { reportsFolder, showSettingProblem } from '../settings.ts';
import { chooseAudit, showNoAudit } from './choose-audit.ts';
import { isWithin, placeReport } from './report-file.ts';

/**
 * Makes the report of one audit, writes it into the reports folder and shows its preview. Tells whether it was written.
 *
 * @param choice the audit, as `{ audit, root }`, where it has been chosen already; else the user is asked. The URI of a
 *   file, as menus give it: its audit is offered first
 */
export async function generateInternalAuditReport(client: AuditLanguageClient, choice?: unknown): Promise<boolean> {
  const file = choice instanceof vscode.Uri ? choice : activeAuditFile();
  const textDocument = file && { uri: file.toString() };
  const { audits } = await client.request(auditsRequest, textDocument ? { textDocument } : {});
  if (audits.length === 0) {
    void showNoAudit();
    return false;
  }
  const audit = await chooseAudit(audits, vscode.l10n.t('Generate Internal Audit Report'), choice);
  if (!audit) return false;

  const root = vscode.Uri.parse(audit.root);
  const folder = reportsFolder(root);
  if (!isAllowedFolder(root, folder)) {
    const problem = vscode.l10n.t(
      "'{0}' is not a folder within the workspace. Set a path relative to the ISMS root.",
      folder,
    );
    void showSettingProblem('reports.folder', problem);
    return false;
  }
  const report = await requestReport(client, audit, folder);
  const target = vscode.Uri.parse(report.uri);
  if (!(await placeReport(target, report))) return false;
  await vscode.commands.executeCommand('markdown.showPreview', target);
  void showCaveats(audit, report, countUnsaved(root));
  return true;
}

function activeAuditFile(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isAuditFile(document) ? document.uri : undefined;
}

function isAllowedFolder(root: vscode.Uri, folder: string): boolean {
  if (/^([\\/]|[A-Za-z]:)/.test(folder)) return false;
  const outermost = vscode.workspace.getWorkspaceFolder(root)?.uri ?? root;
  return isWithin(vscode.Uri.joinPath(root, folder), outermost);
}

function requestReport(client: AuditLanguageClient, audit: Audit, folder: string): Promise<InternalAuditReport> {
  const progress = {
    location: vscode.ProgressLocation.Window,
    title: vscode.l10n.t('Generating the report of {0}', audit.id),
  };
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
  const caveats = [
    ...(unsaved > 0 ? [unsavedFiles(unsaved)] : []),
    ...(report.errors > 0 ? [errors(report.errors)] : []),
  ].join(vscode.l10n.t(' and '));
  if (caveats === '') return;
  const showProblems = vscode.l10n.t('Show Problems');
  const message = vscode.l10n.t('The report of {0} was made with {1} in the ISMS.', audit.id, caveats);
  const choice = await vscode.window.showWarningMessage(message, showProblems);
  if (choice === showProblems) await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
}

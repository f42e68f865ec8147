// Making a report and writing its files.

import * as vscode from 'vscode';
import { isAuditFile } from '../audit-files.ts';
import type { AuditLanguageClient } from '../language-client.ts';
import { longRequest } from '../long-request.ts';
import { type ReportParams, type ReportResult, reportRequest } from '../report-requests.ts';
import { placeReport } from './report-file.ts';
import { allowedReportsFolder, isWithin } from './report-folder.ts';

/** A report whose files were written. */
export interface WrittenReport {
  readonly report: ReportResult;
  /** Its files that hold it now, in the order of the formats. */
  readonly files: readonly vscode.Uri[];
  /** How many audit files of the ISMS were not saved when it was made. */
  readonly unsaved: number;
}

/**
 * Has the server make a report, and writes its files. Nothing means that the user has cancelled, or has kept all that
 * stood in their places, or that the setting of the folder has to be mended.
 *
 * @param name what the report is called while it is made: the id of its subject, or the name of its kind
 */
export async function makeReport(
  client: AuditLanguageClient,
  wanted: Omit<ReportParams, 'folder'>,
  name: string,
): Promise<WrittenReport | undefined> {
  const root = vscode.Uri.parse(wanted.root);
  const folder = allowedReportsFolder(root);
  if (folder === undefined) return undefined;
  const title = vscode.l10n.t('Generating the report of {0}', name);
  const unsaved = countUnsaved(root);
  const report = await longRequest(client, reportRequest, { ...wanted, folder }, title);
  if (!report) return undefined;
  const files: vscode.Uri[] = [];
  for (const file of report.files) if (await placeReport(file)) files.push(vscode.Uri.parse(file.uri));
  return files.length > 0 ? { report, files, unsaved } : undefined;
}

function countUnsaved(root: vscode.Uri): number {
  const unsaved = (document: vscode.TextDocument) => document.isDirty && isAuditFile(document);
  return vscode.workspace.textDocuments.filter((document) => unsaved(document) && isWithin(document.uri, root)).length;
}

/** The audit file that a menu was opened on, else the one in front. */
export function chosenFile(choice: unknown): vscode.Uri | undefined {
  if (choice instanceof vscode.Uri) return choice;
  const document = vscode.window.activeTextEditor?.document;
  return document && isAuditFile(document) ? document.uri : undefined;
}

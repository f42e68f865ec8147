// Audit: Generate Internal Audit Report.

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { auditsRequest } from '../requests.ts';
import { chooseAudit, showNoAudit } from './choose-audit.ts';
import { chosenFile, makeReport } from './make-report.ts';
import { openWritten, tellWritten } from './show-report.ts';

/**
 * Makes the report of one audit as Markdown, writes it into the reports folder and shows its preview. Tells whether it
 * was written.
 *
 * @param choice the audit, as `{ audit, root }`, where it has been chosen already; else the user is asked. The URI of a
 *   file, as menus give it: its audit is offered first
 */
export async function generateInternalAuditReport(client: AuditLanguageClient, choice?: unknown): Promise<boolean> {
  const file = chosenFile(choice);
  const textDocument = file && { uri: file.toString() };
  const { audits } = await client.request(auditsRequest, textDocument ? { textDocument } : {});
  if (audits.length === 0) {
    void showNoAudit();
    return false;
  }
  const audit = await chooseAudit(audits, vscode.l10n.t('Generate Internal Audit Report'), choice);
  if (!audit) return false;
  const { id, root } = audit;
  const written = await makeReport(client, { kind: 'internal-audit', id, root, formats: ['md'] }, id);
  const [report] = written?.files ?? [];
  if (!written || !report) return false;
  await openWritten(report);
  void tellWritten(written, true);
  return true;
}

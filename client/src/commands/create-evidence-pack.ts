// Audit: Create Evidence Pack…

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { longRequest } from '../long-request.ts';
import { bytesOf, type EvidencePack, packRequest } from '../report-requests.ts';
import { auditsRequest } from '../requests.ts';
import { reportsFolder } from '../settings.ts';
import { chooseAudit, showNoAudit } from './choose-audit.ts';
import { chosenFile } from './make-report.ts';
import { writeAtomically } from './write-atomically.ts';

/**
 * Packs the records, evidence and report of an audit into a ZIP archive, and shows the SHA-256 of its manifest, which is
 * to be kept elsewhere.
 *
 * @param choice the audit, as `{ audit, root }`, where it has been chosen already; else the user is asked. The URI of a
 *   file, as menus give it: its audit is offered first
 */
export async function createEvidencePack(client: AuditLanguageClient, choice?: unknown): Promise<void> {
  const file = chosenFile(choice);
  const textDocument = file && { uri: file.toString() };
  const { audits } = await client.request(auditsRequest, textDocument ? { textDocument } : {});
  if (audits.length === 0) return void showNoAudit();
  const audit = await chooseAudit(audits, vscode.l10n.t('Create Evidence Pack'), choice);
  if (!audit) return;
  const { id, root } = audit;
  const title = vscode.l10n.t('Packing the evidence of {0}', id);
  const pack = await longRequest(client, packRequest, { audit: id, root }, title);
  if (!pack) return;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the evidence pack of {0}', id),
    defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(root), reportsFolder(vscode.Uri.parse(root)), `${id}.zip`),
    filters: { [vscode.l10n.t('Evidence pack')]: ['zip'] },
  });
  if (!target) return;
  await writeAtomically(target, bytesOf(pack));
  void tellPacked(target, pack);
}

async function tellPacked(target: vscode.Uri, { files, manifestSha256, warnings }: EvidencePack): Promise<void> {
  const copy = vscode.l10n.t('Copy SHA-256');
  const message = vscode.l10n.t(
    '{0} was written: {1} files. Keep the SHA-256 of its manifest elsewhere, to verify the pack by: {2}',
    vscode.workspace.asRelativePath(target),
    files,
    manifestSha256,
  );
  const show = warnings.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const choice = await show([message, ...warnings].join(' '), copy);
  if (choice === copy) await vscode.env.clipboard.writeText(manifestSha256);
}

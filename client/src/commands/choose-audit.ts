// Choosing the audit that a command is about.

import * as vscode from 'vscode';
import type { Audit } from '../requests.ts';

/** Names an audit where the choice has been made already, say in a code lens, a view or a key binding. */
export interface AuditChoice {
  readonly audit: string;
  readonly root: string;
}

/** Tells whether what a command was called with names an audit. */
export function isAuditChoice(value: unknown): value is AuditChoice {
  if (typeof value !== 'object' || value === null || !('audit' in value && 'root' in value)) return false;
  return typeof value.audit === 'string' && typeof value.root === 'string';
}

function asItem(audit: Audit, withIsms: boolean): vscode.QuickPickItem & { audit: Audit } {
  const period = audit.start || audit.end ? `${audit.start ?? '?'} – ${audit.end ?? '?'}` : vscode.l10n.t('no period');
  const detail = [audit.status, period, withIsms ? audit.isms : ''].filter((part) => part !== '').join(' · ');
  return { label: audit.id, description: audit.title, detail, audit };
}

/** Picks the one audit that was named, or the only one, or asks. Nothing means that the user cancelled. */
export async function chooseAudit(
  audits: readonly Audit[],
  title: string,
  choice: unknown,
): Promise<Audit | undefined> {
  if (isAuditChoice(choice)) {
    const named = audits.find((audit) => audit.id === choice.audit && audit.root === choice.root);
    if (!named) throw new Error(vscode.l10n.t("there is no audit '{0}' in this workspace.", choice.audit));
    return named;
  }
  if (audits.length === 1) return audits[0];
  const several = new Set(audits.map((audit) => audit.root)).size > 1;
  const items = audits.map((audit) => asItem(audit, several));
  const options = {
    title,
    placeHolder: vscode.l10n.t('Select an audit'),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  return (await vscode.window.showQuickPick(items, options))?.audit;
}

/** Tells that there is no audit to choose, and what to do next. */
export async function showNoAudit(): Promise<void> {
  if (!vscode.workspace.workspaceFolders) {
    const openFolder = vscode.l10n.t('Open Folder');
    const message = vscode.l10n.t('Audit as Code: no folder is open. Open the folder that holds your ISMS.');
    const choice = await vscode.window.showWarningMessage(message, openFolder);
    if (choice === openFolder) await vscode.commands.executeCommand('vscode.openFolder');
    return;
  }
  await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'Audit as Code: there is no audit in this workspace yet. Add an AuditPlan, or an AuditProgramme with audits, in an *.audit.yaml file.',
    ),
  );
}

// Choosing the ISMS that a new file belongs to.

import * as vscode from 'vscode';
import { isAuditFile } from '../audit-files.ts';
import type { AuditLanguageClient } from '../language-client.ts';
import { type NewFileChoices, newFileChoicesRequest, type PersonToChoose } from '../new-file-requests.ts';
import { isAuditChoice } from './choose-audit.ts';

/**
 * The ISMS of the audit that was chosen already, or the only one, or the one that is picked. Nothing means that there is
 * none, which is told, or that the user cancelled.
 */
export async function chooseIsms(
  client: AuditLanguageClient,
  title: string,
  choice?: unknown,
): Promise<NewFileChoices | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const textDocument = document && isAuditFile(document) ? { uri: document.uri.toString() } : undefined;
  const { choices } = await client.request(newFileChoicesRequest, textDocument ? { textDocument } : {});
  if (choices.length === 0) return void showNoIsms();
  const chosen = isAuditChoice(choice) ? choices.find(({ root }) => root === choice.root) : undefined;
  if (chosen) return chosen;
  if (choices.length === 1) return choices[0];
  const items = choices.map((isms) => ({
    label: isms.isms,
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(isms.root)),
    isms,
  }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Select an ISMS') }))?.isms;
}

async function showNoIsms(): Promise<void> {
  const start = vscode.l10n.t('Start an ISMS');
  const message = vscode.l10n.t('Audit as Code: there is no ISMS in this workspace yet.');
  const choice = await vscode.window.showWarningMessage(message, start);
  if (choice === start) await vscode.commands.executeCommand('auditAsCode.startIsms');
}

/** Picks a person; where nobody is known, tells so. */
export async function choosePerson(
  people: readonly PersonToChoose[],
  title: string,
  placeHolder: string,
): Promise<string | undefined> {
  if (people.length === 0) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Audit as Code: this ISMS names no persons yet. Add a People document first.'),
    );
    return undefined;
  }
  const items = people.map(({ id, name, auditor }) => ({
    label: name,
    description: id,
    detail: auditor ? vscode.l10n.t('auditor') : undefined,
  }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.description;
}

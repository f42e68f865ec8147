// What a virtual workspace lacks.

import * as vscode from 'vscode';
import { documentSelector } from '../audit-files.ts';

const explain = 'auditAsCode.explainMissingGit';

/** Tells beside the state of the ISMS that there is no git history, and what that means to who asks. */
export function showMissingGit(): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('auditAsCode.git', documentSelector());
  item.name = vscode.l10n.t('Git history of audits');
  item.text = vscode.l10n.t('No git history');
  item.detail = vscode.l10n.t('virtual workspace');
  item.command = { title: vscode.l10n.t('What does this mean?'), command: explain };
  item.accessibilityInformation = { label: `${item.text}, ${item.detail}` };
  return vscode.Disposable.from(item, vscode.commands.registerCommand(explain, explainMissingGit));
}

async function explainMissingGit(): Promise<void> {
  const meaning = vscode.l10n.t(
    'A virtual workspace has no git history: who has changed the files of a control is not known, so nobody is kept from auditing it for that reason, and reports name no commit. On the command line and in a clone, all rules work.',
  );
  await vscode.window.showInformationMessage(meaning);
}

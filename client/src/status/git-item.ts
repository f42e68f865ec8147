// What a virtual workspace lacks.

import * as vscode from 'vscode';
import { documentSelector } from '../audit-files.ts';

/** Tells beside the state of the ISMS that there is no git history, and what that means. */
export function showMissingGit(): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('auditAsCode.git', documentSelector());
  item.name = vscode.l10n.t('Git history of audits');
  item.text = vscode.l10n.t('No git history in a virtual workspace');
  item.detail = vscode.l10n.t('Who has changed the files of a control is not known, and reports name no commit.');
  item.accessibilityInformation = { label: `${item.text}. ${item.detail}` };
  return item;
}

// Choosing what auditors are assigned to.

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { type Assignable, assignableRequest } from './assign-requests.ts';
import { type NamedSubject, subjectNamed } from './named-subject.ts';

/**
 * What the command was called on: a row or a lens names it; a file that a menu gives is meant if it holds one audit or
 * programme that is open. Else the user is asked, and what the file in front holds is offered first. Undefined where the
 * user cancelled, or has been told that there is nothing.
 */
export async function chooseAssignable(
  client: AuditLanguageClient,
  choice: unknown,
): Promise<NamedSubject | undefined> {
  const named = subjectNamed(choice, 'audit') ?? subjectNamed(choice, 'programme');
  if (named) return named;
  const file = choice instanceof vscode.Uri ? choice : vscode.window.activeTextEditor?.document.uri;
  const textDocument = file && { uri: file.toString() };
  const { assignable } = await client.request(assignableRequest, textDocument ? { textDocument } : {});
  if (assignable.length === 0) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Audit as Code: no open audit in this workspace has a plan yet. Plan one first.'),
    );
    return undefined;
  }
  const sure = choice instanceof vscode.Uri ? assignable.filter(({ own }) => own) : assignable;
  const [only, ...others] = sure;
  return only && others.length === 0 ? only : pick(assignable);
}

async function pick(assignable: readonly Assignable[]): Promise<NamedSubject | undefined> {
  const several = new Set(assignable.map(({ root }) => root)).size > 1;
  const items = assignable.map((each) => itemOf(each, several));
  return (
    await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Assign Auditors'),
      placeHolder: vscode.l10n.t('Select an audit, or a programme for all its open audits'),
      matchOnDescription: true,
      matchOnDetail: true,
    })
  )?.assignable;
}

function itemOf(assignable: Assignable, withIsms: boolean): vscode.QuickPickItem & { readonly assignable: Assignable } {
  const { kind, id, title, start, audits, isms } = assignable;
  const what =
    kind === 'audit'
      ? (start ?? vscode.l10n.t('no period'))
      : audits === 1
        ? vscode.l10n.t('1 open audit')
        : vscode.l10n.t('{0} open audits', audits);
  const detail = withIsms ? `${what} · ${isms}` : what;
  const iconPath = new vscode.ThemeIcon(kind === 'audit' ? 'checklist' : 'notebook');
  return { label: id, description: title, detail, iconPath, assignable };
}

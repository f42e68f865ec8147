// Audit: New Audit Plan…

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import type { NewFileChoices } from '../new-file-requests.ts';
import { isAuditChoice } from './choose-audit.ts';
import { chooseIsms, choosePerson } from './choose-isms.ts';
import { createFiles } from './create-files.ts';

const title = vscode.l10n.t('New Audit Plan');

/**
 * Plans an audit that a programme promises, or another one: asks for the audit and for its lead.
 *
 * @param choice the audit, as `{ audit, root }`, where it has been chosen already
 */
export async function newAuditPlan(client: AuditLanguageClient, choice?: unknown): Promise<void> {
  const isms = await chooseIsms(client, title, choice);
  const audit = isms && (await chooseUnplanned(isms, choice));
  const lead =
    audit === undefined
      ? undefined
      : await choosePerson(isms?.people ?? [], title, vscode.l10n.t('Who leads the audit?'));
  if (!isms || audit === undefined || lead === undefined) return;
  await createFiles(client, { root: isms.root, what: 'AuditPlan', audit, lead });
}

async function chooseUnplanned({ audits, nextAudit }: NewFileChoices, choice: unknown): Promise<string | undefined> {
  if (isAuditChoice(choice) && audits.some(({ id, hasPlan }) => id === choice.audit && !hasPlan)) return choice.audit;
  const promised = audits
    .filter(({ hasPlan }) => !hasPlan)
    .map(({ id, title: description }) => ({ label: id, description }));
  const other = { label: nextAudit, description: vscode.l10n.t('an audit that no programme has yet') };
  return (
    await vscode.window.showQuickPick([...promised, other], { title, placeHolder: vscode.l10n.t('Which audit?') })
  )?.label;
}

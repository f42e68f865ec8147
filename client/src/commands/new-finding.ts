// Audit: New Finding…

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import type { AuditToChoose, NewFileChoices } from '../new-file-requests.ts';
import { isAuditChoice } from './choose-audit.ts';
import { chooseIsms } from './choose-isms.ts';
import { createFiles } from './create-files.ts';

const types = [
  { label: vscode.l10n.t('Minor nonconformity'), type: 'minor-nonconformity' },
  { label: vscode.l10n.t('Major nonconformity'), type: 'major-nonconformity' },
  { label: vscode.l10n.t('Observation'), type: 'observation' },
  { label: vscode.l10n.t('Opportunity for improvement'), type: 'opportunity-for-improvement' },
  { label: vscode.l10n.t('Good practice'), type: 'good-practice' },
];

/**
 * Raises a finding with the next free id: asks for the audit, the type, the requirement and the title.
 *
 * @param choice the audit, as `{ audit, root }`, where it has been chosen already
 */
export async function newFinding(client: AuditLanguageClient, choice?: unknown): Promise<void> {
  const isms = await chooseIsms(client, vscode.l10n.t('New Finding'), choice);
  if (!isms) return;
  const title = vscode.l10n.t('New Finding {0}', isms.nextFinding);
  const audit = await chooseAudited(isms, title, choice);
  const type =
    audit &&
    (await vscode.window.showQuickPick(types, { title, placeHolder: vscode.l10n.t('How is it graded?') }))?.type;
  const requirement = audit && type && (await chooseRequirement(audit, title));
  const prompt = vscode.l10n.t('The finding in one line');
  const what = requirement ? await vscode.window.showInputBox({ title, prompt, ignoreFocusOut: true }) : undefined;
  if (!audit || !type || !requirement || !what?.trim()) return;
  const answers = { audit: audit.id, type, requirement, title: what.trim() };
  await createFiles(client, { root: isms.root, what: 'Finding', ...answers });
}

async function chooseAudited(
  { audits }: NewFileChoices,
  title: string,
  choice: unknown,
): Promise<AuditToChoose | undefined> {
  const planned = audits.filter(({ hasPlan }) => hasPlan);
  const chosen = isAuditChoice(choice) ? planned.find(({ id }) => id === choice.audit) : undefined;
  if (chosen) return chosen;
  if (planned.length === 0) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Audit as Code: this ISMS has no audit plan yet. Write the plan first.'),
    );
    return undefined;
  }
  if (planned.length === 1) return planned[0];
  const items = planned.map((audit) => ({ label: audit.id, description: audit.title, audit }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('In which audit?') }))?.audit;
}

async function chooseRequirement({ requirements }: AuditToChoose, title: string): Promise<string | undefined> {
  const items = requirements.map(({ id, title: description }) => ({ label: id, description }));
  const options = { title, placeHolder: vscode.l10n.t('Against which requirement?'), matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.label;
}

// Audit: New Audit Programme…

import * as vscode from 'vscode';
import { isDay } from '../day.ts';
import type { AuditLanguageClient } from '../language-client.ts';
import { chooseIsms, choosePerson } from './choose-isms.ts';
import { createFiles } from './create-files.ts';

const title = vscode.l10n.t('New Audit Programme');

/** Begins a programme of three years: asks for its first day and for who manages it. */
export async function newAuditProgramme(client: AuditLanguageClient): Promise<void> {
  const isms = await chooseIsms(client, title);
  if (!isms) return;
  const start = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The first day of its three years'),
    value: isms.today,
    validateInput: (text) => (isDay(text) ? undefined : vscode.l10n.t('Write a day such as 2026-06-30.')),
  });
  const manager =
    start === undefined
      ? undefined
      : await choosePerson(isms.people, title, vscode.l10n.t('Who manages the programme?'));
  if (start === undefined || manager === undefined) return;
  await createFiles(client, { root: isms.root, what: 'AuditProgramme', manager, start });
}

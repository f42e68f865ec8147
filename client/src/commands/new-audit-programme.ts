// Audit: New Audit Programme…

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { chooseIsms, choosePerson } from './choose-isms.ts';
import { createFiles } from './create-files.ts';

const title = 'New Audit Programme';

/** Begins a programme of three years: asks for its first day and for who manages it. */
export async function newAuditProgramme(client: AuditLanguageClient): Promise<void> {
  const isms = await chooseIsms(client, title);
  if (!isms) return;
  const start = await vscode.window.showInputBox({
    title,
    prompt: 'The first day of its three years',
    value: isms.today,
    validateInput: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? undefined : 'Write a day such as 2026-06-30.'),
  });
  const manager =
    start === undefined ? undefined : await choosePerson(isms.people, title, 'Who manages the programme?');
  if (start === undefined || manager === undefined) return;
  await createFiles(client, { root: isms.root, what: 'AuditProgramme', manager, start });
}

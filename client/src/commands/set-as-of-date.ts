// Audit: Set As-Of Date… and Clear As-Of Date

import * as vscode from 'vscode';
import type { AsOf } from '../as-of.ts';
import { isDay } from '../day.ts';

/** Asks for the day by which everything is judged from now on; nothing written means today. */
export async function setAsOfDate(asOf: AsOf): Promise<void> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('Set As-Of Date'),
    prompt: vscode.l10n.t('The day by which the ISMS is judged. Leave it empty for today.'),
    placeHolder: 'YYYY-MM-DD',
    value: asOf.day ?? '',
    validateInput: (text) =>
      text.trim() === '' || isDay(text.trim())
        ? undefined
        : vscode.l10n.t('Write a day such as 2026-06-30, or nothing for today.'),
  });
  if (answer === undefined) return;
  await asOf.choose(answer.trim() === '' ? null : answer.trim());
}

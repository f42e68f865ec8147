// Choosing the formats of a report.

import * as vscode from 'vscode';
import type { FormatName, ReportSubjects } from '../report-requests.ts';

/** Under this key a workspace remembers the formats that were chosen last. */
const memoryKey = 'auditAsCode.reportFormats';

/** Picks one format or several; those of the last time are picked at first. Nothing means that the user cancelled. */
export async function chooseFormats(
  formats: ReportSubjects['formats'],
  title: string,
  memory: vscode.Memento,
): Promise<readonly FormatName[] | undefined> {
  const last = memory.get<readonly string[]>(memoryKey, ['md']);
  const remembered = formats.filter(({ name }) => last.includes(name)).map(({ name }) => name);
  const picked = remembered.length > 0 ? remembered : formats.slice(0, 1).map(({ name }) => name);
  const items = formats.map(({ name, title: label }) => ({
    label,
    description: `.${name}`,
    picked: picked.includes(name),
    name,
  }));
  const placeHolder = vscode.l10n.t('Select one format or several');
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, canPickMany: true });
  if (!chosen || chosen.length === 0) return undefined;
  const names = chosen.map(({ name }) => name);
  // A register has formats of its own: what was chosen for other reports stays remembered.
  const elsewhere = last.filter((name) => formats.every((format) => format.name !== name));
  await memory.update(memoryKey, [...names, ...elsewhere]);
  return names;
}

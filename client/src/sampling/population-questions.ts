// From which file a sample is drawn.

import * as vscode from 'vscode';
import { longRequest } from '../long-request.ts';
import { pickOne } from '../wizard/quick-inputs.ts';
import { back, type Frame, type Question } from '../wizard/wizard.ts';
import { type Answers, given } from './answers.ts';
import { populationRequest } from './sample-requests.ts';

const endings = ['csv', 'tsv', 'xlsx', 'xlsm', 'jsonl', 'ndjson'];

/** More files than these nobody looks through: the dialog finds the others. */
const mostOffered = 500;

interface FileItem extends vscode.QuickPickItem {
  readonly file?: vscode.Uri;
}

/** Asks for the file with the population until there is one that can be drawn from, or the user gives up. */
export const fileQuestion: Question<Answers> = {
  ask: async (answers, frame) => {
    for (;;) {
      const file = await chooseFile(answers, frame);
      if (file === undefined || file === back) return file;
      const read = await readPopulation(answers, file, undefined);
      if (!read) continue;
      const isSame = answers.file?.toString() === file.toString();
      const { strata: _, rows: __, seed: ___, sheet: ____, ...others } = answers;
      return { ...(isSame ? answers : others), file, ...read };
    }
  },
};

/** Asks for the sheet of a workbook with several. */
export const sheetQuestion: Question<Answers> = {
  applies: ({ sheets }) => sheets !== undefined,
  ask: async (answers, frame) => {
    for (;;) {
      const items = (answers.sheets ?? []).map((label) => ({ label }));
      const active = items.find(({ label }) => label === answers.sheet);
      const chosen = await pickOne(frame, vscode.l10n.t('Which sheet lists the population?'), items, active);
      if (chosen === undefined || chosen === back) return chosen;
      const read = await readPopulation(answers, given(answers, 'file'), chosen.label);
      if (read) return { ...answers, sheet: chosen.label, population: read.population };
    }
  },
};

async function chooseFile(answers: Answers, frame: Frame): Promise<vscode.Uri | typeof back | undefined> {
  for (;;) {
    const { items, files } = await offeredFiles(given(answers, 'result').folder);
    const active = files.find(({ file }) => file?.toString() === answers.file?.toString()) ?? files[0];
    const placeholder = vscode.l10n.t('Which file lists the population?');
    const chosen = await pickOne(frame, placeholder, items, active);
    if (chosen === undefined || chosen === back) return chosen;
    const file = chosen.file ?? (await browse(given(answers, 'result').folder));
    if (file) return file;
  }
}

/** The files that may list a population: those of the audit first. */
async function offeredFiles(folder: string): Promise<{ items: readonly FileItem[]; files: readonly FileItem[] }> {
  const found = await vscode.workspace.findFiles(`**/*.{${endings.join(',')}}`, '**/node_modules/**', mostOffered);
  const audit = vscode.Uri.joinPath(vscode.Uri.parse(folder), '..').toString();
  const items = found
    .map((file): FileItem & { file: vscode.Uri } => {
      const path = vscode.workspace.asRelativePath(file);
      const at = path.lastIndexOf('/') + 1;
      return { label: path.slice(at), description: path.slice(0, Math.max(0, at - 1)), file };
    })
    .sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  const isOfAudit = ({ file }: { file: vscode.Uri }) => file.toString().startsWith(`${audit}/`);
  const [own, others] = [items.filter(isOfAudit), items.filter((item) => !isOfAudit(item))];
  const browsing: FileItem = { label: `$(folder-opened) ${vscode.l10n.t('Browse…')}`, alwaysShow: true };
  return {
    items: [
      ...under(vscode.l10n.t('of the audit'), own),
      ...under(vscode.l10n.t('elsewhere in the workspace'), others),
      ...under(vscode.l10n.t('other'), [browsing]),
    ],
    files: [...own, ...others],
  };
}

function under(label: string, items: readonly FileItem[]): readonly FileItem[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

/** Opens a file of the workspace by a dialog; one outside of it is refused, as it could not be evidence. */
async function browse(folder: string): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Which file lists the population?'),
      defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(folder), '..'),
      filters: { [vscode.l10n.t('Tables')]: endings },
    })) ?? [];
  if (!file || vscode.workspace.getWorkspaceFolder(file)) return file;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  await showFault(
    vscode.l10n.t(
      'Audit as Code: {0} is not in the workspace. Copy it there: the population has to be kept with the audit.',
      name,
    ),
  );
  return undefined;
}

/** Tells why a file will not do, before another one is asked for. */
async function showFault(message: string): Promise<void> {
  await vscode.window.showErrorMessage(message, { modal: true });
}

/** Reads the file; undefined where it cannot be drawn from, which is told, or where the user has cancelled. */
async function readPopulation(
  { client }: Answers,
  file: vscode.Uri,
  sheet: string | undefined,
): Promise<Pick<Answers, 'population' | 'sheets'> | undefined> {
  const title = vscode.l10n.t('Reading {0}', vscode.workspace.asRelativePath(file));
  try {
    const answer = await longRequest(client, populationRequest, { uri: file.toString(), sheet }, title);
    if (!answer) return undefined;
    return 'sheets' in answer
      ? { sheets: answer.sheets, population: undefined }
      : { population: answer, sheets: undefined };
  } catch (error) {
    await showFault(`Audit as Code: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

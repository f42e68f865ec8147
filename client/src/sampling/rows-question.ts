// Where the drawn rows are kept.

import * as vscode from 'vscode';
import { enter, type Remark } from '../wizard/quick-inputs.ts';
import { back, type Question } from '../wizard/wizard.ts';
import { type Answers, given } from './answers.ts';

/** Asks for the file of the drawn rows, by its path in the workspace folder; one that is free is there already. */
export const rowsQuestion: Question<Answers> = {
  ask: async (answers, frame) => {
    const result = given(answers, 'result');
    const base = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(result.uri))?.uri;
    if (!base) throw new Error(vscode.l10n.t('the workpaper is not in the workspace.'));
    const proposed = answers.rows ?? (await freeFile(vscode.Uri.parse(result.folder), given(answers, 'file')));
    const prompt = vscode.l10n.t(
      'The file for the drawn rows, from {0}. It is entered as evidence of the audit, with its SHA-256.',
      base.path.slice(base.path.lastIndexOf('/') + 1),
    );
    const validate = (text: string) => remarkOn(text, base, given(answers, 'file'));
    const entered = await enter(frame, { prompt, value: pathIn(base, proposed), validate });
    if (entered === undefined || entered === back) return entered;
    return { ...answers, rows: vscode.Uri.joinPath(base, entered.trim()) };
  },
};

async function freeFile(folder: vscode.Uri, population: vscode.Uri): Promise<vscode.Uri> {
  const name = population.path.slice(population.path.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]+$/, '');
  for (let n = 1; ; n += 1) {
    const file = vscode.Uri.joinPath(folder, `${name}-sample${n === 1 ? '' : `-${n}`}.csv`);
    if (!(await isThere(file))) return file;
  }
}

async function remarkOn(text: string, base: vscode.Uri, population: vscode.Uri): Promise<Remark> {
  const path = text.trim();
  if (!/[^/\\]\.csv$/i.test(path)) return vscode.l10n.t('Enter a path that ends in .csv.');
  if (/^([\\/]|[A-Za-z]:)/.test(path)) return vscode.l10n.t('Enter a path that starts in the workspace folder.');
  const file = vscode.Uri.joinPath(base, path.replaceAll('\\', '/'));
  if (!file.path.startsWith(`${base.path}/`)) return vscode.l10n.t('The path leads out of the workspace folder.');
  if (file.toString() === population.toString()) return vscode.l10n.t('This is the population. Enter another file.');
  if (!(await isThere(file))) return undefined;
  const message = vscode.l10n.t('This file is there already. You are asked before it is replaced.');
  return { message, severity: vscode.InputBoxValidationSeverity.Warning };
}

function pathIn(base: vscode.Uri, file: vscode.Uri): string {
  return file.path.startsWith(`${base.path}/`) ? file.path.slice(base.path.length + 1) : file.path;
}

async function isThere(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

// The extension's settings, `auditAsCode.*`.

import * as vscode from 'vscode';

/** What the language server is told when it starts. */
export interface InitializationOptions {
  /** The day that counts as today, `YYYY-MM-DD`; null is the clock's day. */
  readonly asOf: string | null;
  /** Whether the git history may be read. */
  readonly git: boolean;
  /** Where the server may keep files between runs; null is nowhere. */
  readonly cacheFolder: string | null;
}

const section = 'auditAsCode';

/** The settings whose change takes effect by a restart of the language server. */
export function affectsServer(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.asOf`) || event.affectsConfiguration(`${section}.git`);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * Reads what the language server is to be told. A day that is no date is reported to the user, and today counts.
 * In an untrusted workspace git is never run: the configuration of a repository can name programs to start.
 */
export function initializationOptions(): InitializationOptions {
  const settings = vscode.workspace.getConfiguration(section);
  const asOf = settings.get('asOf', '').trim();
  const valid = asOf === '' || isDate(asOf);
  if (!valid) {
    void showSettingProblem('asOf', `'${asOf}' is not a date such as 2026-06-30. Today's date is used instead.`);
  }
  return {
    asOf: valid && asOf !== '' ? asOf : null,
    git: settings.get('git', true) && vscode.workspace.isTrusted,
    cacheFolder: null,
  };
}

/** The folder that reports are written to, relative to the given ISMS root. */
export function reportsFolder(root: vscode.Uri): string {
  return vscode.workspace.getConfiguration(section, root).get('reports.folder', 'reports').trim();
}

/** Tells what is wrong with the value of a setting, and offers to change it. */
export async function showSettingProblem(name: string, problem: string): Promise<void> {
  const openSettings = 'Open Settings';
  const choice = await vscode.window.showWarningMessage(`Setting ${section}.${name}: ${problem}`, openSettings);
  if (choice === openSettings) {
    await vscode.commands.executeCommand('workbench.action.openSettings', `${section}.${name}`);
  }
}

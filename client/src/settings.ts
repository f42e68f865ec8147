// The extension's settings, `auditAsCode.*`.

import * as vscode from 'vscode';
import { isDay } from './day.ts';

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

/**
 * Reads what the language server is to be told. A day that is no date is reported to the user, and today counts.
 * In an untrusted workspace git is never run: the configuration of a repository can name programs to start.
 */
export function initializationOptions(): InitializationOptions {
  const settings = vscode.workspace.getConfiguration(section);
  const asOf = settings.get('asOf', '').trim();
  const valid = asOf === '' || isDay(asOf);
  if (!valid) {
    void showSettingProblem(
      'asOf',
      vscode.l10n.t("'{0}' is not a date such as 2026-06-30. Today's date is used instead.", asOf),
    );
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
  const openSettings = vscode.l10n.t('Open Settings');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('Setting {0}: {1}', `${section}.${name}`, problem),
    openSettings,
  );
  if (choice === openSettings) {
    await vscode.commands.executeCommand('workbench.action.openSettings', `${section}.${name}`);
  }
}

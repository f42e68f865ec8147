// The extension's settings, `auditAsCode.*`.

import * as vscode from 'vscode';
import { isDay } from './day.ts';
import { lensCommands } from './lens-commands.ts';
import { rulePageLink } from './rule-pages.ts';
import { isVirtualWorkspace } from './virtual-workspace.ts';

/** What the language server is told when it starts. */
export interface InitializationOptions {
  /** The day that counts as today, `YYYY-MM-DD`; null is the clock's day. */
  readonly asOf: string | null;
  /** Who reads the files of the workspace. */
  readonly files: 'server' | 'client';
  /** Whether the git history may be read. */
  readonly git: boolean;
  /** Where the server may keep files between runs; null is nowhere. */
  readonly cacheFolder: string | null;
  /** The link to the page of a rule, with `{rule}` for its id. */
  readonly rulePage: string;
  /** The commands that code lenses may call. */
  readonly commands: readonly string[];
}

const section = 'auditAsCode';

/** The settings whose change takes effect by a restart of the language server. */
export function affectsServer(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.git`);
}

/** Tells whether the day of the setting may have changed. */
export function affectsAsOf(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.asOf`);
}

/** The day that the settings name, as it is written there; an empty text means today. */
export function asOfSetting(): string {
  return vscode.workspace.getConfiguration(section).get('asOf', '').trim();
}

/** Tells the user when the day of the settings is none; then today counts. */
export function reportInvalidAsOf(): void {
  const asOf = asOfSetting();
  if (asOf === '' || isDay(asOf)) return;
  const problem = vscode.l10n.t("'{0}' is not a date such as 2026-06-30. Today's date is used instead.", asOf);
  void showSettingProblem('asOf', problem);
}

/**
 * What the language server is to be told. In an untrusted workspace git is never run: the configuration of a repository
 * can name programs to start.
 *
 * @param asOf the day that counts as today; null is that of the clock
 * @param storage the folder that VS Code gives the extension for this workspace; undefined where none is open
 */
export function initializationOptions(asOf: string | null, storage: vscode.Uri | undefined): InitializationOptions {
  const git = vscode.workspace.getConfiguration(section).get('git', true) && vscode.workspace.isTrusted;
  const files = isVirtualWorkspace() ? 'client' : 'server';
  const cacheFolder = storage?.scheme === 'file' ? storage.fsPath : null;
  return { asOf, files, git, cacheFolder, rulePage: rulePageLink, commands: lensCommands };
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

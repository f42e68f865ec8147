// Audit: Start an ISMS

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { createFiles } from './create-files.ts';

const title = vscode.l10n.t('Start an ISMS');
const standards = [
  { label: 'ISO/IEC 27001:2022', description: vscode.l10n.t('the current edition, 93 controls') },
  { label: 'ISO/IEC 27001:2013', description: vscode.l10n.t('the edition before it, 114 controls') },
];

/**
 * Lays out a whole ISMS in a folder: asks for the folder, if there are several, the organization and the edition.
 *
 * @param chosen the URI of the folder, where it was chosen in the explorer
 */
export async function startIsms(client: AuditLanguageClient, chosen?: unknown): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) return void showNoFolder();
  const folder = chosen instanceof vscode.Uri ? chosen : await chooseFolder(vscode.workspace.workspaceFolders);
  if (!folder) return;
  const prompt = vscode.l10n.t('The name of the organization');
  const organization = (await vscode.window.showInputBox({ title, prompt, ignoreFocusOut: true }))?.trim();
  if (!organization) return;
  const standard = (
    await vscode.window.showQuickPick(standards, { title, placeHolder: vscode.l10n.t('Which edition?') })
  )?.label;
  if (standard === undefined) return;
  await createFiles(client, { root: folder.toString(), what: 'Isms', organization, standard });
}

async function chooseFolder(folders: readonly vscode.WorkspaceFolder[]): Promise<vscode.Uri | undefined> {
  const folder = folders.length === 1 ? folders[0] : await vscode.window.showWorkspaceFolderPick();
  return folder?.uri;
}

async function showNoFolder(): Promise<void> {
  const openFolder = vscode.l10n.t('Open Folder');
  const message = vscode.l10n.t('Audit as Code: no folder is open. Open the folder that is to hold your ISMS.');
  const choice = await vscode.window.showWarningMessage(message, openFolder);
  if (choice === openFolder) await vscode.commands.executeCommand('vscode.openFolder');
}

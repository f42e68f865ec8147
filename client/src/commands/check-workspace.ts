// Audit: Check Workspace

import * as vscode from 'vscode';
import { auditFiles, problemCounts } from '../counts.ts';
import type { AuditLanguageClient } from '../language-client.ts';
import { checkWorkspaceRequest } from '../shell-requests.ts';

/** Reads and judges everything again, shows the Problems panel, and tells what was found. */
export async function checkWorkspace(client: AuditLanguageClient): Promise<void> {
  const progress = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Checking the audit files') };
  const found = await vscode.window.withProgress(progress, () => client.request(checkWorkspaceRequest, {}));
  if (found.files === 0) {
    return void vscode.window.showInformationMessage(vscode.l10n.t('There is no audit file in this workspace yet.'));
  }
  await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
  const problems = problemCounts(found);
  void vscode.window.showInformationMessage(vscode.l10n.t('{0} checked: {1}.', auditFiles(found.files), problems));
}

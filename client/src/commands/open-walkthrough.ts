// Audit: Open Walkthrough

import * as vscode from 'vscode';

/**
 * Lists the walkthrough on the Welcome page. Until then it is hidden, since VS Code would open it by itself when the
 * extension is installed, and it is to be opened by choice alone.
 */
export async function offerWalkthrough(): Promise<void> {
  await vscode.commands.executeCommand('setContext', 'auditAsCode.activated', true);
}

/** Shows the steps from an empty folder to the first report. */
export async function openWalkthrough(extension: string): Promise<void> {
  await offerWalkthrough();
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension}#firstAudit`, false);
}

// Taking back what a test has typed.

import * as vscode from 'vscode';

/** Gives every document the text that it has on disk again, whether an editor shows it or not, and closes the editors. */
export async function revertAll(): Promise<void> {
  const changed = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
  const edit = new vscode.WorkspaceEdit();
  for (const document of changed) {
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), saved);
  }
  await vscode.workspace.applyEdit(edit);
  for (const document of changed) await document.save();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

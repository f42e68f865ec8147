// Showing Markdown.

import * as vscode from 'vscode';

/** Shows a document rendered, or as text where the extension for Markdown is not there, as on some web sites. */
export async function showMarkdown(document: vscode.Uri): Promise<void> {
  try {
    // Asking first whether there is this command would not do: it comes when it is run for the first time.
    await vscode.commands.executeCommand('markdown.showPreview', document);
  } catch {
    await vscode.commands.executeCommand('vscode.open', document);
  }
}

// Showing Markdown.

import * as vscode from 'vscode';

/** Shows a document rendered, or as text where the extension for Markdown is not there, as on some web sites. */
export async function showMarkdown(document: vscode.Uri): Promise<void> {
  const commands = await vscode.commands.getCommands(true);
  const canRender = commands.includes('markdown.showPreview');
  await vscode.commands.executeCommand(canRender ? 'markdown.showPreview' : 'vscode.open', document);
}

// Whether the language server can read the workspace itself.

import * as vscode from 'vscode';

/**
 * Whether a workspace folder is on no disk, or the extension runs in a browser, which reaches none: then the server reads
 * through the editor, and there is no git.
 */
export function isVirtualWorkspace(): boolean {
  const inBrowser = vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined;
  return inBrowser || (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme !== 'file');
}

/** Calls back when folders of another scheme have come, or the last of one has gone. */
export function onDidChangeSchemes(callback: () => void): vscode.Disposable {
  const schemes = () => [...new Set((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme))].sort();
  let before = schemes().join();
  return vscode.workspace.onDidChangeWorkspaceFolders(() => {
    const now = schemes().join();
    if (now === before) return;
    before = now;
    callback();
  });
}

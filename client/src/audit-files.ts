// Which files the extension is for, and when the first of them appears.

import * as vscode from 'vscode';

/** Matches every file of the product; the language of these files stays `yaml`. */
export const auditFilePattern = '**/*.audit.{yaml,yml}';

/**
 * The documents that are synchronised with the language server. Those of other schemes, say of `git:` in a comparison,
 * are older states of the same files.
 */
export const documentSelector = [{ scheme: 'file', pattern: auditFilePattern }];

/** Tells whether an open document is an audit file that the language server knows. */
export function isAuditFile(document: vscode.TextDocument): boolean {
  return vscode.languages.match(documentSelector, document) > 0;
}

async function workspaceHasAuditFile(): Promise<boolean> {
  if (vscode.workspace.textDocuments.some(isAuditFile)) return true;
  const files = await vscode.workspace.findFiles(auditFilePattern, '**/node_modules/**', 1);
  return files.length > 0;
}

/**
 * Calls back once, as soon as there is an audit file: in the workspace, in an editor, or created later.
 * The returned watch can be disposed at any time; then nothing is called any more.
 */
export function onFirstAuditFile(callback: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(auditFilePattern, false, true, true);
  let found = false;
  const report = () => {
    if (found) return;
    found = true;
    watch.dispose();
    callback();
  };
  const watch = vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(report),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isAuditFile(document)) report();
    }),
  );
  void workspaceHasAuditFile().then((present) => {
    if (present) report();
  });
  return new vscode.Disposable(() => {
    found = true;
    watch.dispose();
  });
}

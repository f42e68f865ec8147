// Which files the extension is for, and when the first of them appears.

import * as vscode from 'vscode';

/** Matches every file of the product; the language of these files stays `yaml`. */
const auditFilePattern = '**/*.audit.{yaml,yml}';

/**
 * The documents that are synchronised with the language server: those of files, and of the schemes that workspace
 * folders have. Those of others, say of `git:` in a comparison, are older states of the same files.
 */
export function documentSelector(): { readonly scheme: string; readonly pattern: string }[] {
  const schemes = new Set(['file', ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);
  return [...schemes].map((scheme) => ({ scheme, pattern: auditFilePattern }));
}

/** Tells whether an open document is an audit file that the language server knows. */
export function isAuditFile(document: vscode.TextDocument): boolean {
  return vscode.languages.match(documentSelector(), document) > 0;
}

async function workspaceHasAuditFile(): Promise<boolean> {
  if (vscode.workspace.textDocuments.some(isAuditFile)) return true;
  const files = await vscode.workspace.findFiles(auditFilePattern, '**/node_modules/**', 1);
  return files.length > 0 || virtualFolderHasAuditFile();
}

/** Virtual workspaces need not have a search: there, only what lies in the folder itself is looked at. */
async function virtualFolderHasAuditFile(): Promise<boolean> {
  const virtual = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme !== 'file');
  for (const { uri } of virtual) {
    try {
      const entries = await vscode.workspace.fs.readDirectory(uri);
      if (entries.some(([name]) => /\.audit\.ya?ml$/.test(name))) return true;
    } catch {
      // a folder that cannot be read shows no audit file
    }
  }
  return false;
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

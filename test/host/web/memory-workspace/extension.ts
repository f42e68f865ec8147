// The provider of the scheme `memfs`. It fetches what is in the workspace, as JSON, from where the extension comes from.

import * as vscode from 'vscode';
import { MemoryFiles } from './memory-files.ts';

/** What the web server tells of the workspace. */
interface Workspace {
  readonly folder: string;
  /** Paths in the folder, with what the files hold, in Base64. */
  readonly files: readonly (readonly [path: string, content: string])[];
}

/** A part of VS Code's API that is proposed: how files of a virtual workspace are found by their names. */
interface FileSearching {
  registerFileSearchProvider(
    scheme: string,
    provider: { provideFileSearchResults(query: unknown, options: { readonly folder: vscode.Uri }): vscode.Uri[] },
  ): vscode.Disposable;
}

function canSearch<T extends object>(api: T): api is T & FileSearching {
  return 'registerFileSearchProvider' in api;
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const files = new MemoryFiles();
  const answer = await fetch(vscode.Uri.joinPath(context.extensionUri, 'workspace.json').toString(true));
  const { folder, files: contents } = (await answer.json()) as Workspace;
  const root = vscode.Uri.parse(folder);
  files.createDirectory(root);
  for (const [path, content] of contents) {
    const file = vscode.Uri.joinPath(root, path);
    files.createDirectory(vscode.Uri.joinPath(file, '..'));
    const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
    files.writeFile(file, bytes, { create: true, overwrite: true });
  }
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', files, { isCaseSensitive: true }));
  const { workspace } = vscode;
  if (!canSearch(workspace)) return;
  context.subscriptions.push(
    workspace.registerFileSearchProvider('memfs', {
      provideFileSearchResults: (_query, options) => files.beneath(options.folder),
    }),
  );
}

// Writing new files without touching what is there.

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { type NewFile, type NewFilesParams, newFilesRequest } from '../new-file-requests.ts';

/** Has the server make files, writes them, and shows the first. Rejects, having written none, where one is there. */
export async function createFiles(client: AuditLanguageClient, params: NewFilesParams): Promise<void> {
  const { files } = await client.request(newFilesRequest, params);
  const taken = (await Promise.all(files.map(nameIfThere))).filter((name) => name !== undefined);
  if (taken.length > 0)
    throw new Error(vscode.l10n.t('nothing was written, because {0} is there already.', taken.join(', ')));
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of files) {
    edit.createFile(vscode.Uri.parse(uri), { overwrite: false, contents: new TextEncoder().encode(text) });
  }
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('the new file could not be written.'));
  const [first] = files;
  if (first) await vscode.window.showTextDocument(vscode.Uri.parse(first.uri));
}

async function nameIfThere({ uri }: NewFile): Promise<string | undefined> {
  const file = vscode.Uri.parse(uri);
  try {
    await vscode.workspace.fs.stat(file);
    return vscode.workspace.asRelativePath(file);
  } catch {
    return undefined; // nothing is there, as it should be
  }
}

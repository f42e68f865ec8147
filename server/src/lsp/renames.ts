import { type ClientCapabilities, type Connection, WillRenameFilesRequest } from 'vscode-languageserver';
import { editsForMoves } from '../features/moved-files.ts';
import { prepareRename, rename } from '../features/rename.ts';
import type { Guard } from './guard.ts';
import { refused } from './refused.ts';
import { type EditContext, toWorkspaceEdit } from './workspace-edits.ts';

/** What requests to rename need. */
export interface RenameContext extends EditContext {
  readonly guard: Guard;
  readonly client: () => ClientCapabilities;
  /** Ends when all files are read and looked up. */
  readonly upToDate: () => Promise<void>;
}

/** Serves the renaming of ids, and the moving of files and folders. */
export function registerRenames(connection: Connection, context: RenameContext): void {
  const { engine, uris, guard, client, upToDate } = context;

  connection.onPrepareRename(
    guard.request('textDocument/prepareRename', async ({ textDocument, position }) => {
      await upToDate();
      const found = prepareRename(engine, uris.toPath(textDocument.uri), position);
      if (!found) return null;
      return 'refused' in found ? refused(found.refused) : { range: found.range, placeholder: found.id };
    }),
  );
  connection.onRenameRequest(
    guard.request('textDocument/rename', async ({ textDocument, position, newName }) => {
      await upToDate();
      const found = rename(engine, uris.toPath(textDocument.uri), position, newName);
      if (!found) return refused('There is no id here that could be renamed.');
      return 'refused' in found ? refused(found.refused) : toWorkspaceEdit(found.files, context, client().workspace);
    }),
  );
  connection.onRequest(
    WillRenameFilesRequest.type,
    guard.request(WillRenameFilesRequest.method, async ({ files }) => {
      await upToDate();
      const moves = files.map(({ oldUri, newUri }) => ({ from: uris.toPath(oldUri), to: uris.toPath(newUri) }));
      const edits = editsForMoves(engine, moves);
      return edits.length > 0 ? toWorkspaceEdit(edits, context, client().workspace) : null;
    }),
  );
}

import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Guard } from './guard.ts';
import type { Publisher } from './publisher.ts';
import type { Uris } from './uris.ts';
import type { Workspace } from './workspace.ts';

/** What hears of documents that the client has open. */
export interface DocumentsContext {
  readonly uris: Uris;
  readonly guard: Guard;
  readonly publisher: Publisher;
  readonly workspace: Workspace;
}

/** Takes the texts that the client has open, from the first to the last change. */
export function followDocuments(connection: Connection, context: DocumentsContext): void {
  const { uris, guard, publisher, workspace } = context;
  const documents = new TextDocuments(TextDocument);
  documents.onDidOpen(({ document }) => publisher.opened(uris.toPath(document.uri)));
  documents.onDidChangeContent(({ document }) => {
    workspace.change(uris.ofDocument(document.uri), { text: document.getText(), version: document.version });
  });
  documents.onDidClose(
    guard.notification('didClose', async ({ document }) => {
      const path = uris.toPath(document.uri);
      // A URI can be written in several ways, and the file be open under each of them.
      const other = documents.all().find(({ uri }) => uris.toPath(uri) === path);
      if (other) workspace.change(path, { text: other.getText(), version: other.version });
      else await workspace.close(path);
    }),
  );
  documents.listen(connection);
}

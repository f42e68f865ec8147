import {
  type ClientCapabilities,
  type Connection,
  DocumentHighlightKind,
  type Location as ProtocolLocation,
} from 'vscode-languageserver';
import type { Engine } from '../engine/engine.ts';
import { definition } from '../features/definition.ts';
import { documentHighlights } from '../features/document-highlights.ts';
import type { Location } from '../features/naming/at-position.ts';
import { references } from '../features/references.ts';
import type { Guard } from './guard.ts';
import type { Uris } from './uris.ts';

/** What requests about names need. */
export interface NavigationContext {
  readonly engine: Engine;
  readonly uris: Uris;
  readonly guard: Guard;
  readonly client: () => ClientCapabilities;
  /** Ends when all files are read and looked up. */
  readonly upToDate: () => Promise<void>;
}

/** Serves go to definition, references and document highlights. */
export function registerNavigation(connection: Connection, context: NavigationContext): void {
  const { engine, uris, guard, client, upToDate } = context;
  const toLocation = ({ file, range }: Location): ProtocolLocation => ({ uri: uris.toUri(file), range });

  connection.onDefinition(
    guard.request('textDocument/definition', async ({ textDocument, position }) => {
      await upToDate();
      const found = definition(engine, uris.toPath(textDocument.uri), position);
      if (!found) return null;
      if (!client().textDocument?.definition?.linkSupport) return found.targets.map(toLocation);
      return found.targets.map(({ file, range }) => ({
        originSelectionRange: found.origin,
        targetUri: uris.toUri(file),
        targetRange: range,
        targetSelectionRange: range,
      }));
    }),
  );
  connection.onReferences(
    guard.request('textDocument/references', async ({ textDocument, position, context: { includeDeclaration } }) => {
      await upToDate();
      return references(engine, uris.toPath(textDocument.uri), position, includeDeclaration).map(toLocation);
    }),
  );
  connection.onDocumentHighlight(
    guard.request('textDocument/documentHighlight', ({ textDocument, position }) =>
      documentHighlights(engine, uris.toPath(textDocument.uri), position).map(({ range, defines }) => ({
        range,
        kind: defines ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    ),
  );
}

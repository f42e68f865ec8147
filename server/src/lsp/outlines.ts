import {
  type ClientCapabilities,
  type Connection,
  type DocumentSymbol as ProtocolSymbol,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { Engine } from '../engine/engine.ts';
import { type DocumentSymbol, documentSymbols } from '../features/symbols/document-symbols.ts';
import type { SymbolSort } from '../features/symbols/symbol-sort.ts';
import { workspaceSymbols } from '../features/symbols/workspace-symbols.ts';
import type { Guard } from './guard.ts';
import type { Uris } from './uris.ts';

/** What requests for symbols need. */
export interface OutlineContext {
  readonly engine: Engine;
  readonly uris: Uris;
  readonly guard: Guard;
  readonly client: () => ClientCapabilities;
  /** Ends when all files are read and looked up. */
  readonly upToDate: () => Promise<void>;
}

const kinds: Readonly<Record<SymbolSort, SymbolKind>> = {
  document: SymbolKind.File,
  part: SymbolKind.Namespace,
  entry: SymbolKind.Object,
  value: SymbolKind.Property,
  person: SymbolKind.Class,
  requirement: SymbolKind.Constant,
};

/** Serves the symbols of a document and of the workspace. */
export function registerOutlines(connection: Connection, context: OutlineContext): void {
  const { engine, uris, guard, client, upToDate } = context;
  connection.onDocumentSymbol(
    guard.request('textDocument/documentSymbol', ({ textDocument }) => {
      const symbols = documentSymbols(engine, uris.toPath(textDocument.uri));
      return client().textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport
        ? symbols.map(symbolToProtocol)
        : symbols.flatMap((symbol) => flattened(symbol, textDocument.uri));
    }),
  );
  connection.onWorkspaceSymbol(
    guard.request('workspace/symbol', async ({ query }) => {
      await upToDate();
      return workspaceSymbols(engine, query).map(({ name, container, sort, file, range }) => ({
        ...{ name, containerName: container, kind: kinds[sort] },
        location: { uri: uris.toUri(file), range },
      }));
    }),
  );
}

function symbolToProtocol({ name, detail, sort, range, selection, children }: DocumentSymbol): ProtocolSymbol {
  return {
    ...{ name, detail, kind: kinds[sort], range },
    selectionRange: selection,
    children: children.map(symbolToProtocol),
  };
}

/** The symbols one after the other, for a client that shows no tree. */
function flattened(
  { name, sort, range, children }: DocumentSymbol,
  uri: string,
  containerName?: string,
): readonly SymbolInformation[] {
  const own = { name, kind: kinds[sort], location: { uri, range }, ...(containerName && { containerName }) };
  return [own, ...children.flatMap((child) => flattened(child, uri, name))];
}

import {
  type ClientCapabilities,
  type Connection,
  InlayHintRefreshRequest,
  type SelectionRange,
} from 'vscode-languageserver';
import type { LineRange } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import { documentLinks } from '../features/document-links.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import { selectionRanges } from '../features/selection-ranges.ts';
import type { Guard } from './guard.ts';
import type { Settings } from './settings.ts';
import type { Uris } from './uris.ts';

/** What requests for hints, links and selections need. */
export interface AnnotationContext {
  readonly engine: Engine;
  readonly uris: Uris;
  readonly guard: Guard;
  readonly settings: Settings;
  /** Ends when all files are read and looked up. */
  readonly upToDate: () => Promise<void>;
}

/** Serves inlay hints, each switched off by `auditAsCode.inlayHints.*`, document links and selection ranges. */
export function registerAnnotations(connection: Connection, context: AnnotationContext): void {
  const { engine, uris, guard, settings, upToDate } = context;
  connection.languages.inlayHint.on(
    guard.request('textDocument/inlayHint', async ({ textDocument, range }) => {
      await upToDate();
      const file = uris.toPath(textDocument.uri);
      if (!engine.hasFile(file)) return [];
      const on = await settings.switches('inlayHints', ['requirementTitles', 'personNames'], textDocument.uri);
      const wanted = { requirementTitles: on.has('requirementTitles'), personNames: on.has('personNames') };
      return inlayHints(engine, file, range, wanted).map(({ at, label }) => ({
        ...{ position: at, label },
        paddingLeft: true,
      }));
    }),
  );
  connection.onDocumentLinks(
    guard.request('textDocument/documentLink', async ({ textDocument }) => {
      await upToDate();
      return documentLinks(engine, uris.toPath(textDocument.uri)).map(({ range, target }) => ({
        range,
        target: 'file' in target ? uris.toUri(target.file) : target.uri,
      }));
    }),
  );
  connection.onSelectionRanges(
    guard.request('textDocument/selectionRange', ({ textDocument, positions }) => {
      const found = selectionRanges(engine, uris.toPath(textDocument.uri), positions);
      return found ? found.flatMap((ranges) => nested(ranges) ?? []) : null;
    }),
  );
}

/** Tells the client that hints it shows may be others now. */
export function refreshInlayHints(connection: Connection, client: ClientCapabilities, guard: Guard): void {
  if (!client.workspace?.inlayHint?.refreshSupport) return;
  const refresh = () => connection.sendRequest(InlayHintRefreshRequest.type);
  void guard.notification(InlayHintRefreshRequest.method, refresh)(undefined);
}

/** Ranges from the innermost on, each within the next. */
function nested([innermost, ...outer]: readonly LineRange[]): SelectionRange | undefined {
  if (!innermost) return undefined;
  const parent = nested(outer);
  return { range: innermost, ...(parent && { parent }) };
}

import {
  type ClientCapabilities,
  type Connection,
  type HoverClientCapabilities,
  MarkupKind,
  type Hover as ProtocolHover,
} from 'vscode-languageserver';
import type { Engine } from '../engine/engine.ts';
import { type Hover, hover, tellsOfOtherFiles } from '../features/hover.ts';
import type { Guard } from './guard.ts';
import type { Uris } from './uris.ts';

/** What requests for hovers need. */
export interface HoversContext {
  readonly engine: Engine;
  readonly uris: Uris;
  readonly guard: Guard;
  readonly client: () => ClientCapabilities;
  /** The link to the page of a rule. */
  readonly pageOf: (rule: string) => string;
  /** Whether all files are read. */
  readonly isComplete: () => boolean;
  /** Ends when all files are read and looked up. */
  readonly upToDate: () => Promise<void>;
}

/** Serves hovers; what the document or the schema alone can tell is answered at once. */
export function registerHovers(connection: Connection, context: HoversContext): void {
  const { engine, uris, guard, client, pageOf, isComplete, upToDate } = context;
  connection.onHover(
    guard.request('textDocument/hover', async ({ textDocument, position }) => {
      const file = uris.toPath(textDocument.uri);
      if (!isComplete() && tellsOfOtherFiles(engine, file, position)) await upToDate();
      const found = hover(engine, file, position, { ofRule: pageOf });
      return found && hoverToProtocol(found, client().textDocument?.hover);
    }),
  );
}

/** A hover as the protocol has it. Markdown reads well as plain text too, for a client that shows no other. */
export function hoverToProtocol(
  { range, markdown }: Hover,
  client: HoverClientCapabilities | undefined,
): ProtocolHover {
  const kind = client?.contentFormat?.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { range, contents: { kind, value: markdown } };
}

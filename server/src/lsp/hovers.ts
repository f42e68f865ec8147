import { type HoverClientCapabilities, MarkupKind, type Hover as ProtocolHover } from 'vscode-languageserver';
import type { Hover } from '../features/hover.ts';

/** A hover as the protocol has it. Markdown reads well as plain text too, for a client that shows no other. */
export function hoverToProtocol(
  { range, markdown }: Hover,
  client: HoverClientCapabilities | undefined,
): ProtocolHover {
  const kind = client?.contentFormat?.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { range, contents: { kind, value: markdown } };
}

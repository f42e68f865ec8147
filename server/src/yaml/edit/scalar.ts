import type { Node } from '../tree.ts';
import type { TextEdit } from './text-edit.ts';
import { writeText } from './written.ts';

/**
 * Puts a text in the place of a scalar, or of an alias, and keeps its quotes; an anchor and a tag before it stay. The
 * key of a pair is a scalar too: so keys are renamed.
 */
export function replaceScalar(text: string, node: Node, by: string): TextEdit {
  return { start: node.start, end: node.end, text: quotedAs(text, node, by) };
}

/** Puts a scalar in brackets: a list of one. */
export function wrapInList(text: string, node: Node, meant: string): TextEdit {
  return { start: node.start, end: node.end, text: `[${quotedAs(text, node, meant)}]` };
}

function quotedAs(text: string, { kind, start }: Node, by: string): string {
  const quote = kind === 'scalar' ? text[start] : undefined;
  if (quote === '"' || /[\n\r\p{Cc}]/u.test(by)) return JSON.stringify(by);
  return quote === "'" ? `'${by.replaceAll("'", "''")}'` : writeText(by);
}

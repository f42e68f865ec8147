import { child, nodeAt, placeAt, segments } from '../../yaml/address.ts';
import { type Node, resolve, type YamlDocument } from '../../yaml/tree.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Layout } from '../layouts.ts';

/** What a problem is known by, however its lines and its neighbours move. */
export interface ProblemKey {
  readonly rule: string;
  /** Of the document, as written; empty where it has none. */
  readonly kind: string;
  readonly id: string;
  /** A JSON pointer (RFC 6901) in which what stands in a list goes by its id or its text instead of its position. */
  readonly at: string;
}

/** What names an item of a list, the best first. */
const naming: readonly (readonly string[])[] = [['id'], ['person'], ['to'], ['subject', 'name']];
/** Of an item that nothing names. */
const nameless = '-';

/** The key of a problem, by where it stands in the text of its file. */
export function problemKey({ rule, range }: Pick<Diagnostic, 'rule' | 'range'>, layout: Layout): ProblemKey {
  const start = layout.lines.offset(range.start);
  const document = layout.documents[documentAt({ range }, layout)];
  if (!document) return { rule, kind: '', id: '', at: '' };
  return {
    rule,
    kind: textAt(document, '/kind'),
    id: textAt(document, '/id'),
    at: named(document, pointerAt(document, start, layout.lines.offset(range.end))),
  };
}

/** Which document of its file a problem is in. */
export function documentAt({ range }: Pick<Diagnostic, 'range'>, { documents, lines }: Layout): number {
  const start = lines.offset(range.start);
  return Math.max(
    0,
    documents.findLastIndex((each) => each.start <= start),
  );
}

/** One text for a key; different keys have different ones. */
export function keyText({ rule, kind, id, at }: ProblemKey): string {
  return JSON.stringify([rule, kind, id, at]);
}

/** The outermost node that takes up exactly a range, else the innermost one that its start is in. */
function pointerAt(document: YamlDocument, start: number, end: number): string {
  const innermost = placeAt(document, start)?.pointer ?? '';
  const steps = segments(innermost);
  for (let depth = 0; depth < steps.length; depth += 1) {
    const pointer = steps.slice(0, depth).reduce(child, '');
    const node = nodeAt(document, pointer);
    if (node?.start === start && node.end === end) return pointer;
  }
  return innermost;
}

/** The same pointer with names instead of positions. */
function named(document: YamlDocument, pointer: string): string {
  let node: Node | undefined = document.root;
  let plain = '';
  let found = '';
  for (const segment of segments(pointer)) {
    const isItem: boolean = node !== undefined && resolve(node).kind === 'seq';
    plain = child(plain, segment);
    node = nodeAt(document, plain);
    found = child(found, isItem && node ? nameOf(node) : segment);
  }
  return found;
}

function nameOf(item: Node): string {
  const node = resolve(item);
  if (node.kind === 'scalar') return node.text === '' ? nameless : node.text;
  if (node.kind === 'seq') return nameless;
  const textOf = (name: string): string => {
    const value = node.pairs.find(({ key }) => key.kind === 'scalar' && key.text === name)?.value;
    const target = value && resolve(value);
    return target?.kind === 'scalar' ? target.text : '';
  };
  for (const names of naming) {
    const texts = names.map(textOf).filter((text) => text !== '');
    if (texts.length > 0) return texts.join(' ');
  }
  return nameless;
}

function textAt(document: YamlDocument, pointer: string): string {
  const node = nodeAt(document, pointer);
  const target = node && resolve(node);
  return target?.kind === 'scalar' ? target.text : '';
}

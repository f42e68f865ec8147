import { isMap, isNode, isScalar, LineCounter, parseDocument, stringify } from 'yaml';
import type { Files } from '../support/files.ts';

/** A place in a document, by the document's id: a path of keys and numbers, and whether the last key itself is meant. */
export interface Place {
  readonly document: string;
  readonly path: readonly (string | number)[];
  readonly at: 'key' | 'value';
}

export interface WithId {
  readonly id: string;
}

/** Texts that count as they are written, so that `9.2` stands without quotes. */
const schema = 'failsafe';

/** Documents as texts, each in a file of its own. */
export function filesOf(documents: readonly WithId[]): Files {
  return new Map(
    documents.map((document) => [
      fileOf(document.id),
      stringify(document, { schema, aliasDuplicateObjects: false, lineWidth: 0 }),
    ]),
  );
}

/** Where a place is, as `file:line:column`, both from 1. Throws if there is no such place. */
export function written({ document, path, at }: Place, files: Files): string {
  const file = fileOf(document);
  const lines = new LineCounter();
  const tree = parseDocument(files.get(file) ?? '', { schema, lineCounter: lines });
  const last = path.at(-1);
  const parent = tree.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === last) : undefined;
  const node = at === 'key' ? pair?.key : tree.getIn(path, true);
  if (!isNode(node) || !node.range) throw new Error(`${file} has no ${path.join(' ')}`);
  const { line, col } = lines.linePos(node.range[0]);
  return `${file}:${line}:${col}`;
}

function fileOf(document: string): string {
  return `${document}.audit.yaml`;
}

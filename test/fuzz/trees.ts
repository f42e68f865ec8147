import fc from 'fast-check';
import {
  Alias,
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Node,
  Pair,
  visit,
  type YAMLMap,
} from 'yaml';
import { type Documents, documentsOf, type Style, styles, written } from './styles.ts';

/** One change of a tree; its numbers choose among the nodes that are there. */
const mutation = fc.record({
  kind: fc.constantFrom(...['delete', 'repeat', 'swap', 'wrap', 'alias', 'merge', 'rename', 'retype', 'say', 'nest']),
  at: fc.nat(5_000),
  other: fc.nat(5_000),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

/** Values that a person may put anywhere. */
const said = [
  ...[
    '',
    ' ',
    'null',
    '~',
    'true',
    '0',
    '-1',
    '9.20',
    '1e999',
    '.nan',
    '0x1F',
    '2026-02-30',
    '2026-02-28',
    '9999-12-31',
  ],
  ...[
    'A.5.1-A.5.99',
    '4-10',
    'A.99',
    'iso27001:9.2',
    'x'.repeat(20_000),
    '__proto__',
    'constructor',
    '../../etc/passwd',
  ],
  ...[
    '**/*',
    '[',
    '(?=a)*',
    'file:///etc/passwd',
    'p.lind',
    'i.sommer',
    'Isms',
    '\u202e',
    '\u0000',
    '<script>',
    '$(x)',
  ],
];

/** How a document is changed and written. */
export const changes = fc.record({ mutations: fc.array(mutation, { minLength: 1, maxLength: 6 }), style: styles });
export type Changes = { readonly mutations: readonly Mutation[]; readonly style: Style };

/** A text whose tree was changed, in a style; the text itself where it is no YAML. */
export function changed(text: string, { mutations, style }: Changes): string {
  const documents = documentsOf(text);
  if (documents.length === 0 || documents.some(({ errors }) => errors.length > 0)) return text;
  for (const each of mutations) mutate(documents, each);
  return written(documents, style);
}

function mutate(documents: Documents, { kind, at, other }: Mutation): void {
  const document = documents[at % documents.length];
  if (!document) return;
  const pairs: { readonly map: YAMLMap; readonly pair: Pair }[] = [];
  const nodes: Node[] = [];
  visit(document, {
    Pair: (_, pair, path) => {
      const map = path.at(-1);
      if (isMap(map)) pairs.push({ map, pair });
    },
    Node: (_, node) => {
      if (isNode(node)) nodes.push(node);
    },
  });
  const chosen = pairs[at % pairs.length];
  const [from, to] = [pairs[other % pairs.length], nodes[other % nodes.length]];
  if (!chosen || !from || !to) return;
  const { map, pair } = chosen;
  const change = mutations[kind];
  change?.({ document, map, pair, from, to, word: said[other % said.length] ?? '' });
}

interface Place {
  readonly document: Document;
  readonly map: YAMLMap;
  readonly pair: Pair;
  readonly from: { readonly map: YAMLMap; readonly pair: Pair };
  readonly to: Node;
  readonly word: string;
}

const mutations: Readonly<Record<string, (place: Place) => void>> = {
  delete: ({ map, pair }) => map.items.splice(map.items.indexOf(pair), 1),
  repeat: ({ map, pair }) => map.items.push(pair),
  swap: ({ pair, from }) => {
    [pair.value, from.pair.value] = [from.pair.value, pair.value];
  },
  wrap: ({ document, pair }) => {
    pair.value = document.createNode([pair.value]);
  },
  /** An alias before its anchor cannot be written, one of a mapping within it can. */
  alias: ({ pair, to }) => {
    if (!isScalar(to) && !isCollection(to)) return;
    to.anchor = 'a';
    pair.value = new Alias('a');
  },
  merge: ({ map, from }) => {
    const { value } = from.pair;
    if (!isMap(value)) return;
    value.anchor = 'm';
    map.items.push(new Pair('<<', new Alias('m')));
  },
  rename: ({ pair, from }) => {
    pair.key = from.pair.key;
  },
  retype: ({ document, pair }) => {
    pair.value = document.createNode(isCollection(pair.value) ? 'a text' : { a: [pair.value] });
  },
  say: ({ document, pair, word }) => {
    pair.value = document.createNode(word);
  },
  nest: ({ document, pair }) => {
    for (let depth = 0; depth < 60; depth += 1)
      pair.value = document.createNode(depth % 2 ? { a: pair.value } : [pair.value]);
  },
};

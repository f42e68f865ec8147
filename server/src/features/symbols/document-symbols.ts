import type { LineRange } from '../../engine/diagnostic.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import type { LineIndex } from '../../yaml/line-index.ts';
import { type MapNode, type Node, type Pair, type Range, resolve, type YamlDocument } from '../../yaml/tree.ts';
import type { SymbolSort } from './symbol-sort.ts';

/** One entry of the outline of a file. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly sort: SymbolSort;
  /** All of it, and within that what is selected when one goes there. */
  readonly range: LineRange;
  readonly selection: LineRange;
  readonly children: readonly DocumentSymbol[];
}

/** Keys of a document that its own entry tells already. */
const told = new Set(['apiVersion', 'kind', 'id', 'title']);
/** Where the name of an entry stands, the most telling first. */
const namingKeys = ['title', 'name', 'description', 'statement', 'mitigation'];
/** What stands beside the name. */
const detailKeys = ['status', 'result', 'type', 'date', 'performedOn', 'deliveredOn', 'due', 'declaredOn', 'team'];
/** By what an entry of a list is known. */
const idKeys = ['id', 'to', 'person', 'party', 'subject'];

const longest = 100;

/** The outline of a file: its documents, their parts, and the entries of these by id and title, as they stand. */
export function documentSymbols(engine: Engine, file: string): readonly DocumentSymbol[] {
  const layout = engine.layoutOf(file);
  const isms = engine.ismsOf(file);
  if (!layout || !isms) return [];
  const outline = new Outline(layout.lines, isms);
  return layout.documents.map((document) => outline.ofDocument(document));
}

class Outline {
  readonly #lines: LineIndex;
  readonly #isms: Isms;

  constructor(lines: LineIndex, isms: Isms) {
    this.#lines = lines;
    this.#isms = isms;
  }

  ofDocument({ root }: YamlDocument): DocumentSymbol {
    const map = resolve(root);
    const text = (key: string) => (map.kind === 'map' ? scalarOf(map, key) : undefined);
    const id = map.kind === 'map' ? pairOf(map, 'id') : undefined;
    const kind = text('kind') ?? 'document';
    const name = [text('id'), text('title')].filter(Boolean).join(' ') || kind;
    return {
      ...{ name: cut(name), detail: kind, sort: 'document' },
      ...this.#ranges(root, id && root.kind === 'map' ? id.value : firstOf(root)),
      children: root.kind === 'map' ? this.#partsOf(root) : [],
    };
  }

  #partsOf(map: MapNode): readonly DocumentSymbol[] {
    return map.pairs
      .filter(({ key, merged }) => !merged && !told.has(textOf(key)) && textOf(key) !== '')
      .map((pair) => this.#ofPair(pair, 0));
  }

  #ofPair({ key, value }: Pair, depth: number): DocumentSymbol {
    const id = textOf(key);
    const range = { start: key.start, end: Math.max(key.end, value.end) };
    const requirement = this.#isms.requirements.titleOf(id);
    const isEntry = depth === 1;
    const named = isEntry ? (this.#nameOf(value) ?? requirement) : undefined;
    return {
      name: cut([id, named].filter(Boolean).join(' ')),
      detail: cut(value.kind === 'scalar' && named !== value.text ? value.text : detailOf(value)),
      sort: isEntry ? 'entry' : value.kind === 'scalar' || value.kind === 'alias' ? 'value' : 'part',
      ...this.#ranges(range, key),
      children: this.#within(value, depth + 1),
    };
  }

  #ofItem(item: Node, index: number, depth: number): DocumentSymbol {
    const map = resolve(item);
    const id = map.kind === 'map' ? idKeys.map((key) => scalarOf(map, key)).find(Boolean) : undefined;
    const name = [id, this.#nameOf(item)].filter(Boolean).join(' ') || String(index + 1);
    return {
      ...{ name: cut(name), detail: cut(detailOf(item)), sort: 'entry' },
      ...this.#ranges(item, firstOf(item)),
      children: this.#within(item, depth + 1),
    };
  }

  /** Entries of a part, and the parts of an entry that hold more than a value; not what an alias repeats. */
  #within(node: Node, depth: number): readonly DocumentSymbol[] {
    if (depth > 3) return [];
    if (node.kind === 'seq') {
      const items = node.items.map((item, index) => ({ item, index }));
      const maps = items.filter(({ item }) => resolve(item).kind === 'map');
      return maps.map(({ item, index }) => this.#ofItem(item, index, depth));
    }
    if (node.kind !== 'map') return [];
    const pairs = node.pairs.filter(({ key, merged }) => !merged && textOf(key) !== '');
    const shown = depth === 1 ? pairs : pairs.filter(({ value }) => holdsMaps(value));
    return shown.map((pair) => this.#ofPair(pair, depth));
  }

  #nameOf(node: Node): string | undefined {
    const map = resolve(node);
    if (map.kind === 'scalar') return undefined;
    return map.kind === 'map' ? namingKeys.map((key) => scalarOf(map, key)).find(Boolean) : undefined;
  }

  #ranges(range: Range, selection: Range): Pick<DocumentSymbol, 'range' | 'selection'> {
    return { range: this.#lineRange(range), selection: this.#lineRange(selection) };
  }

  #lineRange({ start, end }: Range): LineRange {
    return { start: this.#lines.position(start), end: this.#lines.position(end) };
  }
}

function detailOf(node: Node): string {
  const map = resolve(node);
  if (map.kind !== 'map') return '';
  return detailKeys.map((key) => scalarOf(map, key)).find(Boolean) ?? '';
}

function holdsMaps(node: Node): boolean {
  return node.kind === 'map' || (node.kind === 'seq' && node.items.some((item) => resolve(item).kind === 'map'));
}

function pairOf(map: MapNode, key: string): Pair | undefined {
  return map.pairs.find((pair) => textOf(pair.key) === key && !pair.merged);
}

function scalarOf(map: MapNode, key: string): string | undefined {
  const value = pairOf(map, key)?.value;
  const target = value && resolve(value);
  return target?.kind === 'scalar' ? target.text : undefined;
}

function textOf(key: Node): string {
  const target = resolve(key);
  return target.kind === 'scalar' ? target.text.trim() : '';
}

/** What stands for a mapping: its first key. */
function firstOf(node: Node): Range {
  const first = node.kind === 'map' ? node.pairs.find(({ merged }) => !merged)?.key : undefined;
  return first ?? node;
}

/** One line, not too long: names of symbols are shown in a narrow list. */
function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}

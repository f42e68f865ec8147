import { type Alias, isAlias, isScalar, isSeq, type ParsedNode, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { Aliases } from './aliases.ts';
import { beforeColon, visibleRange, withoutTrailingLines, withoutTrailingSpace } from './extents.ts';
import { mergePairs } from './merge.ts';
import { inQuotes } from './messages.ts';
import {
  type AliasNode,
  type MapNode,
  type Node,
  type Pair,
  type Range,
  resolve,
  type ScalarNode,
  type ScalarType,
  type SeqNode,
  type YamlError,
} from './tree.ts';

/** Makes our tree of one document of the library's, and finds what is wrong with its keys and aliases. */
export class TreeBuilder {
  /** In the order of the text. */
  readonly errors: YamlError[] = [];
  readonly #text: string;
  readonly #bounds: Range;
  readonly #aliases = new Aliases();
  readonly #unfollowed = new Set<Node>();

  /** @param bounds where the document is in the text. */
  constructor(text: string, bounds: Range) {
    this.#text = text;
    this.#bounds = bounds;
  }

  /** The tree of what the library has read. */
  build(contents: ParsedNode): Node {
    return this.#node(contents, 0);
  }

  #node(node: ParsedNode, depth: number): Node {
    if (isAlias(node)) {
      return this.#alias(node, depth);
    }
    return node.anchor
      ? this.#aliases.anchor(node.anchor, depth, () => this.#content(node, depth))
      : this.#content(node, depth);
  }

  #content(node: Exclude<ParsedNode, Alias.Parsed>, depth: number): AliasNode['target'] {
    this.#aliases.count(depth);
    if (isScalar(node)) {
      return scalarNode(this.#text, node);
    }
    return isSeq(node) ? this.#seq(node, depth) : this.#map(node, depth);
  }

  #alias({ source, range: [start, end] }: Alias.Parsed, depth: number): AliasNode {
    const target = this.#aliases.follow(source, depth);
    if ('kind' in target) {
      return { kind: 'alias', target, start, end };
    }
    const alias: AliasNode = { kind: 'alias', target: absent(end), start, end };
    this.#aliases.count(depth);
    this.#unfollowed.add(alias);
    if (target.message !== undefined) {
      this.#report(alias, target.message);
    }
    return alias;
  }

  #seq(node: YAMLSeq.Parsed, depth: number): SeqNode {
    const items = node.items.map((item) => this.#node(item, depth + 1));
    return { kind: 'seq', flow: node.flow === true, items, ...this.#extent(node, items) };
  }

  #map(node: YAMLMap.Parsed, depth: number): MapNode {
    const own: Pair[] = [];
    const sources: Node[] = [];
    const children: Node[] = [];
    const texts = new Set<string>();
    for (const item of node.items) {
      const key = this.#key(item.key, depth + 1);
      const value = item.value ? this.#node(item.value, depth + 1) : this.#absent(key.end, depth + 1);
      children.push(key, value);
      if (isMergeKey(item.key)) {
        sources.push(value);
      } else {
        own.push({ key, value });
        this.#checkUnique(key, texts);
      }
    }
    const flow = node.flow === true;
    return { kind: 'map', flow, pairs: this.#merge(own, sources), ...this.#extent(node, children) };
  }

  #key(node: ParsedNode, depth: number): Node {
    if (isScalar(node) && isAbsent(node) && !node.anchor && !node.tag) {
      return this.#absent(beforeColon(this.#text, node.range[0]), depth);
    }
    return this.#node(node, depth);
  }

  #absent(offset: number, depth: number): ScalarNode {
    this.#aliases.count(depth);
    return absent(offset);
  }

  #checkUnique(key: Node, texts: Set<string>): void {
    const target = resolve(key);
    if (target.kind !== 'scalar') {
      return;
    }
    if (texts.has(target.text)) {
      this.#report(
        key,
        `The key ${inQuotes(target.text)} is there before in this mapping. Remove or rename one of the two.`,
      );
    }
    texts.add(target.text);
  }

  #merge(own: readonly Pair[], sources: readonly Node[]): readonly Pair[] {
    if (sources.length === 0) {
      return own;
    }
    const { pairs, refused } = mergePairs(own, sources, this.#unfollowed);
    for (const range of refused) {
      this.#report(
        range,
        'Only a mapping can be merged with <<. Write an alias of one here, or a list of such aliases.',
      );
    }
    return [...own, ...pairs];
  }

  /** From the first to the last sign of a collection: its brackets, or what is in it. An unclosed one ends with its text. */
  #extent({ range: [first, last], flow }: YAMLMap.Parsed | YAMLSeq.Parsed, children: readonly Node[]): Range {
    let start = first;
    let end = flow ? withoutTrailingSpace(this.#text, { start: first, end: last }) : first;
    for (const child of children) {
      start = Math.min(start, child.start);
      end = Math.max(end, child.end);
    }
    return { start, end };
  }

  #report({ start, end }: Range, message: string): void {
    const range = start < end ? { start, end } : visibleRange(this.#text, { start, end }, this.#bounds);
    this.errors.push({ message, ...range });
  }
}

function scalarNode(text: string, node: Scalar.Parsed): ScalarNode {
  const [start, last] = node.range;
  if (isAbsent(node)) {
    // Right after the colon or dash, or the anchor or tag.
    const offset = withoutTrailingSpace(text, { start: 0, end: start });
    return { kind: 'scalar', type: scalarType(node.value), text: '', start: offset, end: offset };
  }
  const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  const end = isBlock ? withoutTrailingLines(text, { start, end: last }) : last;
  const content = isUnclosed(text, node) ? text.slice(start + 1, last) : node.source;
  return { kind: 'scalar', type: scalarType(node.value), text: content, start, end };
}

/** The type that the library has given a scalar's value, by its form or by its tag. */
function scalarType(value: unknown): ScalarType {
  if (value === null) {
    return 'null';
  }
  if (typeof value === 'boolean') {
    return 'boolean';
  }
  return typeof value === 'number' ? 'number' : 'string';
}

/** Of a quoted text without a closing quote the library cuts off the last character instead. */
function isUnclosed(text: string, { type, range: [start, end] }: Scalar.Parsed): boolean {
  const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
  return isQuoted && (end - start < 2 || text[start] !== text[end - 1]);
}

function absent(offset: number): ScalarNode {
  return { kind: 'scalar', type: 'null', text: '', start: offset, end: offset };
}

function isAbsent({ source, type }: Scalar.Parsed): boolean {
  return source === '' && type === Scalar.PLAIN;
}

/** A plain `<<`; in quotes it is a key like others. */
function isMergeKey(key: ParsedNode): boolean {
  return isScalar(key) && key.type === Scalar.PLAIN && key.source === '<<' && !key.tag;
}

import { comments } from '../../yaml/comments.ts';
import { LineIndex } from '../../yaml/line-index.ts';
import { parseYaml } from '../../yaml/parse.ts';
import { type MapNode, type Node, resolve, type ScalarNode, type SeqNode, type YamlDocument } from '../../yaml/tree.ts';

/** The place in a text that somebody is typing at, and what is there around it. Offsets are those of the text. */
export interface Site {
  /** The document as it would be with a word at this place. */
  readonly document: YamlDocument;
  /** Whether a key is typed or a value. */
  readonly part: 'key' | 'value';
  /** Keys and indices that lead to the value; for a key, to its mapping. */
  readonly path: readonly string[];
  /** The other keys of the mapping; for an item of a list, the other items. */
  readonly others: readonly string[];
  /** What is typed so far and what follows it, as one scalar. */
  readonly start: number;
  readonly end: number;
  /** What is typed up to the place, without quotes. */
  readonly typed: string;
  readonly quote: '' | '"' | "'";
  /** Whether it stands in brackets or braces. */
  readonly flow: boolean;
  readonly column: number;
  /** Whether nothing stands before it on its line but space and the dashes of lists. */
  readonly opensLine: boolean;
  /** Whether an item of a list is begun here whose dash is not typed yet. */
  readonly dashless: boolean;
  /** Where the innermost key that it stands under begins on its line. */
  readonly keyColumn: number;
  /** Whether a colon follows: then a key is typed anew, and its value stays. */
  readonly hasColon: boolean;
}

/** A character for private use: a word that nobody has written. */
const mark = '\ue000';
const dash = '- ';

/**
 * The site at an offset. A word is put there and the text read as YAML, which forgives what is half typed; so the tree
 * tells where the word would be. Nothing in comments, in texts of several lines, and in keys that are no texts.
 */
export function siteAt(text: string, offset: number): Site | undefined {
  const lineStart = startOfLine(text, offset);
  const line = text.slice(lineStart, endOfLine(text, offset));
  if (line.includes('#') && comments(text).some(({ start, end }) => start < offset && offset <= end)) return undefined;
  if (/^-{3}(\s|$)/.test(line)) return undefined;
  const wordStart = lineStart + (/^[\s\ufeff]*/.exec(text.slice(lineStart, offset))?.[0].length ?? 0);
  const dashless = beginsItem(text, lineStart, wordStart);
  const plain = { text, offset, wordStart, dashless };
  return read(plain, '') ?? read(plain, ':');
}

/** @param colon what follows the word: a colon makes a key of what would be a further line of the text above. */
function read(at: Typing, colon: '' | ':'): Site | undefined {
  const { text, offset, wordStart, dashless } = at;
  const begun = `${text.slice(0, wordStart)}${dashless ? dash : ''}${text.slice(wordStart, offset)}${mark}`;
  const marked = `${begun}${colon}${text.slice(offset)}`;
  const document = parseYaml(marked).find(({ start, end }) => start < begun.length && begun.length <= end);
  const found = document && find(document.root, { path: [], flow: false, key: undefined });
  return document && found && isPlausible(found, colon, marked) ? siteFrom(at, document, found, marked) : undefined;
}

/** Whether a word that has been made a key stands below the other keys: else it goes on with a text. */
function isPlausible({ node, first }: Found, colon: string, marked: string): boolean {
  if (colon === '') return true;
  const lines = new LineIndex(marked);
  const column = (key: Node) => lines.position(key.start).character;
  return first !== undefined && column(first) === column(node);
}

interface Typing {
  readonly text: string;
  readonly offset: number;
  /** Where the first word of the line begins. */
  readonly wordStart: number;
  readonly dashless: boolean;
}

interface Around {
  readonly path: readonly string[];
  readonly flow: boolean;
  /** The innermost key above. */
  readonly key: Node | undefined;
}

interface Found extends Around, Pick<Site, 'part' | 'others'> {
  readonly node: ScalarNode;
  /** The first key of the mapping, where a key is typed. */
  readonly first?: Node;
}

function find(node: Node, around: Around): Found | undefined {
  switch (node.kind) {
    case 'alias':
      return undefined;
    case 'scalar':
      return node.text.includes(mark) ? { ...around, part: 'value', others: [], node } : undefined;
    case 'seq':
      return findItem(node, around);
    case 'map':
      return findPair(node, around);
  }
}

function findItem({ items, flow }: SeqNode, around: Around): Found | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, { ...around, path: [...around.path, String(index)], flow });
    if (!found) continue;
    return found.node === item ? { ...found, others: textsOf(items.filter((each) => each !== item)) } : found;
  }
  return undefined;
}

function findPair({ pairs, flow }: MapNode, around: Around): Found | undefined {
  for (const { key, value, merged } of pairs) {
    if (merged || key.kind !== 'scalar') continue;
    if (key.text.includes(mark)) {
      const others = textsOf(pairs.map((pair) => pair.key).filter((each) => each !== key));
      return { ...around, flow, part: 'key', others, node: key, first: pairs[0]?.key };
    }
    const found = find(value, { path: [...around.path, key.text], flow, key });
    if (found) return found;
  }
  return undefined;
}

function textsOf(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    const target = resolve(node);
    return target.kind === 'scalar' ? [target.text] : [];
  });
}

function siteFrom(at: Typing, document: YamlDocument, found: Found, marked: string): Site | undefined {
  const { text, offset, wordStart, dashless } = at;
  const shift = dashless ? dash.length : 0;
  const start = found.node.start - (found.node.start >= wordStart + shift ? shift : 0);
  const lineStart = startOfLine(text, offset);
  // A text that began on a line above is free text, or no word at all.
  if (start < lineStart || start > offset) return undefined;
  const lines = new LineIndex(marked);
  const before = text.slice(lineStart, start);
  const first = text[start];
  const quote = offset > start && (first === '"' || first === "'") ? first : '';
  const end = endOfWord(text, offset, quote, found.node.end - shift - mark.length);
  const opensLine = /^[\s\ufeff]*(- +)*$/.test(before);
  const keyColumn = found.key ? lines.position(found.key.start).character : 0;
  // What stands there already is neither pushed aside nor given a second value.
  if (
    offset === start &&
    (end === offset || /[\s[{&*!|>]/.test(text[offset] ?? '')) &&
    isFollowed(text, offset, before)
  )
    return undefined;
  if (found.part === 'value' && !opensLine && !found.flow && hasBlockBelow(text, offset, keyColumn)) return undefined;
  return {
    document,
    part: found.part,
    path: found.path,
    others: found.others,
    start,
    end,
    typed: text.slice(start + quote.length, offset),
    quote,
    flow: found.flow,
    column: before.replace('\ufeff', '').length,
    opensLine,
    dashless,
    keyColumn,
    hasColon: /^[ \t]*:(\s|$)/.test(text.slice(end, endOfLine(text, end))),
  };
}

/** Whether there is more on the line than a comment behind, and than what ends or parts a flow collection. */
function isFollowed(text: string, offset: number, before: string): boolean {
  const rest = text.slice(offset, endOfLine(text, offset)).trimStart();
  return rest.startsWith('#') ? before.trim() === '' : rest !== '' && !/^[,\]}]/.test(rest);
}

/** Whether the lines below belong to a key in a column. */
function hasBlockBelow(text: string, offset: number, keyColumn: number): boolean {
  const line = text.slice(endOfLine(text, offset)).match(/[\r\n]([ ]*)([^\s#].?)/);
  const [, indent = '', word = ''] = line ?? [];
  if (word === '' || word === '--' || word === '..') return false;
  return indent.length > keyColumn || (indent.length === keyColumn && /^-( |$)/.test(word));
}

/**
 * Where the scalar ends, on the line of the offset. A quote that is not closed there does not reach further than what
 * is typed.
 */
function endOfWord(text: string, offset: number, quote: Site['quote'], end: number): number {
  const rest = text.slice(offset, endOfLine(text, offset));
  if (quote !== '') {
    const closed = (quote === '"' ? /^[\w.:*/-]*"/ : /^[\w.:*/-]*'/).exec(rest);
    return offset + (closed?.[0].length ?? 0);
  }
  const tail = text.slice(offset, Math.max(offset, Math.min(end, offset + rest.length)));
  return offset + tail.trimEnd().length;
}

/** Whether a line stands where the dashes of the list above it do, beneath the key of the list, and has no dash. */
function beginsItem(text: string, lineStart: number, wordStart: number): boolean {
  if (/^-(\s|$)/.test(text.slice(wordStart, wordStart + 2))) return false;
  const column = wordStart - lineStart;
  let seen = false;
  for (let end = lineStart - 1; end >= 0; ) {
    const start = startOfLine(text, end);
    const line = text.slice(start, end).trimEnd();
    const indent = line.length - line.trimStart().length;
    const word = line.trimStart();
    end = start - 1;
    if (word === '' || word.startsWith('#') || indent > column) continue;
    const isItem = indent === column && /^-( |$)/.test(word);
    if (!isItem) return seen && indent < column;
    seen = true;
  }
  return false;
}

function startOfLine(text: string, offset: number): number {
  // A search from before the text would look at its first character.
  if (offset === 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function endOfLine(text: string, offset: number): number {
  const end = /[\r\n]|$/g;
  end.lastIndex = offset;
  return end.exec(text)?.index ?? text.length;
}

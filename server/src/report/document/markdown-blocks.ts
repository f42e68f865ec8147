import type { Token } from 'markdown-it';
import { type Block, heading, longColumn, notice, type Phrase, type Piece, paragraph } from './blocks.ts';

/**
 * Makes blocks of parsed Markdown: headings (all of level 3, since they stand within a section), paragraphs, lists,
 * tables, quotations and code. Lists within lists become items of the outer one. A link is its text and its address,
 * a picture its description: nothing is loaded from anywhere.
 *
 * @param id what the ids of headings begin with
 */
export function blocksOfMarkdown(tokens: readonly Token[], id: string): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const end = endOf(tokens, at);
    const inner = tokens.slice(at + 1, end);
    blocks.push(...blocksOf(token, inner, `${id}-${blocks.length + 1}`));
    at = end + 1;
  }
  return blocks;
}

function blocksOf(token: Token, inner: readonly Token[], id: string): readonly Block[] {
  switch (token.type) {
    case 'heading_open':
      return [heading(3, id, plain(phraseOf(inner)))];
    case 'paragraph_open':
      return [paragraph(phraseOf(inner))];
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [{ kind: 'list', ordered: token.type === 'ordered_list_open', items: itemsOf(inner) }];
    case 'blockquote_open':
      return inlinesOf(inner).map((inline) => notice('information', phraseOf([inline])));
    case 'table_open':
      return [tableOf(inner)];
    case 'fence':
    case 'code_block':
      return token.content.trim() === '' ? [] : [paragraph(token.content.trimEnd())];
    default:
      return [];
  }
}

/** The place of the token that closes the one at a place: its own where it has nothing inside. */
function endOf(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    depth += tokens[at]?.nesting ?? 0;
    if (depth <= 0) return at;
  }
  return tokens.length;
}

function inlinesOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ type }) => type === 'inline' || type === 'fence' || type === 'code_block');
}

function itemsOf(tokens: readonly Token[]): readonly Phrase[] {
  return inlinesOf(tokens).map((inline) => phraseOf([inline]));
}

function tableOf(tokens: readonly Token[]): Block {
  const rows: Phrase[][] = [];
  for (const token of tokens) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type === 'inline') rows.at(-1)?.push(phraseOf([token]));
  }
  const [head = [], ...body] = rows;
  const columns = head.map((title) => longColumn(plain(title)));
  return { kind: 'table', caption: '', columns, rows: body };
}

function phraseOf(tokens: readonly Token[]): Phrase {
  const pieces: Piece[] = [];
  let strong = 0;
  let emphasis = 0;
  const links: string[] = [];
  const add = (text: string): void => {
    if (text === '') return;
    const last = pieces.at(-1);
    if (strong > 0) pieces.push({ strong: text });
    else if (emphasis > 0) pieces.push({ emphasis: text });
    else if (typeof last === 'string') pieces[pieces.length - 1] = last + text;
    else pieces.push(text);
  };
  for (const token of tokens.flatMap((each) => each.children ?? [each])) {
    switch (token.type) {
      case 'strong_open':
      case 'strong_close':
        strong += token.nesting;
        break;
      case 'em_open':
      case 'em_close':
        emphasis += token.nesting;
        break;
      case 'link_open':
        links.push(token.attrGet('href') ?? '');
        break;
      case 'link_close':
        add(addressOf(links.pop(), pieces));
        break;
      case 'softbreak':
        add(' ');
        break;
      case 'hardbreak':
        pieces.push('\n');
        break;
      default:
        add(token.content);
    }
  }
  return pieces.length === 1 && typeof pieces[0] === 'string' ? pieces[0] : pieces;
}

/** The address of a link in brackets, unless its text says it. */
function addressOf(address: string | undefined, pieces: readonly Piece[]): string {
  return address === undefined || address === '' || plain(pieces).endsWith(address) ? '' : ` (${address})`;
}

function plain(phrase: Phrase): string {
  if (typeof phrase === 'string') return phrase;
  return phrase
    .map((piece) => (typeof piece === 'string' ? piece : 'strong' in piece ? piece.strong : piece.emphasis))
    .join('');
}

import { CST, Lexer } from 'yaml';

/**
 * One piece of a document's text as the library's lexer cuts it. A `scalar` is a plain or block text; everything else that
 * has a width is a `token`, quoted texts and comments included; a `mark` has none and only tells the parser something.
 */
export interface Piece {
  readonly kind: 'scalar' | 'token' | 'mark';
  readonly text: string;
}

/**
 * The pieces of one document. A quoted text that is never closed ends with its first line, so that it does not swallow
 * the rest; a bracket that is never closed ends before the line on which the lexer gives it up, and that line is read as
 * any other; else they are what the lexer says. Without the marks they are, one after the other, the text.
 */
export function* piecesOf(text: string): Generator<Piece, void> {
  let place: Place = { start: 0, given: 0 };
  while (place.start < text.length) {
    place = yield* piecesToUnclosed(text, place);
  }
}

/** Where to read on, always the start of a line, and how far the pieces have been given. */
interface Place {
  readonly start: number;
  readonly given: number;
}

/** Goes on to the end of `text`, or of what an unclosed quote or bracket belongs to. */
function* piecesToUnclosed(text: string, { start, given }: Place): Generator<Piece, Place> {
  let offset = start;
  let flowLevel = 0;
  for (const piece of lex(text.slice(start))) {
    if (piece.kind === 'mark') {
      flowLevel = 0;
      if (start === 0 || piece.text !== CST.DOCUMENT) {
        yield piece;
      }
      const line = text.lastIndexOf('\n', offset - 1) + 1;
      if (piece.text === CST.FLOW_END && line > start) {
        return { start: line, given: offset };
      }
      continue;
    }
    if (offset + piece.text.length === text.length && isUnclosedQuote(piece)) {
      const [line, newline] = firstLine(piece.text);
      yield { kind: 'token', text: line };
      if (newline !== '') {
        yield { kind: 'token', text: newline };
      }
      if (newline !== '' && flowLevel > 0) {
        yield { kind: 'mark', text: CST.FLOW_END };
      }
      const next = offset + line.length + newline.length;
      return { start: next, given: next };
    }
    flowLevel = Math.max(flowLevel + flowLevelChange(piece), 0);
    const isGiven = offset < given;
    offset += piece.text.length;
    if (!isGiven) {
      yield piece;
    } else if (offset > given) {
      yield { ...piece, text: piece.text.slice(given - offset) };
    }
  }
  return { start: text.length, given: text.length };
}

function* lex(text: string): Generator<Piece, void> {
  let afterScalarMark = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (afterScalarMark) {
      afterScalarMark = false;
      yield { kind: 'scalar', text: lexeme };
    } else if (lexeme === CST.SCALAR) {
      afterScalarMark = true;
    } else {
      yield { kind: lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END ? 'mark' : 'token', text: lexeme };
    }
  }
}

function isUnclosedQuote({ kind, text: token }: Piece): boolean {
  const quote = kind === 'token' ? token[0] : undefined;
  if (quote === "'") {
    // A quote within the text is written twice, so an even number of them at the end leaves the text open.
    return countBefore(token.slice(1), quote, token.length - 1) % 2 === 0;
  }
  if (quote === '"') {
    return token.length === 1 || !token.endsWith(quote) || countBefore(token, '\\', token.length - 1) % 2 === 1;
  }
  return false;
}

/** How many times `character` stands in a row before `end`. */
function countBefore(text: string, character: string, end: number): number {
  let start = end;
  while (text[start - 1] === character) {
    start--;
  }
  return end - start;
}

function firstLine(text: string): readonly [line: string, newline: string] {
  const end = text.indexOf('\n');
  if (end === -1) {
    return [text, ''];
  }
  const newline = text[end - 1] === '\r' ? '\r\n' : '\n';
  return [text.slice(0, end + 1 - newline.length), newline];
}

function flowLevelChange({ kind, text }: Piece): number {
  switch (kind === 'token' && text) {
    case '[':
    case '{':
      return 1;
    case ']':
    case '}':
      return -1;
    default:
      return 0;
  }
}

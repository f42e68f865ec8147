import { CST, type Lexer, Parser } from 'yaml';
import type { Range } from './tree.ts';

/** How many levels deep the collections of a document may be nested; also keeps the library off the end of the stack. */
export const DEPTH_LIMIT = 100;

/** How many lexemes a document may have: about 500,000 lines. More than that would need gigabytes in the library. */
const LEXEME_LIMIT = 4_000_000;

/** Why a document is not read at all. */
export class Unreadable extends Error {
  readonly place: Range;

  constructor(place: Range, message: string) {
    super(message);
    this.place = place;
  }
}

/** A document that is not read because of its length. */
export class TooLong extends Unreadable {}

/**
 * Where lexemes come from: the library's lexer, or one that repairs what it says. Lexemes are pulled one at a time, and
 * all before have then reached the parser, whose stack tells where in the document it is.
 */
export type LexemeSource = (text: string, parser: Parser) => ReturnType<Lexer['lex']>;

/**
 * The concrete syntax tree of one document.
 *
 * @param text the document's text.
 * @param offset where that text stands in the whole; tokens are placed there.
 * @throws Unreadable if the document is nested too deep, TooLong if it is too long.
 */
export function readTokens(text: string, offset: number, lexemes: LexemeSource): CST.Token[] {
  const parser = new Parser();
  parser.offset = offset;
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of condenseBlankLines(lexemes(text, parser))) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
    }
    if (parser.stack.length > DEPTH_LIMIT) {
      refuseDepth(parser.stack);
    }
    if (++count > LEXEME_LIMIT) {
      const place = { start: parser.offset - lexeme.length, end: parser.offset };
      throw new TooLong(place, 'This document is too long to be read: split it into several files.');
    }
  }
  for (const token of parser.end()) {
    tokens.push(token);
  }
  return tokens;
}

function refuseDepth(stack: readonly CST.Token[]): void {
  const collections = stack.filter(CST.isCollection);
  const first = collections[DEPTH_LIMIT];
  if (first) {
    const place = { start: first.offset, end: first.offset + 1 };
    throw new Unreadable(place, `Nested more than ${DEPTH_LIMIT} levels deep: bring this into a flatter form.`);
  }
}

/**
 * Makes one blank line of several. The parser goes through all blank lines again at each comment that follows them, which
 * takes hours for a large file of both.
 */
function* condenseBlankLines(lexemes: Iterable<string>): Generator<string, void> {
  let afterNewline = false;
  let afterScalarMark = false;
  let blank = '';
  let indent: string[] = [];
  for (const lexeme of lexemes) {
    const first = afterScalarMark ? '' : lexeme[0];
    afterScalarMark = !afterScalarMark && lexeme === CST.SCALAR;
    if (afterNewline && (first === '\n' || first === '\r')) {
      blank += indent.join('') + lexeme;
      indent = [];
      continue;
    }
    if (afterNewline && (first === ' ' || first === '\t')) {
      indent.push(lexeme);
      continue;
    }
    if (blank) {
      yield* oneBlankLine(blank);
      blank = '';
    }
    if (indent.length > 0) {
      yield* indent;
      indent = [];
    }
    afterNewline = first === '\n' || first === '\r';
    yield lexeme;
  }
  if (blank) {
    yield* oneBlankLine(blank);
  }
  yield* indent;
}

function* oneBlankLine(blank: string): Generator<string, void> {
  const newline = blank.endsWith('\r\n') ? '\r\n' : '\n';
  if (blank.length > newline.length) {
    yield ' '.repeat(blank.length - newline.length);
  }
  yield newline;
}

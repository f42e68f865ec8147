import { CST, type Lexer, Parser } from 'yaml';
import type { Range } from './tree.ts';

/** How many levels deep the collections of a document may be nested; also keeps the library off the end of the stack. */
const DEPTH_LIMIT = 100;

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
      throw new TooLong(place, 'This document is too long to be read. Split it into several files.');
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
    throw new Unreadable(place, `Nested more than ${DEPTH_LIMIT} levels deep. Bring this into a flatter form.`);
  }
}

/** How many blank lines in a row the parser is given as they are. */
const BLANK_LINES = 100;

/**
 * Makes one of the blank lines that are more than anyone needs. The parser goes through all of them again at each comment
 * that follows, which would take hours for a large file of both.
 */
function* condenseBlankLines(lexemes: Iterable<string>): Generator<string, void> {
  let afterScalarMark = false;
  let newlines = 0;
  let held = '';
  for (const lexeme of lexemes) {
    const first = afterScalarMark ? '' : lexeme[0];
    afterScalarMark = !afterScalarMark && lexeme === CST.SCALAR;
    if (first === '\n' || first === '\r') {
      newlines++;
    } else if (first !== ' ' && first !== '\t') {
      newlines = 0;
    }
    if (newlines > BLANK_LINES) {
      held += lexeme;
    } else {
      yield* oneBlankLine(held);
      held = '';
      yield lexeme;
    }
  }
  yield* oneBlankLine(held);
}

/** As wide as the blank lines that it stands for, and the indentation after them. */
function* oneBlankLine(blank: string): Generator<string, void> {
  const end = blank.lastIndexOf('\n');
  if (end !== -1) {
    yield* [' '.repeat(end), '\n', blank.slice(end + 1)].filter((lexeme) => lexeme !== '');
  }
}

import { CST, type Parser } from 'yaml';
import { type Piece, piecesOf } from './pieces.ts';
import type { Range } from './tree.ts';

/**
 * The lexemes of a document that is not YAML, changed where that saves the rest of it: the parser gives up everything
 * after a stray `]`, and takes a line that someone has just begun for a part of the next key. While someone types, that
 * would be most of the document. No width is added or lost, so all offsets stay true. What is wrong is found in the text
 * as it is; this is only for the tree.
 */
export function* forgivingLexemes(text: string, parser: Parser): Generator<string, void> {
  const margin = new Margin(parser);
  for (const piece of splitHalfTypedLines(piecesOf(text), text, parser)) {
    margin.before(piece);
    if (piece.kind === 'scalar' || isOutOfPlace(piece, parser.stack)) {
      yield CST.SCALAR;
    }
    yield piece.text;
    if (piece === COLON) {
      parser.offset -= piece.text.length;
    }
  }
}

/** A colon that is not in the text. */
const COLON: Piece = { kind: 'mark', text: ':' };

/**
 * Takes a plain text of several lines apart where a colon makes it a key: `ti⏎owner: p.lind` is a line that someone has
 * just begun, and then a key. A quoted text, and a plain one that has a block of its own beneath it, are such lines too.
 */
function* splitHalfTypedLines(pieces: Iterable<Piece>, text: string, parser: Parser): Generator<Piece, void> {
  let held: Piece[] = [];
  let end = 0;
  for (const piece of pieces) {
    const start = end;
    end += piece.kind === 'mark' ? 0 : piece.text.length;
    const [scalar, ...space] = held;
    if (scalar && piece.kind === 'token' && /^[ \t]/.test(piece.text)) {
      held.push(piece);
      continue;
    }
    if (scalar) {
      yield* piece.kind === 'token' && piece.text === ':' ? linesOf(scalar.text, parser) : [scalar];
      yield* space;
      held = [];
    }
    if (piece.kind === 'scalar' && piece.text.includes('\n') && isInBlock(parser.stack)) {
      held = [piece];
    } else {
      const isKey = isInBlock(parser.stack) && isKeyWithoutColon(piece, text, { start, end });
      yield piece;
      if (isKey) {
        yield COLON;
      }
    }
  }
  yield* held;
}

/** What is alone on its line, and then a line with a key: of its own block, or of the block beneath it. */
const ALONE_BEFORE_KEY =
  /[ \t]*(?:#.*)?(?:\r?\n[ \t]*(?:#.*)?)*?\r?\n( *)(?:"[^"\n]*"[ \t]*|'[^'\n]*'[ \t]*|[^\s"'#[\]{},&*!|>%@`-][^\n#]*?):(?=\s|$)/y;

function isKeyWithoutColon(piece: Piece, text: string, { start, end }: Range): boolean {
  if (piece.kind === 'mark' || (piece.kind === 'token' && !/^["']/.test(piece.text)) || piece.text.includes('\n')) {
    return false;
  }
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  ALONE_BEFORE_KEY.lastIndex = end;
  const indentation = ALONE_BEFORE_KEY.exec(text)?.[1];
  return /^ *$/.test(before) && indentation !== undefined && indentation.length >= before.length;
}

/** All lines but the last become keys too, if they can be. */
function* linesOf(scalar: string, parser: Parser): Generator<Piece, void> {
  const lines = scalar.split(/(\r?\n)/);
  for (const [index, line] of lines.entries()) {
    const start = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const end = endOfContent(line, start);
    const content = line.slice(start, end);
    yield* tokenOf(line.slice(0, start));
    if (/^\r?\n$/.test(content)) {
      yield* tokenOf(content);
    } else if (content !== '') {
      yield { kind: 'scalar', text: content };
      if (index + 1 < lines.length && !isSecondColon(parser.stack)) {
        yield COLON;
      }
    }
    yield* tokenOf(line.slice(end));
  }
}

function* tokenOf(text: string): Generator<Piece, void> {
  if (text !== '') {
    yield { kind: 'token', text };
  }
}

function endOfContent(line: string, start: number): number {
  let end = line.length;
  while (end > start && (line[end - 1] === ' ' || line[end - 1] === '\t')) {
    end--;
  }
  return end;
}

/** A bracket that closes nothing, or the second colon of `title: Leavers: accounts`: no more than text. */
function isOutOfPlace({ kind, text }: Piece, stack: readonly CST.Token[]): boolean {
  return kind === 'token' && (text === ':' ? isSecondColon(stack) : (text === ']' || text === '}') && !isInFlow(stack));
}

function isSecondColon(stack: readonly CST.Token[]): boolean {
  const parent = stack.at(-2);
  const value = stack.at(-1);
  if (parent?.type !== 'block-map' && parent?.type !== 'flow-collection') {
    return false;
  }
  const separator = parent.items.at(-1)?.sep ?? [];
  return (
    (value?.type === 'alias' || CST.isScalar(value) || (value?.type === 'flow-collection' && value.end.length > 0)) &&
    separator.some((token) => token.type === 'map-value-ind') &&
    (parent.type === 'flow-collection' || !separator.some((token) => token.type === 'newline'))
  );
}

/** Whether a `[` or `{` is still open. */
function isInFlow(stack: readonly CST.Token[]): boolean {
  return stack.some((token) => token.type === 'flow-collection' && token.end.length === 0);
}

/** Whether a scalar that comes next is a plain one in block style. */
function isInBlock(stack: readonly CST.Token[]): boolean {
  return stack.at(-1)?.type !== 'block-scalar' && !isInFlow(stack);
}

/** The left margin of a document: where the first key is indented and the next ones are not, they are keys of one mapping. */
class Margin {
  readonly #parser: Parser;
  /** The indentation of a line of which nothing else has come yet. */
  #indent: number | undefined = 0;

  constructor(parser: Parser) {
    this.#parser = parser;
  }

  before({ kind, text }: Piece): void {
    const first = kind === 'token' ? text[0] : undefined;
    if (first === '\n' || first === '\r' || (kind === 'scalar' && text.endsWith('\n'))) {
      this.#indent = 0;
    } else if (first === ' ' && this.#indent !== undefined) {
      this.#indent += text.length;
    } else if (first !== '#' && kind !== 'mark' && this.#indent !== undefined) {
      this.#moveTo(this.#indent);
      this.#indent = undefined;
    }
  }

  #moveTo(indent: number): void {
    const root = this.#parser.stack[1];
    if (root?.type === 'block-map' && indent < root.indent && !isInFlow(this.#parser.stack)) {
      root.indent = indent;
    }
  }
}

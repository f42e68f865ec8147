import {
  BACKSLASH,
  CARRIAGE_RETURN,
  COLON,
  canBeginPlain,
  DASH,
  isLetterOrDigit,
  isLineEnd,
  LINE_FEED,
  NUMBER_SIGN,
  QUOTATION_MARK,
  SPACE,
} from './characters.ts';
import { refuse } from './refusal.ts';

/** Deeper than this is left to the full parser, which knows when it is too deep. */
const DEPTH_LIMIT = 40;

/** A place in the text of one document, and the ways to go on from it that do not depend on what is being read. */
export class Scanner {
  readonly text: string;
  /** Where the document ends. */
  readonly end: number;
  at: number;
  /** Where the line of `at` begins. */
  lineStart: number;
  /** The column of the leftmost comment that `toContent` has gone over; endless if there was none. */
  commentColumn = Number.POSITIVE_INFINITY;
  /** Where the text ends that `scanPlain` has gone over, without the white space after it. */
  plainEnd = 0;
  #depth = 0;

  /** @param start where the document begins: at the beginning of a line. */
  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.end = end;
    this.at = start;
    this.lineStart = start;
  }

  get column(): number {
    return this.at - this.lineStart;
  }

  /** Begins a mapping or list. */
  enter(): void {
    if (++this.#depth > DEPTH_LIMIT) {
      refuse();
    }
  }

  /** Ends the one that was begun last. */
  leave(): void {
    this.#depth--;
  }

  /** Goes over white space, line breaks and comments. */
  toContent(): void {
    const { text, end } = this;
    let at = this.at;
    this.commentColumn = Number.POSITIVE_INFINITY;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code === SPACE || code === CARRIAGE_RETURN) {
        at++;
      } else if (code === LINE_FEED) {
        at++;
        this.lineStart = at;
      } else if (code === NUMBER_SIGN) {
        if (at > this.lineStart && text.charCodeAt(at - 1) !== SPACE) {
          refuse();
        }
        this.commentColumn = Math.min(this.commentColumn, at - this.lineStart);
        at = text.indexOf('\n', at);
        if (at === -1) {
          at = end;
        }
      } else {
        break;
      }
    }
    this.at = at;
  }

  /** Goes to what comes next, which must be on another line. */
  toNextLine(): void {
    const before = this.at;
    this.toContent();
    if (this.at < this.end && this.lineStart < before) {
      refuse();
    }
  }

  /** Within brackets: goes over white space and line breaks. What comes next must stand to the right of `column`. */
  toFlowContent(column: number): void {
    const { text } = this;
    let at = this.at;
    for (; this.isSpaceAt(at) && at < this.end; at++) {
      if (text.charCodeAt(at) === LINE_FEED) {
        this.lineStart = at + 1;
      }
    }
    this.at = at;
    if (this.column <= column) {
      refuse();
    }
  }

  /** Whether the sign of a list's item stands here. */
  isAtDash(): boolean {
    return this.text.charCodeAt(this.at) === DASH && this.isSpaceAt(this.at + 1);
  }

  /** Whether white space stands at an offset, or nothing any more. */
  isSpaceAt(offset: number): boolean {
    const code = this.text.charCodeAt(offset);
    return code === SPACE || isLineEnd(code) || offset >= this.end;
  }

  /** Whether the sign that ends a key stands here. */
  isAtColon(): boolean {
    return this.text.charCodeAt(this.at) === COLON && this.isSpaceAt(this.at + 1);
  }

  /** Whether a plain text begins here beyond doubt. */
  requirePlainStart(): void {
    const code = this.text.charCodeAt(this.at);
    if (!canBeginPlain(code) && !(code === DASH && isLetterOrDigit(this.text.charCodeAt(this.at + 1)))) {
      refuse();
    }
  }

  /**
   * Goes from the first character of a plain text outside brackets to what ends it on its line: the colon after a key, a
   * comment or the line's end.
   */
  scanPlain(): void {
    const { text } = this;
    let at = this.at;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (isLineEnd(code)) {
        break;
      }
      if (code === COLON ? this.isSpaceAt(at + 1) : code === NUMBER_SIGN && text.charCodeAt(at - 1) === SPACE) {
        break;
      }
    }
    this.#endPlain(at);
  }

  /** The same within brackets, where commas and brackets end a text too. */
  scanFlowPlain(): void {
    const { text } = this;
    let at = this.at;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (isLineEnd(code) || isFlowSign(code)) {
        break;
      }
      if (code === COLON) {
        if (this.isSpaceAt(at + 1) || isFlowSign(text.charCodeAt(at + 1))) {
          break;
        }
      } else if (code === NUMBER_SIGN && text.charCodeAt(at - 1) === SPACE) {
        refuse();
      }
    }
    this.#endPlain(at);
  }

  #endPlain(at: number): void {
    let last = at;
    while (this.text.charCodeAt(last - 1) === SPACE) {
      last--;
    }
    this.at = at;
    this.plainEnd = last;
  }

  /** Goes from an opening quote to behind the closing one, on the same line. Returns whether something in it is escaped. */
  scanQuoted(quote: number): boolean {
    const { text } = this;
    let escaped = false;
    let at = this.at + 1;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        if (quote === QUOTATION_MARK || text.charCodeAt(at + 1) !== quote) {
          break;
        }
        escaped = true;
        at++;
      } else if (isLineEnd(code)) {
        refuse();
      } else if (code === BACKSLASH && quote === QUOTATION_MARK) {
        escaped = true;
        at += isLineEnd(text.charCodeAt(at + 1)) ? 0 : 1;
      }
    }
    this.at = at + 1;
    return escaped;
  }
}

/** One of `,[]{}`. */
function isFlowSign(code: number): boolean {
  return code === 0x2c || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;
}

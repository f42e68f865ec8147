/** A place in a text as LSP counts: line and character from zero, a character being a UTF-16 code unit. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The lines of one text, to go between offsets and positions. A line ends with LF, CRLF or CR, as in LSP. */
export class LineIndex {
  readonly #text: string;
  /** The offsets at which the lines begin. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  /** How many lines there are; at least one. */
  get count(): number {
    return this.#starts.length;
  }

  /** The position of an offset. One outside the text counts as its nearest end, one within a CRLF as the end of the line. */
  position(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.#text.length);
    const line = this.#lineAt(inside);
    return { line, character: Math.min(inside, this.#endOf(line)) - this.#startOf(line) };
  }

  /** The offset of a position. A character beyond the line's end counts as its end, a line beyond the text as the end of it. */
  offset({ line, character }: Position): number {
    if (line < 0) {
      return 0;
    }
    if (line >= this.count) {
      return this.#text.length;
    }
    return Math.min(this.#startOf(line) + Math.max(character, 0), this.#endOf(line));
  }

  /** The text of a line without its end; empty if there is no such line. */
  line(line: number): string {
    return line < 0 || line >= this.count ? '' : this.#text.slice(this.#startOf(line), this.#endOf(line));
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  #endOf(line: number): number {
    const next = this.#startOf(line + 1);
    if (line + 1 >= this.count) {
      return next;
    }
    return this.#text.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if (this.#startOf(middle) <= offset) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    starts.push(index + end.length);
  }
  return starts;
}

import type { MapNode, Node, Pair, ScalarNode, SeqNode } from '../tree.ts';
import {
  APOSTROPHE,
  CLOSING_BRACE,
  CLOSING_BRACKET,
  COMMA,
  OPENING_BRACE,
  OPENING_BRACKET,
  QUOTATION_MARK,
} from './characters.ts';
import { endMap, requireSimpleKey } from './keys.ts';
import { refuse } from './refusal.ts';
import { plainLine, quoted } from './scalars.ts';
import type { Scanner } from './scanner.ts';

/** Reads mappings and lists in brackets. A `column` is that of the block around them: all of them is to the right of it. */
export class FlowReader {
  readonly #scanner: Scanner;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
  }

  /** What begins at a bracket here. */
  node(column: number): Node {
    return this.#scanner.text.charCodeAt(this.#scanner.at) === OPENING_BRACE
      ? this.#flowMap(column)
      : this.#flowList(column);
  }

  #flowMap(column: number): MapNode {
    const scanner = this.#scanner;
    scanner.enter();
    const start = scanner.at++;
    const pairs: Pair[] = [];
    while (this.#toFlowEntry(column, CLOSING_BRACE)) {
      const key = this.#flowScalar();
      if (!scanner.isAtColon()) {
        refuse();
      }
      requireSimpleKey(scanner, key);
      scanner.at++;
      scanner.toFlowContent(column);
      pairs.push({ key, value: this.#flowNode(column) });
      this.#toFlowSeparator(column, CLOSING_BRACE);
    }
    endMap(scanner, pairs);
    return { kind: 'map', flow: true, pairs, start, end: scanner.at };
  }

  #flowList(column: number): SeqNode {
    const scanner = this.#scanner;
    scanner.enter();
    const start = scanner.at++;
    const items: Node[] = [];
    while (this.#toFlowEntry(column, CLOSING_BRACKET)) {
      items.push(this.#flowNode(column));
      this.#toFlowSeparator(column, CLOSING_BRACKET);
    }
    scanner.leave();
    return { kind: 'seq', flow: true, items, start, end: scanner.at };
  }

  /** Goes to the next entry, or behind the bracket that closes. Returns whether there is an entry. */
  #toFlowEntry(column: number, closing: number): boolean {
    const scanner = this.#scanner;
    scanner.toFlowContent(column);
    if (scanner.text.charCodeAt(scanner.at) !== closing) {
      return true;
    }
    scanner.at++;
    return false;
  }

  /** After an entry: goes behind the comma, or to the bracket that closes. */
  #toFlowSeparator(column: number, closing: number): void {
    const scanner = this.#scanner;
    scanner.toFlowContent(column);
    const code = scanner.text.charCodeAt(scanner.at);
    if (code === COMMA) {
      scanner.at++;
    } else if (code !== closing) {
      refuse();
    }
  }

  #flowNode(column: number): Node {
    const code = this.#scanner.text.charCodeAt(this.#scanner.at);
    return code === OPENING_BRACKET || code === OPENING_BRACE ? this.node(column) : this.#flowScalar();
  }

  #flowScalar(): ScalarNode {
    const scanner = this.#scanner;
    const start = scanner.at;
    const code = scanner.text.charCodeAt(start);
    if (code === QUOTATION_MARK || code === APOSTROPHE) {
      return quoted(scanner, code);
    }
    scanner.requirePlainStart();
    scanner.scanFlowPlain();
    return plainLine(scanner, start);
  }
}

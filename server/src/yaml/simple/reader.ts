import type { MapNode, Node, Pair, ScalarNode, SeqNode } from '../tree.ts';
import {
  APOSTROPHE,
  GREATER_THAN,
  OPENING_BRACE,
  OPENING_BRACKET,
  QUOTATION_MARK,
  VERTICAL_BAR,
} from './characters.ts';
import { FlowReader } from './flow-reader.ts';
import { endMap, requireSimpleKey } from './keys.ts';
import { refuse } from './refusal.ts';
import { absent, blockText, plainLine, plainLines, quoted } from './scalars.ts';
import { Scanner } from './scanner.ts';

/** Reads one document of simple YAML. A `column` is always that of the mapping or list around what is read. */
export class SimpleReader {
  readonly #scanner: Scanner;
  readonly #flow: FlowReader;

  constructor(text: string, start: number, end: number) {
    this.#scanner = new Scanner(text, start, end);
    this.#flow = new FlowReader(this.#scanner);
  }

  /** The mapping that the document is. */
  document(): MapNode {
    const scanner = this.#scanner;
    scanner.toContent();
    if (scanner.column === 0 && /^---\r?\n/.test(scanner.text.slice(scanner.at, scanner.at + 5))) {
      scanner.at += '---'.length;
      scanner.toContent();
    }
    if (scanner.at >= scanner.end || scanner.column !== 0) {
      refuse();
    }
    const root = this.#nested(-1);
    return root.kind === 'map' && scanner.at >= scanner.end ? root : refuse();
  }

  // After what these read, the scanner is at what comes next, on another line, or at the end.

  /** What begins here, on a line of its own or after a dash: anything. */
  #nested(column: number): Node {
    const scanner = this.#scanner;
    const start = scanner.at;
    if (scanner.isAtDash()) {
      return this.#list(scanner.column);
    }
    const here = scanner.column;
    const code = scanner.text.charCodeAt(start);
    switch (code) {
      case OPENING_BRACKET:
      case OPENING_BRACE:
        return this.#last(this.#flow.node(column));
      case QUOTATION_MARK:
      case APOSTROPHE: {
        const node = quoted(scanner, code);
        return scanner.isAtColon() ? this.#map(here, node) : this.#last(node);
      }
    }
    scanner.requirePlainStart();
    scanner.scanPlain();
    return scanner.isAtColon()
      ? this.#map(here, plainLine(scanner, start))
      : this.#last(plainLines(scanner, start, column));
  }

  /** What begins here, on the line of its key. */
  #inline(column: number): Node {
    const scanner = this.#scanner;
    const start = scanner.at;
    const code = scanner.text.charCodeAt(start);
    switch (code) {
      case OPENING_BRACKET:
      case OPENING_BRACE:
        return this.#last(this.#flow.node(column));
      case QUOTATION_MARK:
      case APOSTROPHE:
        return this.#last(quoted(scanner, code));
      case VERTICAL_BAR:
      case GREATER_THAN:
        return this.#last(blockText(scanner, column));
    }
    scanner.requirePlainStart();
    scanner.scanPlain();
    return scanner.isAtColon() ? refuse() : this.#last(plainLines(scanner, start, column));
  }

  /** The last node on its line. */
  #last<N extends Node>(node: N): N {
    this.#scanner.toNextLine();
    return node;
  }

  #map(column: number, firstKey: ScalarNode): MapNode {
    const scanner = this.#scanner;
    scanner.enter();
    const pairs: Pair[] = [];
    let key = firstKey;
    let value: Node;
    for (;;) {
      requireSimpleKey(scanner, key);
      scanner.at++;
      value = this.#mapValue(column);
      pairs.push({ key, value });
      if (scanner.at >= scanner.end || scanner.column !== column) {
        break;
      }
      key = this.#key();
    }
    endMap(scanner, pairs);
    return { kind: 'map', flow: false, pairs, start: firstKey.start, end: value.end };
  }

  #key(): ScalarNode {
    const scanner = this.#scanner;
    const start = scanner.at;
    const code = scanner.text.charCodeAt(start);
    if (code === QUOTATION_MARK || code === APOSTROPHE) {
      const key = quoted(scanner, code);
      return scanner.isAtColon() ? key : refuse();
    }
    scanner.requirePlainStart();
    scanner.scanPlain();
    return scanner.isAtColon() ? plainLine(scanner, start) : refuse();
  }

  #mapValue(column: number): Node {
    const scanner = this.#scanner;
    const after = scanner.at;
    scanner.toContent();
    if (scanner.at >= scanner.end) {
      return absent(after);
    }
    if (scanner.lineStart < after) {
      return this.#inline(column);
    }
    if (scanner.column > column) {
      return this.#below(column);
    }
    // A list may stand in the column of its key.
    return scanner.column === column && scanner.isAtDash() ? this.#list(column) : absent(after);
  }

  #list(column: number): SeqNode {
    const scanner = this.#scanner;
    scanner.enter();
    const start = scanner.at;
    const items: Node[] = [];
    let item: Node;
    do {
      scanner.at++;
      item = this.#item(column);
      items.push(item);
    } while (scanner.at < scanner.end && scanner.column === column && scanner.isAtDash());
    scanner.leave();
    return { kind: 'seq', flow: false, items, start, end: item.end };
  }

  #item(column: number): Node {
    const scanner = this.#scanner;
    const after = scanner.at;
    scanner.toContent();
    if (scanner.at >= scanner.end) {
      return absent(after);
    }
    if (scanner.lineStart < after) {
      return this.#nested(column);
    }
    return scanner.column > column ? this.#below(column) : absent(after);
  }

  /** What begins on a line below its key or dash. The full parser does not like all comments there. */
  #below(column: number): Node {
    return this.#scanner.commentColumn <= column ? refuse() : this.#nested(column);
  }
}

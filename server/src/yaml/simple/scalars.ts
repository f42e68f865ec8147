import type { ScalarNode } from '../tree.ts';
import {
  CARRIAGE_RETURN,
  DASH,
  GREATER_THAN,
  isLineEnd,
  LINE_FEED,
  NUMBER_SIGN,
  QUOTATION_MARK,
  SPACE,
} from './characters.ts';
import { refuse } from './refusal.ts';
import { scalarType } from './scalar-type.ts';
import type { Scanner } from './scanner.ts';

/** A value that is not there. */
export function absent(offset: number): ScalarNode {
  return { kind: 'scalar', type: 'null', text: '', start: offset, end: offset };
}

/** The plain text on one line that the scanner has just gone over. */
export function plainLine({ text, plainEnd }: Scanner, start: number): ScalarNode {
  const content = text.slice(start, plainEnd);
  return { kind: 'scalar', type: scalarType(content), text: content, start, end: plainEnd };
}

/**
 * The same, with the lines that continue it: those to the right of `column`. Line breaks are folded (YAML 1.2.2, 6.5).
 */
export function plainLines(scanner: Scanner, start: number, column: number): ScalarNode {
  const { text } = scanner;
  let { plainEnd: end } = scanner;
  let content = text.slice(start, end);
  for (let breaks = toContinuation(scanner, column); breaks > 0; breaks = toContinuation(scanner, column)) {
    scanner.requirePlainStart();
    const from = scanner.at;
    scanner.scanPlain();
    if (scanner.isAtColon()) {
      refuse();
    }
    content += breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
    end = scanner.plainEnd;
    content += text.slice(from, end);
  }
  return { kind: 'scalar', type: scalarType(content), text: content, start, end };
}

/** Goes to the line that continues a plain text; how many line breaks that is, or 0 if nothing continues it. */
function toContinuation(scanner: Scanner, column: number): number {
  const { text, end } = scanner;
  let { at, lineStart } = scanner;
  let breaks = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) {
      breaks++;
      lineStart = at + 1;
    } else if (code !== SPACE && code !== CARRIAGE_RETURN) {
      break;
    }
  }
  if (breaks === 0 || at >= end || at - lineStart <= column || text.charCodeAt(at) === NUMBER_SIGN) {
    return 0;
  }
  scanner.at = at;
  scanner.lineStart = lineStart;
  return breaks;
}

/** A text in quotes, on one line, with no escapes but the common ones. */
export function quoted(scanner: Scanner, quote: number): ScalarNode {
  const start = scanner.at;
  const escaped = scanner.scanQuoted(quote);
  const { at: end } = scanner;
  const written = scanner.text.slice(start + 1, end - 1);
  return { kind: 'scalar', type: 'string', text: escaped ? unescaped(written, quote) : written, start, end };
}

function unescaped(written: string, quote: number): string {
  if (quote !== QUOTATION_MARK) {
    return written.replaceAll("''", "'");
  }
  return written.replace(/\\(.)/g, (_, escaped: string) => escapes.get(escaped) ?? refuse());
}

const escapes = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['n', '\n'],
]);

/** A literal (`|`) or folded (`>`) text whose lines are all indented alike, or more so in a literal one. */
export function blockText(scanner: Scanner, column: number): ScalarNode {
  const { text, at: start } = scanner;
  const isFolded = text.charCodeAt(start) === GREATER_THAN;
  const isStripped = text.charCodeAt(start + 1) === DASH;
  const header = start + (isStripped ? 2 : 1);
  if (!isLineEnd(text.charCodeAt(header))) {
    refuse();
  }
  let line = lineFeedAfter(text, header) + 1;
  const indent = indentOf(text, line);
  if (indent <= column || isLineEnd(text.charCodeAt(line + indent))) {
    refuse();
  }
  let content = '';
  let end = line;
  let blankLines = -1;
  while (line < scanner.end) {
    const spaces = indentOf(text, line);
    const isBlank = spaces === 0 && isLineEnd(text.charCodeAt(line));
    if (!isBlank && spaces < indent) {
      requireOutside(spaces, column);
      break;
    }
    const lineFeed = lineFeedAfter(text, line);
    if (isBlank) {
      blankLines++;
    } else {
      if (blankLines >= 0) {
        content += separator(isFolded, blankLines);
      }
      blankLines = 0;
      end = text.charCodeAt(lineFeed - 1) === CARRIAGE_RETURN ? lineFeed - 1 : lineFeed;
      if (line + spaces === end || (isFolded && spaces > indent)) {
        refuse();
      }
      content += text.slice(line + indent, end);
    }
    line = lineFeed + 1;
  }
  scanner.at = line;
  scanner.lineStart = line;
  return { kind: 'scalar', type: 'string', text: isStripped ? content : `${content}\n`, start, end };
}

/** What stands between two lines of a text with blank lines between them. */
function separator(isFolded: boolean, blankLines: number): string {
  if (isFolded) {
    return blankLines === 0 ? ' ' : '\n'.repeat(blankLines);
  }
  return '\n'.repeat(blankLines + 1);
}

/** What ends a block must not stand within the mapping or list around it as if it belonged there. */
function requireOutside(spaces: number, column: number): void {
  if (spaces > column) {
    refuse();
  }
}

function indentOf(text: string, line: number): number {
  let at = line;
  while (text.charCodeAt(at) === SPACE) {
    at++;
  }
  return at - line;
}

/** The line feed that ends a line; in a block even the last line must have one. */
function lineFeedAfter(text: string, line: number): number {
  const lineFeed = text.indexOf('\n', line);
  return lineFeed === -1 ? refuse() : lineFeed;
}

import { Lexer } from 'yaml';
import { type Composed, compose } from './compose.ts';
import { visibleRange } from './extents.ts';
import { forgivingLexemes } from './forgiving.ts';
import { UNCLOSED_QUOTE } from './messages.ts';
import { splitStream, withLineFeeds } from './stream.ts';
import { type LexemeSource, readTokens, TooLong, Unreadable } from './tokens.ts';
import type { Range, YamlDocument, YamlError } from './tree.ts';
import { TreeBuilder } from './tree-builder.ts';

/** Reads a YAML stream of any form by the package `yaml`, to what `parseYaml` gives. */
export function parseFully(text: string): YamlDocument[] {
  const stream = withLineFeeds(text);
  return splitStream(stream).flatMap((range) => readDocument(stream, range) ?? []);
}

function readDocument(text: string, range: Range): YamlDocument | undefined {
  const strict = read(text, range, (part) => new Lexer().lex(part));
  if (!strict.error) {
    return strict.contents && document(text, range, strict);
  }
  if (strict.refusal instanceof TooLong) {
    return document(text, range, strict);
  }
  const forgiving = read(text, range, forgivingLexemes);
  return document(text, range, { contents: forgiving.contents, error: errorOf(strict, forgiving) });
}

/** What one reading of a document gives. */
interface Reading extends Composed {
  /** Why it was not read at all. */
  readonly refusal?: unknown;
}

function read(text: string, range: Range, lexemes: LexemeSource): Reading {
  try {
    return compose(readTokens(text.slice(range.start, range.end), range.start, lexemes), range.end);
  } catch (refusal) {
    const error =
      refusal instanceof Unreadable
        ? { message: refusal.message, ...refusal.place }
        : { message: 'This document cannot be read as YAML. Check its form.', start: range.start, end: range.start };
    return { contents: undefined, error, refusal };
  }
}

/**
 * The error that is told of a document that is not YAML: the one found in the text as it is. But only a reading that ends
 * an unclosed quoted text can tell where it should have ended, and one that does not nest `a: b: c` is not misled by its
 * depth.
 */
function errorOf(strict: Reading, forgiving: Reading): YamlError | undefined {
  const isQuoteCut = strict.error?.message === UNCLOSED_QUOTE && forgiving.error?.message === UNCLOSED_QUOTE;
  const isMisled = strict.refusal !== undefined && forgiving.refusal === undefined;
  return ((isQuoteCut || isMisled) && forgiving.error) || strict.error;
}

function document(text: string, range: Range, { contents, error }: Composed): YamlDocument {
  const builder = new TreeBuilder(text, range);
  const root = contents
    ? builder.build(contents)
    : ({ kind: 'scalar', type: 'null', text: '', start: range.start, end: range.start } as const);
  const errors = [...builder.errors];
  if (error) {
    errors.push({ message: error.message, ...visibleRange(text, error, range) });
  }
  return { ...range, root, errors: errors.sort((a, b) => a.start - b.start) };
}

import { Lexer } from 'yaml';
import { compose } from './compose.ts';
import { visibleRange } from './extents.ts';
import { forgivingLexemes } from './forgiving.ts';
import { UNCLOSED_QUOTE } from './messages.ts';
import { splitStream, withLineFeeds } from './stream.ts';
import { type LexemeSource, readTokens, Unreadable } from './tokens.ts';
import type { Node, Range, YamlDocument, YamlError } from './tree.ts';
import { TreeBuilder } from './tree-builder.ts';

/**
 * Reads a YAML 1.2 stream (core schema, with `<<` merges). Never throws, and takes time in proportion to the text.
 *
 * Documents that are empty, or hold only comments, are left out. A document reaches from its directives and comments to
 * the next one. One that is not YAML has one error for that, the first the parser names, besides one for each duplicate
 * key and each wrong alias, and keeps in its root what can be read; the documents after it are not touched by it. One
 * nested too deep or too long to be read has that error and an empty root.
 */
export function parseYaml(text: string): YamlDocument[] {
  const stream = withLineFeeds(text);
  return splitStream(stream).flatMap((range) => readDocument(stream, range) ?? []);
}

/** What one reading of a document gives. */
interface Reading {
  /** Nothing where there is no more than white space, comments and directives. */
  readonly root: Node | undefined;
  /** The first thing because of which it is not YAML. */
  readonly parseError: YamlError | undefined;
  /** What is wrong with keys and aliases. */
  readonly errors: readonly YamlError[];
}

function readDocument(text: string, range: Range): YamlDocument | undefined {
  const strict = read(text, range, (part) => new Lexer().lex(part));
  if (!strict.parseError) {
    return strict.root && document(range, strict.root, strict.errors);
  }
  const forgiving = read(text, range, forgivingLexemes);
  const parseError = nearerQuote(strict.parseError, forgiving.parseError) ?? strict.parseError;
  return document(range, forgiving.root, [parseError, ...forgiving.errors]);
}

/** Only a reading that ends an unclosed quoted text somewhere can tell where it should have ended. */
function nearerQuote(strict: YamlError, forgiving: YamlError | undefined): YamlError | undefined {
  return strict.message === UNCLOSED_QUOTE && forgiving?.message === UNCLOSED_QUOTE ? forgiving : undefined;
}

/** Reads the document at a range of the text; whatever goes wrong becomes an error of the reading. */
function read(text: string, range: Range, lexemes: LexemeSource): Reading {
  try {
    const tokens = readTokens(text.slice(range.start, range.end), range.start, lexemes);
    const { contents, error } = compose(tokens, range.end);
    const builder = new TreeBuilder(text, range);
    return {
      root: contents && builder.build(contents),
      parseError: error && { message: error.message, ...visibleRange(text, error, range) },
      errors: builder.errors,
    };
  } catch (failure) {
    const { place, message } =
      failure instanceof Unreadable
        ? failure
        : {
            place: { start: range.start, end: range.start + 1 },
            message: 'This document cannot be read as YAML: check its form.',
          };
    return { root: undefined, parseError: { message, ...visibleRange(text, place, range) }, errors: [] };
  }
}

function document(range: Range, root: Node | undefined, errors: readonly YamlError[]): YamlDocument {
  const nothing: Node = { kind: 'scalar', type: 'null', text: '', start: range.start, end: range.start };
  return { ...range, root: root ?? nothing, errors: errors.toSorted((a, b) => a.start - b.start) };
}

import { parseFully } from './parse-fully.ts';
import { parseSimple } from './simple/parse-simple.ts';
import type { YamlDocument } from './tree.ts';

/**
 * Reads a YAML 1.2 stream (core schema, with `<<` merges). Never throws, and takes time in proportion to the text.
 *
 * Documents that are empty, or hold only comments, are left out. A document reaches from its directives and comments to
 * the next one. One that is not YAML has one error for that, the first the parser names, besides one for each duplicate
 * key and each wrong alias, and keeps in its root what can be read; the documents after it are not touched by it. One
 * nested too deep or too long to be read has that error and an empty root.
 *
 * YAML of the simple form that nearly all files have is read by a parser for it, many times as fast; both give the same.
 */
export function parseYaml(text: string): YamlDocument[] {
  return parseSimple(text) ?? parseFully(text);
}

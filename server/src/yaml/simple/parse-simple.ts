import { splitStream } from '../stream.ts';
import type { Range, YamlDocument } from '../tree.ts';
import { SimpleReader } from './reader.ts';
import { unlessRefused } from './refusal.ts';

/** About 500,000 lines. The full parser can read less, or as much with gigabytes of memory. */
const LENGTH_LIMIT = 20_000_000;

/**
 * Characters of which YAML makes something special, or of which its parsers think differently: tabs and lone carriage
 * returns too.
 */
const UNUSUAL = /[^\r\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]|\r(?!\n)/;

/**
 * Reads YAML of the simple form that audit files nearly always have, many times as fast as the full parser. Gives exactly
 * the documents that the full parser gives (and those that are too long for it), or nothing: at anything out of the
 * ordinary, and at any error.
 *
 * Simple are: documents between lines of `---` that are mappings from the first column on; keys and values that are
 * plain, in quotes on one line, or in blocks without an indicator of their indentation; brackets without comments. Not
 * simple are: anchors, aliases, tags, merges, directives, keys that are no scalars, entries of brackets without a value.
 */
export function parseSimple(text: string): YamlDocument[] | undefined {
  if (text.length > LENGTH_LIMIT || UNUSUAL.test(text)) {
    return undefined;
  }
  const ranges = documentsOf(text);
  return ranges && unlessRefused(() => ranges.map((range) => readDocument(text, range)));
}

/** The documents of a stream; nothing for one with directives or ends of documents. */
function documentsOf(text: string): readonly Range[] | undefined {
  if (text.startsWith('%') || text.startsWith('...') || text.includes('\n%') || text.includes('\n...')) {
    return undefined;
  }
  const isOne = !text.startsWith('---') && !text.includes('\n---');
  return isOne ? [{ start: 0, end: text.length }] : splitStream(text);
}

function readDocument(text: string, { start, end }: Range): YamlDocument {
  const root = new SimpleReader(text, start, end).document();
  return { start, end, root, errors: [] };
}

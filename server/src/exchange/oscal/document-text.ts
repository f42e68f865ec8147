import type { Sha256 } from '../check-result.ts';
import { jsonText } from '../json-text.ts';
import { mark, markOf } from './fields.ts';
import { asObject, type JsonObject, member } from './json.ts';
import type { OscalObject } from './model.ts';
import { namespace } from './namespace.ts';
import { parseJson } from './parse-json.ts';

const digestMark = 'digest-sha256';

/** A document as JSON, with a mark in its metadata by which it shows whether somebody has changed it since. */
export function documentText(root: string, document: OscalObject, sha256: Sha256): string {
  const digest = sha256(JSON.stringify({ [root]: document }));
  const metadata = asObject(document.metadata);
  const props = [...asList(member(metadata, 'props')), mark(digestMark, digest)];
  return jsonText({ [root]: { ...document, metadata: { ...metadata, props } } });
}

/** What a document is to us: one that was exported here and is unchanged, one that somebody has changed since, or foreign. */
export type Origin = 'unchanged' | 'changed' | 'foreign';

/** Tells whether a document was exported here, and whether it was changed since; layout does not count. */
export function originOf(root: string, document: unknown, sha256: Sha256): Origin {
  const metadata = member(document, 'metadata');
  if (markOf(metadata, 'isms-id') === undefined) return 'foreign';
  const digest = markOf(metadata, digestMark);
  const props = asList(member(metadata, 'props')).filter((each) => !isDigest(each));
  const without = { ...asObject(document), metadata: { ...asObject(metadata), props } };
  return digest === sha256(JSON.stringify({ [root]: without })) ? 'unchanged' : 'changed';
}

function isDigest(property: unknown): boolean {
  return member(property, 'ns') === namespace && member(property, 'name') === digestMark;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The only member of a document beside `$schema`, which tells its model. */
export function rootOf(document: JsonObject): string | undefined {
  return Object.keys(document).find((key) => key !== '$schema');
}

/** Whether a text is a document that was exported here and is as it was then. */
export function isUnchanged(text: string, sha256: Sha256): boolean {
  const read = parseJson(text);
  if (!('value' in read)) return false;
  const root = rootOf(asObject(read.value));
  return root !== undefined && originOf(root, member(read.value, root), sha256) === 'unchanged';
}

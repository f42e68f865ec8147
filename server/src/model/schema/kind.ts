import { child, type Place } from '../../yaml/address.ts';
import { type MapNode, type Node, resolve } from '../../yaml/tree.ts';
import { type Kind, kinds } from '../kinds.ts';
import { isEmpty } from '../readers.ts';
import { keyText } from './keys.ts';
import { nearest } from './suggestion.ts';
import { described, listed, sentence } from './wording.ts';

export const apiVersion = 'audit-as-code/v1';

export interface KindProblem {
  readonly rule: 'schema/kind';
  readonly place: Place;
  readonly message: string;
}

/**
 * What kind of document this is, and what is wrong with its `apiVersion` and `kind`: one problem for each that is
 * absent or unknown, at its value or, if absent or empty, at the document's first key; one for a document that is no mapping.
 * Without a kind, nothing else of the document can be judged.
 */
export function judgeKind(root: Node): { readonly kind?: Kind; readonly problems: readonly KindProblem[] } {
  const document = resolve(root);
  if (document.kind !== 'map') {
    const message = `A document is a mapping that begins with "apiVersion: ${apiVersion}" and a kind; this one is ${described(document)}.`;
    return { problems: [{ rule: 'schema/kind', place: { pointer: '', part: 'value' }, message }] };
  }
  const version = textOf(document, 'apiVersion');
  const written = textOf(document, 'kind');
  const kind = kinds.find((known) => known === written);
  const problems: KindProblem[] = [];
  if (version !== apiVersion) problems.push(problemAt(document, 'apiVersion', versionHint));
  if (kind === undefined) problems.push(problemAt(document, 'kind', kindHint));
  return { kind, problems };
}

const pairOf = (document: MapNode, key: string) => document.pairs.find((pair) => keyText(pair.key) === key);

function textOf(document: MapNode, key: string): string | undefined {
  const pair = pairOf(document, key);
  const value = pair && resolve(pair.value);
  return value?.kind === 'scalar' ? value.text : undefined;
}

function problemAt(document: MapNode, key: 'apiVersion' | 'kind', hint: (written: string) => string): KindProblem {
  const pair = pairOf(document, key);
  const rule = 'schema/kind';
  if (pair && !isEmpty(pair.value)) {
    const message = `${sentence(described(pair.value))} is not a known ${key}. ${hint(textOf(document, key) ?? '')}`;
    return { rule, place: { pointer: child('', key), part: 'value' }, message };
  }
  const message = `The document needs "${key}"${pair ? ', which is empty' : ''}. ${hint('')}`;
  return { rule, place: { pointer: '', part: 'key' }, message };
}

const versionHint = () => `Write "apiVersion: ${apiVersion}".`;

function kindHint(written: string): string {
  const meant = nearest(written, kinds);
  return meant ? `Did you mean "${meant}"?` : `Write ${listed(kinds, 'or')}.`;
}

import { type Node, resolve } from '../../yaml/tree.ts';
import type { Expectation } from './generated/validators.js';
import type { Spot } from './spots.ts';
import { nearest } from './suggestion.ts';
import { described, listed, named, quoted, sentence } from './wording.ts';

/** A value that is not what is wanted in its place. `document` names the document, for instance by its kind. */
export function valueMessage(spot: Spot, expected: Expectation, document: string): string {
  const subject = sentence(`${named(spot, document)} is ${described(spot.node)}`);
  const target = resolve(spot.node);
  if (target.kind === 'seq' && accepts(expected, 'array')) return `${subject}. At least one entry is wanted.`;
  const wanted = wantedIn(expected);
  if (target.kind !== 'scalar' || target.text === '' || !acceptsScalar(expected)) {
    return `${subject}, but ${wanted} is wanted.${reshaped(spot, expected)}`;
  }
  if (expected.enum) {
    const meant = target.type === 'boolean' ? undefined : nearest(target.text, expected.enum);
    return `${subject}, which is not one of ${listed(expected.enum, 'or')}.${meant ? ` Did you mean "${meant}"?` : ''}`;
  }
  if (looksLikeDate(target.text) && expected.wanted === 'a date')
    return `${subject}, which is not a day of the calendar.`;
  if (target.type === 'boolean') return `${subject}, which is not ${wanted}. Put it in quotes if the word is meant.`;
  return `${subject}, which is not ${wanted}.${expected.advice ? ` ${expected.advice}` : ''}`;
}

/** A key that is not of the form that the keys of its mapping must have. */
export function keyMessage(key: string, expected: Expectation): string {
  const what = key === '' ? 'A key that is empty, a mapping or a list' : `The key ${quoted(key)}`;
  return `${what} is not ${expected.wanted}. ${expected.advice}`;
}

/** A key that the mapping does not have. */
export function unknownKeyMessage(key: string, owner: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  const hint = meant
    ? `Did you mean "${meant}"?`
    : `Its keys are ${listed(known, 'and')}; keys of your own begin with "x-".`;
  const what = key === '' ? 'What is empty, a mapping or a list' : quoted(key);
  return `${what} is not a key of ${owner}. ${hint}`;
}

/** A required key that is not there. `description` is what the schema says of it. */
export function missingKeyMessage(key: string, owner: string, description: string | undefined): string {
  return `${sentence(owner)} needs "${key}"${explained(description)}`;
}

/** A required key with nothing after it. */
export function emptyKeyMessage(key: string, description: string | undefined): string {
  return `"${key}" is required and empty${explained(description)}`;
}

function explained(description: string | undefined): string {
  const [first] = description?.split(/(?<=\.) /) ?? [];
  return first ? `: ${first.charAt(0).toLowerCase()}${first.slice(1)}` : '.';
}

function accepts(expected: Expectation, type: string): boolean {
  return [expected.type].flat().includes(type);
}

function acceptsScalar(expected: Expectation): boolean {
  return ['string', 'integer', 'boolean'].some((type) => accepts(expected, type));
}

function wantedIn(expected: Expectation): string {
  if (expected.enum) return `one of ${listed(expected.enum, 'or')}`;
  return expected.wanted ?? 'a list';
}

const looksLikeDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** How to write what stands there in the shape that is wanted, where that is plain. */
function reshaped({ node, key, within }: Spot, expected: Expectation): string {
  const target = resolve(node);
  const label = key === undefined || within === 'seq' ? '' : `${key}: `;
  if (target.kind === 'scalar') {
    const listable = target.text !== '' && accepts(expected, 'array') && !accepts(expected, 'string');
    return listable ? ` Write ${label}[${shown(target.text)}].` : '';
  }
  if (!accepts(expected, 'string')) return '';
  const only = target.kind === 'seq' && target.items.length === 1 ? onlyText(target.items[0]) : undefined;
  if (only) return ` Write ${label}${only}.`;
  const bracket = target.kind === 'seq' ? '[' : '{';
  return target.flow ? ` Put text that begins with "${bracket}" in quotes.` : '';
}

function onlyText(node: Node | undefined): string | undefined {
  const target = node && resolve(node);
  return target?.kind === 'scalar' && target.text !== '' ? shown(target.text) : undefined;
}

const shown = (text: string) => quoted(text).slice(1, -1);

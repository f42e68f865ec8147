import type { Writable } from '../../yaml/edit/written.ts';
import type { Directory } from './directory.ts';
import type { SourceRow } from './source-row.ts';
import { saysNothing } from './understand-words.ts';

/** Takes the one person that a cell names. */
export function takeOwner(row: SourceRow, key: string, directory: Directory): string | undefined {
  const field = row.take(key);
  if (!field) return undefined;
  const person = directory.person(field.cell.text);
  if (person === undefined) row.notUnderstood(field, key, adviceFor(field.cell.text, directory));
  return person;
}

/**
 * Takes all parties that a cell names, as they are written in records: a person, `team:<id>` or `firm:<id>`, with
 * `from` and `until` where days stand beside a name.
 */
export function takeParties(row: SourceRow, key: string, directory: Directory): readonly Writable[] | undefined {
  const field = row.take(key);
  if (!field) return undefined;
  const names = namesIn(field.cell.text, directory);
  const parties = names.flatMap((name) => partyOf(name, directory) ?? []);
  if (parties.length < names.length || names.length === 0) {
    row.notUnderstood(field, key, 'not everybody in it is known; add them to the people, or write their ids');
  }
  return parties.length > 0 ? parties : undefined;
}

/** A name, and the days from and until which it holds. */
const dated = /^(.*?)(?:,? from (\d{4}-\d{2}-\d{2}))?(?:,? until (\d{4}-\d{2}-\d{2}))?$/s;

/** The names in a cell, each once: "Legal and Purchasing" is one where a team has that name, else two. */
function namesIn(text: string, directory: Directory): readonly string[] {
  const isKnown = (name: string) => partyOf(name, directory) !== undefined;
  if (isKnown(text)) return [text];
  const pieces = text.split(/[;\n]/).map((piece) => piece.trim());
  const names = pieces.flatMap((piece) => (isKnown(piece) ? [piece] : apart(piece)));
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '' && !saysNothing(name));
}

function apart(names: string): readonly string[] {
  return names.replace(/\s+/g, ' ').split(/[,/]| & | (?:und|and) /i);
}

function partyOf(text: string, directory: Directory): Writable | undefined {
  const [, name = '', from, until] = dated.exec(text) ?? [];
  const party = directory.find(name);
  if (!party) return undefined;
  const written = party.kind === 'person' ? party.id : `${party.kind}:${party.id}`;
  if (from === undefined && until === undefined) return written;
  return { party: written, ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

function adviceFor(text: string, directory: Directory): string {
  const party = directory.find(text);
  return party
    ? `that is a ${party.kind}; write the id of one person`
    : 'nobody of that name is known, or several are; write the id of a person';
}

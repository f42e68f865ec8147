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

/** Takes all parties that a cell names, as they are written in records: a person, `team:<id>` or `firm:<id>`. */
export function takeParties(row: SourceRow, key: string, directory: Directory): readonly string[] | undefined {
  const field = row.take(key);
  if (!field) return undefined;
  const whole = directory.find(field.cell.text);
  const names = whole ? [field.cell.text] : field.cell.text.split(/[;,/\n]|\s+&\s+|\s+(?:und|and)\s+/i);
  const found = names.map((name) => name.trim()).filter((name) => name !== '' && !saysNothing(name));
  const parties = found.flatMap((name) => {
    const party = directory.find(name);
    return party ? [party.kind === 'person' ? party.id : `${party.kind}:${party.id}`] : [];
  });
  if (parties.length < found.length || found.length === 0) {
    row.notUnderstood(field, key, 'not everybody in it is known; add them to the people, or write their ids');
  }
  return parties.length > 0 ? [...new Set(parties)] : undefined;
}

function adviceFor(text: string, directory: Directory): string {
  const party = directory.find(text);
  return party
    ? `that is a ${party.kind}; write the id of one person`
    : 'nobody of that name is known, or several are; write the id of a person';
}

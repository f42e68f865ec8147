import type { Isms } from '../../engine/isms.ts';
import { partyName, type Stretch } from '../../engine/lookup/parties.ts';
import { type Dated, type Entry, type List, type Period, sound, spanOf, type Value } from '../../model/values.ts';
import { plain } from './markdown.ts';

/** A person by name and id, escaped. */
export function person(isms: Isms, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const name = isms.parties.person(id)?.item.value.name?.value;
  return name === undefined ? plain(id) : `${plain(name)} (${plain(id)})`;
}

/** A person, team or firm as written (`team:platform`), by name or title. */
export function party(isms: Isms, written: string): string | undefined {
  const { type, id } = partyName(written);
  if (type === 'person') return person(isms, id);
  const entry: Entry<{ readonly title?: Value }> | undefined = (
    type === 'team' ? isms.parties.team(id) : isms.parties.firm(id)
  )?.item;
  const title = entry?.value.title?.value;
  return title === undefined ? plain(written) : `${plain(title)} (${plain(written)})`;
}

/** A party with the days between which something holds for it. */
export function datedParty(isms: Isms, { reference, from, until }: Dated): string | undefined {
  if (reference?.value === undefined) return undefined;
  return `${party(isms, reference.value)}${stretch({ from: from?.value, until: until?.value })}`;
}

/** The persons of a list. */
export function persons(isms: Isms, list: List<Value> | undefined): string {
  return sound(list)
    .map(({ value }) => person(isms, value))
    .join(', ');
}

/** The texts of a list. */
export function texts(list: List<Value> | undefined): string {
  return sound(list)
    .map(({ value }) => plain(value))
    .join(', ');
}

/** Days that something holds, behind it: ", from 2024-03-01". */
export function stretch({ from, until }: Stretch): string {
  if (from !== undefined && until !== undefined) return `, from ${from} to ${until}`;
  if (from !== undefined) return `, from ${from}`;
  return until === undefined ? '' : `, until ${until}`;
}

/** The days of a period: "2026-02-02 to 2026-02-13". */
export function period(written: Period | undefined): string | undefined {
  const span = spanOf(written);
  return span && days(span);
}

export function days({ start, end }: { readonly start: string; readonly end: string }): string {
  return start === end ? start : `${start} to ${end}`;
}

/** A word of the format as prose: `minor-nonconformity` is "minor nonconformity". */
export function words(value: string | undefined): string | undefined {
  return value?.replaceAll('-', ' ').replaceAll('_', ' ');
}

/** Free text of a record, escaped. */
export function text(value: Value | undefined): string | undefined {
  return value?.value === undefined ? undefined : plain(value.value);
}

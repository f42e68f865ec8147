/**
 * How the messages of rules say things: first what is wrong, with where the other half of it is, then what to do. Persons
 * go by their names, audits, sessions, findings and evidence by their ids, keys and values of the files in quotes.
 */
import type { Isms } from '../engine/isms.ts';
import { listed } from '../model/schema/wording.ts';
import type { Value } from '../model/values.ts';

/** Persons by their names: "Dana Mora and Jo Weiss". */
export function names(people: Iterable<string>, isms: Isms): string {
  const all = [...new Set(people)].map((person) => isms.parties.nameOf(person));
  return listed(all, 'and');
}

/** A corrective action of the finding at hand. */
export function correctiveAction(id: Value | undefined): string {
  return id?.value === undefined ? 'a corrective action' : `corrective action ${id.value}`;
}

/** Keys of the files: `"approvedBy" and "approvedOn" are missing`. */
export function missing(keys: readonly string[]): string {
  const quoted = keys.map((key) => `"${key}"`);
  return `${listed(quoted, 'and')} ${quoted.length === 1 ? 'is' : 'are'} missing`;
}

/** Whether a summary of requirements names several: a range, a list, or all of a theme. */
function isPlural(requirements: string): boolean {
  return /[,–]/.test(requirements);
}

/** "A.5.15 is", "A.5.15–A.5.18 are". */
export function are(requirements: string): string {
  return `${requirements} ${isPlural(requirements) ? 'are' : 'is'}`;
}

/** The pronoun for a summary of requirements that is an object. */
export function them(requirements: string): string {
  return isPlural(requirements) ? 'them' : 'it';
}

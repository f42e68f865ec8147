import type { Isms } from '../engine/isms.ts';
import { type List, sound, type Value } from '../model/values.ts';

/** A person as a document names them. */
export interface NamedPerson {
  readonly id: string;
  /** The id where no name is known. */
  readonly name: string;
}

export function namedPerson(value: Value | undefined, isms: Isms): NamedPerson | undefined {
  return value?.value === undefined ? undefined : { id: value.value, name: isms.parties.nameOf(value.value) };
}

/** The persons of a list, each once, in its order. */
export function namedPersons(list: List<Value> | undefined, isms: Isms): readonly NamedPerson[] {
  return [...new Set(sound(list).map(({ value }) => value))].map((id) => ({ id, name: isms.parties.nameOf(id) }));
}

/** Persons, requirements and evidence as a report names them: by id, and by name or title where these are known. */
import { standard } from '../../catalog/standard.ts';
import type { Isms } from '../../engine/isms.ts';
import { partyName } from '../../engine/lookup/parties.ts';
import { folderOf, resolveRelative } from '../../engine/paths.ts';
import type { Source } from '../../model/record.ts';
import { type List, sound, type Value } from '../../model/values.ts';
import { unique } from './order.ts';
import { type FindingSetting, relativeToRoot } from './subject.ts';

export interface NamedPerson {
  readonly id: string;
  /** Undefined where no People document has them. */
  readonly name: string | undefined;
}

export interface Titled {
  readonly id: string;
  /** Undefined where there is no such thing, or it has no title. */
  readonly title: string | undefined;
}

export function personOf(value: Value | undefined, isms: Isms): NamedPerson | undefined {
  return value?.value === undefined ? undefined : namedPerson(value.value, isms);
}

export function namedPerson(id: string, isms: Isms): NamedPerson {
  return { id, name: isms.parties.person(id)?.item.value.name?.value };
}

/** The persons of a list, each once, in its order. */
export function personsOf(list: List<Value> | undefined, isms: Isms): readonly NamedPerson[] {
  return unique(sound(list).map(({ value }) => value)).map((id) => namedPerson(id, isms));
}

/** A team or firm, written `team:<id>` or `firm:<id>`. */
export function namedParty(written: string, isms: Isms): Titled {
  const { type, id } = partyName(written);
  const row = type === 'team' ? isms.parties.team(id) : type === 'firm' ? isms.parties.firm(id) : undefined;
  return { id: written, title: row?.item.value.title?.value };
}

/** A requirement of the edition by which the audit goes, or an additional one. */
export function namedRequirement(id: string, { isms, scope }: Pick<FindingSetting, 'isms' | 'scope'>): Titled {
  const colon = id.indexOf(':');
  if (colon < 0) return { id, title: standard(scope.edition).requirement(id)?.title };
  return {
    id,
    title: isms.requirements
      .additional()
      .get(id.slice(0, colon))
      ?.items.get(id.slice(colon + 1)),
  };
}

/** The pieces of evidence that a list names, each once, in its order. */
export function evidenceIn(list: List<Value> | undefined, isms: Isms): readonly Titled[] {
  return unique(sound(list).map(({ value }) => value)).map((id) => ({
    id,
    title: isms.records.evidence(id)?.value.title?.value,
  }));
}

/** The sound texts of a list, in its order. */
export function textsOf(list: List<Value> | undefined): readonly string[] {
  return sound(list).map(({ value }) => value);
}

/** A file named in a document, from the ISMS root; as written where it leads nowhere. */
export function fileFromRoot(written: string, { file }: Source, isms: Isms): string {
  const path = resolveRelative(folderOf(file), written);
  return path === undefined ? written : relativeToRoot(path, isms);
}

/** The same for what may also be something else than a file: only what climbs out of its folder is surely one. */
export function textOrFile(written: string, source: Source, isms: Isms): string {
  return /^\.\.?\//.test(written) ? fileFromRoot(written, source, isms) : written;
}

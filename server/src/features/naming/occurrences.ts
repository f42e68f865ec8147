import type { Isms } from '../../engine/isms.ts';
import { kinds } from '../../model/kinds.ts';
import type { AuditRecord } from '../../model/record.ts';
import { editionOf } from '../edition-of.ts';
import { isSame, type Naming, namingsOf } from './naming.ts';

/** A naming, and the record that it is in. */
export interface Occurrence {
  readonly record: AuditRecord;
  readonly naming: Naming;
}

/** Tells whether a place of a record names a thing. */
export type Names = (naming: Naming, record: AuditRecord) => boolean;

/**
 * The test for naming a thing that a record names. A requirement is also named by what stands for all of it: `A.5` and
 * `A.5.1-A.5.20` name A.5.15.
 */
export function namesOf(isms: Isms, { record: source, naming: { entity } }: Occurrence): Names {
  if (entity.sort !== 'requirement') return (naming) => isSame(naming.entity, entity);
  const asked = requirementIds(isms, entity.id, source);
  return (naming, record) => {
    if (naming.entity.sort !== 'requirement') return false;
    if (naming.entity.id === entity.id) return true;
    const named = requirementIds(isms, naming.entity.id, record);
    return asked.length > 0 && asked.length <= named.length && asked.every((id) => named.includes(id));
  };
}

/**
 * The test for describing a thing that a record names, or a part of it: for the range `A.5.15-A.5.18` all four entries
 * of the statement of applicability do.
 */
export function definesOf(isms: Isms, { record: source, naming: { entity } }: Occurrence): Names {
  if (entity.sort !== 'requirement') return (naming) => naming.defines && isSame(naming.entity, entity);
  const asked = new Set(requirementIds(isms, entity.id, source));
  return (naming, record) => {
    if (!naming.defines || naming.entity.sort !== 'requirement') return false;
    return requirementIds(isms, naming.entity.id, record).some((id) => asked.has(id));
  };
}

/** The places of an ISMS that pass a test, by kind and in path order. Records are gone through; no file is read. */
export function search(isms: Isms, names: Names): readonly Occurrence[] {
  return kinds.flatMap((kind) => searchIn(isms.documents.all(kind), names));
}

/** The same in some records, each of which is gone through once. */
export function searchIn(records: readonly AuditRecord[], names: Names): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const seen = new Set<string>();
  for (const record of records) {
    const place = `${record.index} ${record.file}`;
    if (seen.has(place)) continue;
    seen.add(place);
    for (const naming of namingsOf(record)) if (names(naming, record)) found.push({ record, naming });
  }
  return found;
}

/** The requirements that a selector in a record stands for, as ids of the ISMS's own edition. */
export function requirementIds(isms: Isms, selector: string, record: AuditRecord): readonly string[] {
  return isms.requirements.ownIdsOf(selector, editionOf(record, isms));
}

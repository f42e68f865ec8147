import { quote } from '../../catalog/malformed.ts';
import type { Isms } from '../../engine/isms.ts';
import { folded } from '../../engine/row-hash.ts';
import { isManagementGroup } from '../../model/management-group.ts';
import { isFreeKey } from '../../model/readers.ts';
import type { AuditRecord } from '../../model/record.ts';
import { type Entity, isSame, type Naming, type Sort } from '../naming/naming.ts';
import { search } from '../naming/occurrences.ts';

/** What a thing is called in a message. */
const nouns: Readonly<Record<Sort, string>> = {
  person: 'person',
  team: 'team',
  firm: 'firm',
  requirement: 'additional requirement',
  set: 'set of additional requirements',
  audit: 'audit',
  session: 'session of this audit',
  finding: 'finding',
  action: 'corrective action of this finding',
  evidence: 'piece of evidence',
  programme: 'audit programme',
  document: 'document of this kind',
};

/** Why the id of a thing cannot be changed at all. */
export function whyNotRenameable(isms: Isms, entity: Entity): string | undefined {
  const { sort, id } = entity;
  if (sort === 'requirement' && !id.includes(':')) {
    return `${quote(id)} is named by the standard: it keeps its id. Choose another requirement by writing its id.`;
  }
  if (sort === 'requirement' && id.endsWith(':*')) {
    return `${quote(id)} stands for all of a set. Rename the set, or one of its requirements.`;
  }
  const isDefined = search(isms, (naming) => naming.defines && isDeclaredBy(naming, entity)).length > 0;
  return isDefined ? undefined : `There is no ${nouns[sort]} ${quote(id)} in this ISMS, so there is nothing to rename.`;
}

/** The statement of applicability speaks of an additional requirement, but the Isms declares it. */
function isDeclaredBy({ entity, at }: Naming, thing: Entity): boolean {
  return isSame(entity, thing) && (thing.sort !== 'requirement' || at.startsWith('/additionalRequirements/'));
}

const idForm = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Why a thing cannot get an id: it is none, or another thing has it, upper and lower case aside (7.5.2). */
export function whyNot(isms: Isms, record: AuditRecord, entity: Entity, newId: string): string | undefined {
  const { sort, id } = entity;
  if (!idForm.test(newId)) {
    return `${quote(newId)} is no id. Write letters, digits, dots, dashes and underscores, and begin with a letter or a digit.`;
  }
  if (isFreeKey(newId)) return `${quote(newId)} is kept for what is free: as a key it would name nothing.`;
  if (sort === 'person' && isManagementGroup(newId)) {
    return `${quote(newId)} is what a distribution calls a group of the management: choose another id.`;
  }
  const prefix = sort === 'requirement' ? id.slice(0, id.indexOf(':') + 1) : '';
  const wanted = folded(prefix + newId);
  const other = search(isms, (naming) => naming.defines && isRival(naming.entity, entity, wanted))[0];
  if (!other) return undefined;
  const { file } = other.record;
  const where = file === record.file ? 'in this file' : `in ${file.slice(isms.root.length + 1)}`;
  const written = other.naming.entity.id.slice(prefix.length);
  const spelt = written === newId ? '' : `, written ${written}: upper and lower case make no difference`;
  return `There is a ${nouns[sort]} ${quote(newId)} already, ${where}${spelt}. Choose another id.`;
}

/** Whether another thing has the id; the thing itself may change between upper and lower case. */
function isRival(other: Entity, thing: Entity, wanted: string): boolean {
  return (
    other.sort === thing.sort && other.within === thing.within && folded(other.id) === wanted && other.id !== thing.id
  );
}

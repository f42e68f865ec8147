import type { Address } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import type { Audit } from '../engine/lookup/audits.ts';
import type { Day } from '../model/values.ts';
import { assignmentsIn } from '../rules/independence/assignments.ts';
import { findingsOfAudit } from './finding-item.ts';

/** Somebody audits a requirement: the days on which they do, and where the first of them stands. */
export interface Work {
  readonly days: readonly Day[];
  readonly where: Address;
}

/** Who audits what in an audit: by person, then by requirement (own id). */
export type WorkByPerson = ReadonlyMap<string, ReadonlyMap<string, Work>>;

/** Gathers the work of an audit from the records that the rules on independence judge. */
export function workOf({ id, plan }: Audit, isms: Isms): WorkByPerson {
  const found = new Map<string, Map<string, { days: Day[]; where: Address }>>();
  const records = [...(plan ? [plan] : []), ...isms.documents.ofAudit('Workpaper', id)];
  const findings = findingsOfAudit(id, isms).filter(({ status }) => status !== 'withdrawn');
  const places = [...records, ...findings.map(({ where }) => where)];
  for (const place of places) {
    for (const { node, person, requirements, day } of isms.memoAt(assignmentsIn, place)) {
      const work = found.get(person) ?? new Map();
      found.set(person, work);
      for (const requirement of requirements) {
        const known = work.get(requirement);
        if (!known)
          work.set(requirement, {
            days: [day],
            where: { file: place.file, index: place.index, pointer: node.at, part: 'value' },
          });
        else if (!known.days.includes(day)) known.days.push(day);
      }
    }
  }
  return found;
}

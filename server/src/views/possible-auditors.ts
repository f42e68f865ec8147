import { type Address, addressOf } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import type { Audit } from '../engine/lookup/audits.ts';
import { sound } from '../model/values.ts';

export interface PossibleAuditor {
  readonly id: string;
  readonly name: string;
  /** A candidate is not of the team. */
  readonly role: 'lead' | 'auditor' | 'candidate';
  /** Where they are named: in the team, else among the people. */
  readonly where: Address | undefined;
}

/**
 * Who may come into question for an audit: its team, the lead first; those who audit in it though they are not of the
 * team; then everybody else who is of the team of another audit or has a competence in auditing (7.2), by id.
 */
export function possibleAuditors({ plan }: Audit, working: Iterable<string>, isms: Isms): readonly PossibleAuditor[] {
  const found = new Map<string, PossibleAuditor>();
  const add = (id: string, role: PossibleAuditor['role'], where: Address | undefined): void => {
    if (!found.has(id)) found.set(id, { id, name: isms.parties.nameOf(id), role, where });
  };
  const lead = plan?.team?.lead;
  if (plan && lead?.value !== undefined) add(lead.value, 'lead', addressOf(plan, lead));
  for (const auditor of plan ? sound(plan.team?.auditors) : []) {
    if (plan) add(auditor.value, 'auditor', addressOf(plan, auditor));
  }
  const known = [...working, ...candidates(isms)];
  for (const id of known) {
    const row = isms.parties.person(id);
    if (row) add(id, 'candidate', addressOf(row.record, row.item, 'key'));
  }
  return [...found.values()];
}

function candidates(isms: Isms): readonly string[] {
  return isms.documents
    .all('People')
    .flatMap(({ people }) => (people?.entries ?? []).map(({ key }) => key))
    .filter((id) => isms.audits.isAuditor(id) || isCompetent(id, isms))
    .sort();
}

function isCompetent(id: string, isms: Isms): boolean {
  return (isms.parties.competences(id) ?? []).some(({ subjects }) => subjects?.includes('auditing'));
}

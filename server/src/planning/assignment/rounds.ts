import type { Isms } from '../../engine/isms.ts';
import { sound } from '../../model/values.ts';

/** After so many rounds in a row with one auditor it is time for another (familiarity; ISO 19011 4 e). */
const roundsInARow = 3;

/** Who has audited a requirement in each of the last rounds before an audit. */
export type Rounds = (requirement: string) => ReadonlySet<string>;

/**
 * Who would audit a requirement for the fourth round in a row. The rounds of a requirement are the audits before the one
 * at hand that took it up, in a session or a workpaper, by their first day; cancelled ones do not count.
 */
export function roundsBefore(isms: Isms, audit: string): Rounds {
  const start = isms.audits.span(audit)?.start;
  const earlier = isms.audits
    .ids()
    .filter((id) => id !== audit && isms.audits.status(id) !== 'cancelled')
    .flatMap((id) => {
      const begin = isms.audits.span(id)?.start;
      return begin !== undefined && start !== undefined && begin < start ? [{ id, begin }] : [];
    })
    .sort((a, b) => (a.begin === b.begin ? (a.id < b.id ? 1 : -1) : a.begin < b.begin ? 1 : -1))
    .map(({ id }) => auditedIn(isms, id));
  const known = new Map<string, ReadonlySet<string>>();
  return (requirement) => {
    const before = known.get(requirement);
    if (before) return before;
    const rounds = earlier.flatMap((audited) => audited.get(requirement) ?? []).slice(0, roundsInARow);
    const [latest = new Set<string>(), ...others] = rounds;
    const always = [...latest].filter((person) => others.every((round) => round.has(person)));
    const result = new Set(rounds.length === roundsInARow ? always : []);
    known.set(requirement, result);
    return result;
  };
}

/** Who audited what in an audit, by requirement (own ids). */
function auditedIn(isms: Isms, audit: string): ReadonlyMap<string, ReadonlySet<string>> {
  const audited = new Map<string, Set<string>>();
  const add = (requirement: string, person: string) =>
    audited.set(requirement, (audited.get(requirement) ?? new Set()).add(person));
  const scope = isms.audits.scope(audit);
  for (const session of isms.audits.plan(audit)?.sessions?.items ?? []) {
    for (const { value: selector } of sound(session.requirements)) {
      for (const requirement of isms.audits.ownWithin(scope, selector)) {
        for (const { value: person } of sound(session.auditors)) add(requirement, person);
      }
    }
  }
  for (const workpaper of isms.documents.ofAudit('Workpaper', audit)) {
    const person = workpaper.auditor?.value;
    for (const { key, value } of workpaper.results?.entries ?? []) {
      if (person === undefined || value.result?.value === undefined || value.result.value === 'not-examined') continue;
      for (const requirement of isms.audits.ownWithin(scope, key)) add(requirement, person);
    }
  }
  return audited;
}

import type { Isms } from '../../engine/isms.ts';
import { competences } from '../../rules/independence/obstacles.ts';
import { minutesOf, type PlanToAssign } from './plan-sessions.ts';

/** Lead and auditors that a plan is to have, and why they are others than before. */
export interface ProposedTeam {
  readonly lead: string | undefined;
  readonly auditors: readonly string[];
  /** Who leaves it, since they are not competent throughout the audit and have no session any more. */
  readonly leaving: readonly string[];
  /** Who stays though they are not competent, since they have audited already. */
  readonly unfit: readonly string[];
}

/**
 * The team for the sessions as they are to be: whoever has a session is on it, who is competent stays on it, and a lead
 * who is not is replaced by the member with most to audit, the first of those with as much.
 *
 * @param assigned who audits each session, by its index, as it is to be
 */
export function teamFor(
  isms: Isms,
  plan: PlanToAssign,
  assigned: ReadonlyMap<number, readonly string[]>,
): ProposedTeam {
  const last = plan.sessions.map(({ day }) => day).sort();
  const span = plan.span ?? { start: last[0] ?? '', end: last.at(-1) ?? '' };
  const isFit = (person: string) => isms.parties.hasPerson(person) && competences(isms, person, span).length === 0;
  const needed = new Map<string, number>();
  for (const session of plan.sessions) {
    const isMeeting = session.requirements.length === 0;
    for (const person of assigned.get(session.index) ?? session.auditors) {
      if (isMeeting && !session.held) continue;
      needed.set(person, (needed.get(person) ?? 0) + minutesOf(session));
    }
  }
  const before = [...new Set(plan.lead === undefined ? plan.auditors : [plan.lead, ...plan.auditors])];
  const staying = before.filter((person) => isFit(person) || needed.has(person));
  const members = [...new Set([...staying, ...[...needed.keys()].filter((person) => isms.parties.hasPerson(person))])];
  const fit = members.filter(isFit);
  const most = Math.max(...fit.map((person) => needed.get(person) ?? 0));
  const isLeadFit = plan.lead !== undefined && isFit(plan.lead);
  const lead = isLeadFit ? plan.lead : (fit.find((person) => (needed.get(person) ?? 0) === most) ?? plan.lead);
  // A lead who is an auditor too is left so: nothing is changed that needs no change.
  const auditors = members.filter((person) => person !== lead || (isLeadFit && plan.auditors.includes(person)));
  return {
    lead,
    auditors,
    leaving: before.filter((person) => !members.includes(person)),
    unfit: members.filter((person) => !isFit(person)),
  };
}

import type { Refusal } from '../refusal.ts';
import type { Proposal, ProposedPlan } from './propose.ts';
import type { Replaceable } from './replaceable.ts';

/**
 * The part of a proposal for one plan that puts another auditor in the place of one in one session, and on the team where
 * they are not of it; all else stays.
 */
export function replaceOne(
  { plans: [whole] }: Pick<Proposal, 'plans'>,
  { session: index, person, words }: Replaceable,
): ProposedPlan | Refusal {
  const proposed = whole?.sessions[index];
  const keeps = `The best assignment keeps ${words}.`;
  if (!whole || !proposed) return { refusal: keeps };
  const { plan } = whole;
  const before = proposed.session.auditors;
  const going = before.filter((each) => !proposed.auditors.includes(each));
  const coming = proposed.auditors.filter((each) => !before.includes(each))[going.indexOf(person)];
  if (coming === undefined) return { refusal: keeps };
  const isMember = coming === plan.lead || plan.auditors.includes(coming);
  return {
    plan,
    team: {
      lead: plan.lead,
      auditors: isMember ? plan.auditors : [...plan.auditors, coming],
      leaving: [],
      unfit: [],
    },
    sessions: [{ ...proposed, auditors: before.map((each) => (each === person ? coming : each)) }],
  };
}

import type { Isms } from '../../engine/isms.ts';
import type { NoProposal, ProposedPlan } from '../../planning/assignment/propose.ts';
import { visible } from '../formats/visible.ts';
import { diffs, type ReadyProposal } from './outcome.ts';

/** The reasons, what stays wrong, and the diff: as a whole it is a patch, since what stands above a diff is passed over. */
export function proposalInText(isms: Isms, { proposal, changed, remaining }: ReadyProposal): string {
  const lines = proposal.plans.flatMap((plan) => planInText(isms, plan));
  if (changed.length === 0) lines.push('Nothing is to be changed.');
  if (remaining.length > 0) {
    lines.push('', 'What assigning auditors cannot mend:');
    lines.push(...remaining.map(({ file, line, rule, message }) => `  ${file}:${line} ${rule}: ${message}`));
  }
  const told = lines.map((line) => `${visible(line)}\n`).join('');
  return changed.length === 0 ? told : `${told}\n${diffs(changed)}`;
}

function planInText(isms: Isms, { plan, team, sessions }: ProposedPlan): readonly string[] {
  const nameOf = (person: string) => isms.parties.nameOf(person);
  const lines = [`${plan.id}:`];
  if (team.lead === undefined) lines.push('  lead: nobody of the team is competent throughout the audit.');
  else if (team.lead !== plan.lead) lines.push(`  lead: ${nameOf(team.lead)}, competent, with the most to audit.`);
  for (const person of team.leaving)
    lines.push(`  ${nameOf(person)} leaves the team: not competent throughout the audit.`);
  for (const person of team.unfit)
    lines.push(`  ${nameOf(person)} stays on the team though not competent: has audited already.`);
  for (const { session, treated, auditors, reasons } of sessions) {
    const names = auditors.map(nameOf).join(', ') || 'nobody is named';
    if (treated === 'held') lines.push(`  ${session.name}, ${session.day}: held, stays as it is (${names}).`);
    else if (treated === 'meeting') lines.push(`  ${session.name}, ${session.day}: a meeting (${names}).`);
    else for (const reason of reasons.values()) lines.push(`  ${session.name}, ${session.day}: ${reason}`);
  }
  return lines;
}

/** Why there is no proposal, and what would mend it. */
export function conflictsInText({ conflicts }: NoProposal): string {
  const lines = conflicts.flatMap(({ reason, remedies }) => [
    reason,
    remedies.length === 1 ? 'This would do:' : 'Any one of these would do:',
    ...remedies.map((remedy) => `  - ${remedy}`),
  ]);
  return ['There is no assignment that holds.', ...lines].map((line) => `${visible(line)}\n`).join('');
}

import type { Isms } from '../../engine/isms.ts';
import type { NoProposal, ProposedPlan } from '../../planning/assignment/propose.ts';
import { inLine, remarksOn } from '../../planning/assignment/remarks.ts';
import { visible } from '../formats/visible.ts';
import { diffs } from '../proposed-changes.ts';
import type { ReadyProposal } from './outcome.ts';

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

function planInText(isms: Isms, proposed: ProposedPlan): readonly string[] {
  const remarks = remarksOn(isms, proposed).map((remark) => `  ${inLine(remark)}`);
  return [`${proposed.plan.id}:`, ...remarks];
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

import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';
import type { CorrectiveAction, Effectiveness } from '../../model/finding.ts';
import { correctiveAction } from '../words.ts';

export const reviewsOwnAction = defineRule({
  id: 'independence/reviews-own-action',
  severity: 'error',
  clause: '10.2 d',
  title: 'Somebody reviews the effectiveness of their own corrective action.',
  why: 'Whether an action worked is not for its owner to say.',
  remedy: 'Let an auditor or somebody else who does not own the action review it.',
  examples: {
    bad: `
kind: Finding
id: F-1
correctiveActions:
  - id: CA-1
    owner: k.osei
    effectiveness:
      reviewedBy: k.osei   # expect: independence/reviews-own-action
`,
    good: `
kind: Finding
id: F-1
correctiveActions:
  - id: CA-1
    owner: k.osei
    effectiveness:
      reviewedBy: j.weiss
`,
  },
  judges: ['Finding'],
  check(finding, isms, report) {
    const actions = finding.correctiveActions?.items ?? [];
    const judge = (effectiveness: Effectiveness, over: readonly CorrectiveAction[]) => {
      const reviewer = effectiveness.reviewedBy;
      const own = over.find(({ owner }) => owner?.value !== undefined && owner.value === reviewer?.value);
      if (!reviewer || !own?.owner) return;
      const name = isms.parties.nameOf(own.owner.value ?? '');
      report.at(
        reviewer,
        `${name} owns ${correctiveAction(own.id)} and reviews its effectiveness. Let somebody else review it.`,
        [{ where: addressOf(finding, own.owner), message: 'owner of the action' }],
      );
    };
    for (const action of actions) if (action.effectiveness) judge(action.effectiveness, [action]);
    if (finding.effectiveness) {
      judge(
        finding.effectiveness,
        actions.filter(({ effectiveness }) => !effectiveness),
      );
    }
  },
});

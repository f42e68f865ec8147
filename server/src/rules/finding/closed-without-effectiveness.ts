import { addressOf } from '../../engine/address.ts';
import { isNonconformity } from '../../engine/lookup/nonconformity.ts';
import { defineRule } from '../../engine/rule.ts';
import { listed } from '../../model/schema/wording.ts';
import { correctiveAction } from '../words.ts';
import { hasStatus } from './progress.ts';

export const closedWithoutEffectiveness = defineRule({
  id: 'finding/closed-without-effectiveness',
  severity: 'error',
  clause: '10.2 d',
  title: 'A nonconformity is closed, and its corrective actions were not all found effective.',
  why: 'An action that was carried out has not worked yet; the standard asks to review whether it has.',
  remedy:
    'Review the effectiveness of each action, or of all together at the finding, before closing it; where one does not work, plan another.',
  examples: {
    bad: `
kind: Finding
id: F-1
type: minor-nonconformity
status: closed   # expect: finding/closed-without-effectiveness
correctiveActions:
  - { id: CA-1, owner: k.osei, completedOn: 2026-03-20 }
`,
    good: `
kind: Finding
id: F-1
type: minor-nonconformity
status: closed
correctiveActions:
  - { id: CA-1, owner: k.osei, completedOn: 2026-03-20 }
effectiveness: { reviewedBy: j.weiss, reviewedOn: 2026-06-15, result: effective }
`,
  },
  judges: ['Finding'],
  check(finding, _isms, report) {
    if (!finding.status || !isNonconformity(finding) || !hasStatus(finding, 'closed')) return;
    const failing = (finding.correctiveActions?.items ?? []).flatMap((action) => {
      const effectiveness = action.effectiveness ?? finding.effectiveness;
      const isFailing = !effectiveness || effectiveness.result?.value === 'not-effective';
      return isFailing ? [{ action, effectiveness, name: correctiveAction(action.id) }] : [];
    });
    if (failing.length === 0) return;
    const unreviewed = failing.filter(({ effectiveness }) => !effectiveness).map(({ name }) => name);
    const ineffective = failing.filter(({ effectiveness }) => effectiveness).map(({ name }) => name);
    const reasons = [
      ...(unreviewed.length > 0 ? [`nobody has reviewed the effectiveness of ${listed(unreviewed, 'and')}`] : []),
      ...(ineffective.length > 0 ? [`${listed(ineffective, 'and')} had no effect`] : []),
    ];
    report.at(
      finding.status,
      `This nonconformity is "closed", but ${reasons.join(', and ')}. Review what was done, or open the finding again.`,
      failing.map(({ action, effectiveness }) => ({
        where: addressOf(finding, effectiveness?.result ?? action),
        message: effectiveness ? 'not effective' : 'not reviewed',
      })),
    );
  },
});

import { deviationSeverities } from '../../engine/deviations/judge.ts';
import { describeRule } from '../../engine/rule.ts';

export const unused = describeRule({
  id: 'deviation/unused',
  severity: deviationSeverities['deviation/unused'],
  title: 'A deviation accepts what is not reported in its place.',
  why: 'The problem is gone, or the comment is on another line than it; left there, it would hide the next such problem.',
  remedy:
    'Remove the comment or the rule from it, or put it at the end of the line reported or alone on the line above.',
  examples: {
    bad: `
kind: Workpaper
id: WP-1
audit: IA-1
results:
  # expect next: deviation/unused
  A.5.15: { result: conforms, evidence: [E-1] }   # audit-ignore coverage/result-without-evidence -- The copy comes by mail
`,
    good: `
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.15: { result: conforms, evidence: [E-1] }
  A.5.16: { result: conforms }   # audit-ignore coverage/result-without-evidence -- The copy comes by mail
`,
  },
});

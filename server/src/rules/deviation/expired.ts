import { deviationSeverities } from '../../engine/deviations/judge.ts';
import { describeRule } from '../../engine/rule.ts';

export const expired = describeRule({
  id: 'deviation/expired',
  severity: deviationSeverities['deviation/expired'],
  title: 'The last day of an accepted deviation has passed.',
  why: 'It was accepted for a time only; that time is over, and what it accepted is reported again.',
  remedy: 'Correct what is reported and remove the comment, or decide anew and give another date.',
  examples: {
    bad: `
kind: Workpaper
id: WP-1
audit: IA-1
results:
  # expect next: deviation/expired
  A.5.15: { result: conforms }   # audit-ignore coverage/result-without-evidence until 2026-06-29 -- The copy comes by mail
`,
    good: `
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.15: { result: conforms }   # audit-ignore coverage/result-without-evidence until 2026-06-30 -- The copy comes by mail
`,
  },
});

import { deviationSeverities } from '../../engine/deviations/judge.ts';
import { describeRule } from '../../engine/rule.ts';

export const noReason = describeRule({
  id: 'deviation/no-reason',
  severity: deviationSeverities['deviation/no-reason'],
  title: 'A deviation is accepted without a reason.',
  why: 'A deviation that nobody can explain later is a problem swept under the carpet; so it accepts nothing.',
  remedy: 'End the comment with `--` and the reason.',
  examples: {
    bad: `
kind: Workpaper
id: WP-1
audit: IA-1
results:
  # expect next: deviation/no-reason
  A.5.15: { result: conforms }   # audit-ignore coverage/result-without-evidence
`,
    good: `
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.15: { result: conforms }   # audit-ignore coverage/result-without-evidence -- Seen on screen; no copy is allowed
`,
  },
});

import { deviationSeverities } from '../../engine/deviations/judge.ts';
import { describeRule } from '../../engine/rule.ts';

export const unknownRule = describeRule({
  id: 'deviation/unknown-rule',
  severity: deviationSeverities['deviation/unknown-rule'],
  title: 'A deviation names what is no rule, or a rule that cannot be accepted.',
  why: 'A comment with a misspelled rule looks like an acceptance and is none; so it accepts nothing.',
  remedy:
    'Write the ids as they stand beside the problems, with commas between them. Those of `syntax`, `schema` and `deviation` cannot be accepted: correct what they report.',
  examples: {
    bad: `
kind: Workpaper
id: WP-1
audit: IA-1
results:
  # expect next: deviation/unknown-rule
  A.5.15: { result: conforms }   # audit-ignore coverage/no-evidence -- Seen on screen; no copy is allowed
`,
    good: `
kind: Workpaper
id: WP-1
audit: IA-1
results:
  # audit-ignore coverage/result-without-evidence -- Seen on screen; no copy is allowed
  A.5.15: { result: conforms }
`,
  },
});

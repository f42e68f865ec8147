import { defineRule } from '../../engine/rule.ts';
import { judgedControls } from './judged-controls.ts';

export const missingControl = defineRule({
  id: 'soa/missing-control',
  severity: 'error',
  clause: '6.1.3 d',
  title: 'The statement of applicability says nothing of a control of Annex A.',
  why: 'The statement has to hold every control of Annex A, those that are excluded with the reason why.',
  remedy: 'Add the control with `applicable` and a `justification`.',
  examples: {
    bad: `
kind: StatementOfApplicability
id: soa
controls:   # expect: soa/missing-control x4
  A.6.1: { applicable: true }
`,
    good: `
kind: StatementOfApplicability
id: soa
controls:
${allOf('A.5', 37)}${allOf('A.6', 8)}${allOf('A.7', 14)}${allOf('A.8', 34)}`,
  },
  judges: ['StatementOfApplicability'],
  check(statement, isms, report) {
    if (!statement.controls || isms.requirements.soundStandardId() === undefined) return;
    const there = new Set(judgedControls(statement, isms).map(({ id }) => id));
    const standard = isms.requirements.standard();
    for (const theme of standard.themes) {
      const missing = standard.descendants(theme.id).filter((id) => !there.has(id));
      if (missing.length === 0) continue;
      const list = isms.requirements.summary(missing);
      const what = list === theme.id ? `${list}, ${theme.title}` : `${list} of ${theme.id}, ${theme.title}`;
      report.atKey(
        statement.controls,
        `The statement of applicability has no entry for ${what}. Add one for each, whether it applies or not.`,
      );
    }
  },
});

function allOf(theme: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `  ${theme}.${index + 1}: { applicable: true }\n`).join('');
}

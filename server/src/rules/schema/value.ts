import { describeRule } from '../../engine/rule.ts';

export const value = describeRule({
  id: 'schema/value',
  severity: 'error',
  title: 'A value is not what is wanted there: another type, no such word, no day of the calendar, no id.',
  why: 'Rules pass over what they cannot understand, so a broken value hides whatever depends on it.',
  remedy: 'Write the value in the form that the message names.',
  examples: {
    bad: `
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  d.mora:
    name: Dana Mora
    emails: dana.mora@acme.example   # expect: schema/value
    competence:
      - subject: auditing
        name: Lead Auditor
        type: certificate   # expect: schema/value
        obtained: 2024-02-30   # expect: schema/value
`,
    good: `
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  d.mora:
    name: Dana Mora
    emails: [dana.mora@acme.example]
    competence:
      - subject: auditing
        name: Lead Auditor
        type: certification
        obtained: 2024-02-29
`,
  },
});

import { describeRule } from '../../engine/rule.ts';

export const required = describeRule({
  id: 'schema/required',
  severity: 'error',
  clause: '7.5.2',
  title: 'A key is missing or empty that every document of this kind, or every such entry, must have.',
  why: 'What is required identifies a record and makes it usable; other rules stay silent where they miss it.',
  remedy: 'Add the key that the message names, or give it a value.',
  examples: {
    bad: `
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  d.mora:   # expect: schema/required
    emails: [dana.mora@acme.example]
  j.weiss:
    name:   # expect: schema/required
`,
    good: `
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  d.mora:
    name: Dana Mora
    emails: [dana.mora@acme.example]
  j.weiss:
    name: Jo Weiss
`,
  },
});

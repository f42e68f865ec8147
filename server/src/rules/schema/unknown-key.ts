import { describeRule } from '../../engine/rule.ts';

export const unknownKey = describeRule({
  id: 'schema/unknown-key',
  severity: 'error',
  title: 'A key is not one of its kind of document.',
  why: 'A misspelled key is a fact that nobody reads: neither the rules nor the report would know of it.',
  remedy: 'Correct the key; remarks go under `notes`, and keys of your own begin with `x-`.',
  examples: {
    bad: `
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  d.mora:
    name: Dana Mora
    email: [dana.mora@acme.example]   # expect: schema/unknown-key
`,
    good: `
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  d.mora:
    name: Dana Mora
    emails: [dana.mora@acme.example]
    x-badge: 4711
`,
  },
});

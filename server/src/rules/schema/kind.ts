import { describeRule } from '../../engine/rule.ts';

export const kind = describeRule({
  id: 'schema/kind',
  severity: 'error',
  title: 'A document does not say its `apiVersion` and `kind`, or says one that is not known.',
  why: 'Without its kind nobody can say what a document has to hold, so nothing else of it is judged.',
  remedy:
    'Begin each document with `apiVersion: audit-as-code/v1` and one of the kinds, upper and lower case as documented.',
  examples: {
    bad: `
apiVersion: audit-as-code/v1
kind: Person   # expect: schema/kind
id: people
people:
  d.mora: { name: Dana Mora }
`,
    good: `
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
`,
  },
});

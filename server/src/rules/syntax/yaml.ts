import { describeRule } from '../../engine/rule.ts';

export const yaml = describeRule({
  id: 'syntax/yaml',
  severity: 'error',
  title: 'A document is not YAML 1.2 in UTF-8, a key is there twice, or an alias leads nowhere.',
  why: 'A document that cannot be read is judged by no other rule: what is wrong in it stays unseen.',
  remedy: 'Correct the place that the message names; text with `: ` or ` #` in it stands in quotes.',
  examples: {
    bad: `
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
  d.mora: { name: Dana Moran }   # expect: syntax/yaml
---
apiVersion: audit-as-code/v1
kind: People
id: guests
notes: Seen by: the lead auditor   # expect: syntax/yaml
people:
  j.weiss: { name: Jo Weiss }
`,
    good: `
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
  d.moran: { name: Dana Moran }
---
apiVersion: audit-as-code/v1
kind: People
id: guests
notes: "Seen by: the lead auditor"
people:
  j.weiss: { name: Jo Weiss }
`,
  },
});

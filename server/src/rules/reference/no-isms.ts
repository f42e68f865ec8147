import { defineRule } from '../../engine/rule.ts';
import { kinds } from '../../model/kinds.ts';
import { kindPlace } from '../../model/record.ts';

export const noIsms = defineRule({
  id: 'reference/no-isms',
  severity: 'warning',
  clause: '4.4',
  title: 'Documents lie outside every ISMS: no folder above them holds an Isms document.',
  why: 'The Isms document says which standard holds, who governs and what is in scope; without it little can be judged.',
  remedy: 'Write an Isms document in the folder that holds them all, `isms.audit.yaml` by custom.',
  examples: {
    bad: `
kind: People   # expect: reference/no-isms
id: people
people:
  d.mora: { name: Dana Mora }
`,
    good: `
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
# file: isms.audit.yaml
kind: Isms
id: acme
`,
  },
  judges: kinds,
  check(record, isms, report) {
    if (!isms.documents.isFirstWithoutIsms(record)) return;
    report.at(
      kindPlace,
      'Neither the folder of this document nor one above it holds an Isms document. Write one, isms.audit.yaml, in the folder of the ISMS.',
    );
  },
});

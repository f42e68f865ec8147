import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';
import { kindPlace } from '../../model/record.ts';

export const secondIsms = defineRule({
  id: 'reference/second-isms',
  severity: 'error',
  clause: '4.3',
  title: 'An ISMS has more than one Isms document or statement of applicability.',
  why: 'Two scopes or two statements contradict each other sooner or later; only the first is used.',
  remedy: 'Merge the two, or give the second ISMS a folder of its own.',
  examples: {
    bad: `
kind: Isms
id: acme
---
kind: Isms   # expect: reference/second-isms
id: acme-labs
`,
    good: `
kind: Isms
id: acme
# file: labs/isms.audit.yaml
kind: Isms
id: acme-labs
`,
  },
  judges: ['Isms', 'StatementOfApplicability'],
  check(record, isms, report) {
    const first = isms.documents.first(record.kind);
    if (!first || (first.file === record.file && first.index === record.index)) return;
    const what = record.kind === 'Isms' ? 'an Isms document' : 'a statement of applicability';
    report.at(
      kindPlace,
      `This ISMS has ${what} already, and the first one counts. Merge them, or move this one to the folder of another ISMS.`,
      [{ where: addressOf(first, kindPlace), message: 'the first' }],
    );
  },
});

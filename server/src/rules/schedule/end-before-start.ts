import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';
import { orderedPairs } from './ordered-pairs.ts';

export const endBeforeStart = defineRule({
  id: 'schedule/end-before-start',
  severity: 'error',
  clause: '7.5.2',
  title: 'Something ends before it starts.',
  why: 'One of the two is mistyped, and whatever depends on them (relations, competence, coverage) cannot be judged.',
  remedy: 'Correct the one that is wrong.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
period:
  start: 2026-02-13
  end: 2026-02-02   # expect: schedule/end-before-start
sessions:
  - id: S1
    start: "10:30"
    end: "09:00"   # expect: schedule/end-before-start
`,
    good: `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-02 }
sessions:
  - { id: S1, start: "09:00", end: "10:30" }
`,
  },
  judges: ['Isms', 'People', 'StatementOfApplicability', 'AuditProgramme', 'AuditPlan', 'EvidenceRegister'],
  check(record, _isms, report) {
    for (const { first, last } of orderedPairs(record)) {
      if (first?.value === undefined || last?.value === undefined || last.value >= first.value) continue;
      const related = [{ where: addressOf(record, first), message: 'the start' }];
      report.at(last, `The end, ${last.value}, is before the start, ${first.value}. Correct one of the two.`, related);
    }
  },
});

import { quote } from '../../catalog/malformed.ts';
import type { SelectedRequirements } from '../../catalog/selection.ts';
import { defineRule } from '../../engine/rule.ts';
import { type Accepts, takes } from '../../model/mentions/requirements.ts';
import { namedRequirements } from './named-requirements.ts';
import { reportMention } from './report-mention.ts';

export const requirement = defineRule({
  id: 'reference/requirement',
  severity: 'error',
  clause: '9.2.1',
  title: 'A requirement is named that the standard does not have, or that is wider than its place allows.',
  why: 'What names no requirement is covered by no audit; coverage and independence would be judged without it.',
  remedy:
    'Write a clause, a control, a range of siblings or an additional requirement; single ones where single ones are wanted.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
scope:
  requirements:
    - "9.2"
    - A.5.38   # expect: reference/requirement
    - A.5.8-A.5.1   # expect: reference/requirement
---
kind: Finding
id: F-1
audit: IA-1
requirements:
  - A.5   # expect: reference/requirement
---
kind: StatementOfApplicability
id: soa
controls:
  9.2.1: { applicable: true }   # expect: reference/requirement
`,
    good: `
kind: AuditPlan
id: IA-1
scope:
  requirements: ["9.2", A.5.1-A.5.8]
---
kind: Finding
id: F-1
audit: IA-1
requirements: [A.5.1, "9.2"]
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.1: { applicable: true }
`,
  },
  judges: ['Isms', 'StatementOfApplicability', 'AuditProgramme', 'AuditPlan', 'Workpaper', 'Finding'],
  check(record, isms, report) {
    for (const { mention, selection } of isms.memo(namedRequirements, record)) {
      if (selection.kind === 'superseded') continue;
      const message =
        selection.kind === 'unknown' ? selection.message : whyNotHere(mention.id, selection, mention.accepts);
      if (message !== undefined) reportMention(report, mention, message);
    }
  },
});

/** Why something that exists is not possible in its place; undefined where it is. */
function whyNotHere(id: string, selection: SelectedRequirements, accepts: Accepts): string | undefined {
  if (takes(accepts, selection)) return undefined;
  if (accepts === 'selector-key') return `${quote(id)} is all of a set. Name one of its items.`;
  if (accepts === 'single') {
    return `${quote(id)} is wider than one requirement. Name a single clause, control or additional requirement.`;
  }
  if (selection.written === 'clause') {
    return `${quote(id)} is a clause, and clauses always apply. Name a control or an additional requirement.`;
  }
  return `${quote(id)} is wider than one control. Give each an entry of its own.`;
}

import { quote } from '../../catalog/malformed.ts';
import { otherEdition, type StandardId, standard } from '../../catalog/standard.ts';
import type { Isms } from '../../engine/isms.ts';
import { defineRule } from '../../engine/rule.ts';
import type { RequirementMention } from '../../model/mentions/requirements.ts';
import { listed } from '../../model/schema/wording.ts';
import { namedRequirements } from './named-requirements.ts';
import { reportMention } from './report-mention.ts';

export const supersededRequirement = defineRule({
  id: 'reference/superseded-requirement',
  severity: 'error',
  clause: '6.1.3 c',
  title: 'A control is named by its number in the other edition of the standard.',
  why: 'The edition of 2022 renumbered and merged the controls of 2013; an old number is in no audit’s reach.',
  remedy: 'Name the controls that correspond in the edition that holds here.',
  examples: {
    bad: `
kind: Isms
id: acme
standard: ISO/IEC 27001:2022
---
kind: StatementOfApplicability
id: soa
controls:
  A.9.2.6: { applicable: true }   # expect: reference/superseded-requirement
`,
    good: `
kind: Isms
id: acme
standard: ISO/IEC 27001:2022
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.18: { applicable: true }
`,
  },
  judges: ['Isms', 'StatementOfApplicability', 'AuditProgramme', 'AuditPlan', 'Workpaper', 'Finding'],
  check(record, isms, report) {
    for (const { mention, selection, edition } of isms.memo(namedRequirements, record)) {
      if (selection.kind !== 'superseded') continue;
      reportMention(report, mention, whySuperseded(mention, selection.successors, edition, isms));
    }
  },
});

function whySuperseded(
  { id, accepts }: RequirementMention,
  successors: readonly string[],
  edition: StandardId,
  isms: Isms,
): string {
  const other = otherEdition(standard(edition)).id;
  const what = `${quote(id)} is a control of ${other}, but ${edition} holds here`;
  if (successors.length === 0) return `${what}, and no control of it corresponds. Remove it, or name another.`;
  const takesSelectors = accepts === 'selector' || accepts === 'selector-key';
  const list = takesSelectors ? isms.requirements.summary(successors, edition) : listed(successors, 'and');
  return `${what}. Write ${list} instead.`;
}

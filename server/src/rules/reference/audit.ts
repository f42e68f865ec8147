import { quote } from '../../catalog/malformed.ts';
import type { Isms } from '../../engine/isms.ts';
import { defineRule } from '../../engine/rule.ts';
import type { Kind } from '../../model/kinds.ts';
import { auditsIn } from '../../model/mentions/audits.ts';
import { documentInOtherCase, entryInOtherCase, spelling } from './other-case.ts';
import { reportMention } from './report-mention.ts';

export const audit = defineRule({
  id: 'reference/audit',
  severity: 'error',
  clause: '9.2.2',
  title: 'A document names an audit that is neither planned nor in a programme.',
  why: 'A record that belongs to no audit is evidence of none: it is missing from coverage, reports and evidence packs.',
  remedy: 'Correct the id, write the plan, or add the audit to the programme. A finding may name an external audit.',
  examples: {
    bad: `
kind: Workpaper
id: WP-1
audit: IA-1   # expect: reference/audit
---
kind: AuditReport
id: R-1
audit: surveillance-2026   # expect: reference/audit
---
kind: Isms
id: acme
certification:
  externalAudits:
    surveillance-2026: { type: surveillance, date: 2026-03-10 }
`,
    good: `
kind: Workpaper
id: WP-1
audit: IA-1
---
kind: Finding
id: F-1
audit: surveillance-2026
---
kind: AuditProgramme
id: programme
audits:
  IA-1: { title: Access control }
---
kind: Isms
id: acme
certification:
  externalAudits:
    surveillance-2026: { type: surveillance, date: 2026-03-10 }
`,
  },
  judges: ['Workpaper', 'Finding', 'EvidenceRegister', 'AuditReport'],
  check(record, isms, report) {
    for (const mention of auditsIn(record)) {
      if (isms.audits.exists(mention.id)) continue;
      if (record.kind === 'Finding' && isms.externalAudits.exists(mention.id)) continue;
      reportMention(report, mention, whyNone(mention.id, record.kind, isms));
    }
  },
});

function whyNone(id: string, kind: Kind, isms: Isms): string {
  if (isms.externalAudits.exists(id))
    return `${quote(id)} is an external audit; only a finding can belong to one. Name the internal audit.`;
  const none = `There is no audit ${quote(id)}: neither a plan nor an entry of a programme has that id`;
  const otherwise = documentInOtherCase(isms, 'AuditPlan', id) ?? entryInOtherCase(isms, 'programme-audit', id);
  return `${none}${kind === 'Finding' ? ', nor has an external audit' : ''}.${spelling(otherwise) || ' Correct the id, or write the plan.'}`;
}

import { quote } from '../../catalog/malformed.ts';
import { addressOf } from '../../engine/address.ts';
import type { Isms } from '../../engine/isms.ts';
import type { Related } from '../../engine/problem.ts';
import { defineRule } from '../../engine/rule.ts';
import { findingsIn } from '../../model/mentions/findings.ts';
import type { RecordOf } from '../../model/record.ts';
import { documentInOtherCase, spelling } from './other-case.ts';
import { reportMention } from './report-mention.ts';

export const finding = defineRule({
  id: 'reference/finding',
  severity: 'error',
  clause: '10.2',
  title: 'A finding is named that does not exist, or that is of the wrong audit.',
  why: 'A result without its finding leads to no correction; a repeated finding shows that an earlier action did not work.',
  remedy: 'Name a finding of the same audit in a result, and one of another audit in `repeats`; or write the finding.',
  examples: {
    bad: `
kind: Workpaper
id: WP-1
audit: IA-2
results:
  A.5.18:
    findings:
      - F-2
      - F-1   # expect: reference/finding
      - F-3   # expect: reference/finding
---
kind: Finding
id: F-1
audit: IA-1
---
kind: Finding
id: F-2
audit: IA-2
repeats: F-2   # expect: reference/finding
---
kind: AuditPlan
id: IA-1
---
kind: AuditPlan
id: IA-2
`,
    good: `
kind: Workpaper
id: WP-1
audit: IA-2
results:
  A.5.18:
    findings: [F-2]
---
kind: Finding
id: F-1
audit: IA-1
---
kind: Finding
id: F-2
audit: IA-2
repeats: F-1
---
kind: AuditPlan
id: IA-1
---
kind: AuditPlan
id: IA-2
`,
  },
  judges: ['Workpaper', 'Finding'],
  check(record, isms, report) {
    for (const mention of findingsIn(record)) {
      if (!isms.records.hasFinding(mention.id)) {
        const otherwise = documentInOtherCase(isms, 'Finding', mention.id);
        reportMention(
          report,
          mention,
          `There is no finding ${quote(mention.id)}.${spelling(otherwise) || ' Correct the id, or write the finding.'}`,
        );
        continue;
      }
      const message = whyWrongAudit(record, mention.id, isms);
      if (message !== undefined) reportMention(report, mention, message, audited(mention.id, isms));
    }
  },
});

/** Why a finding that exists is not possible where it is named: results name those of their audit, `repeats` an earlier one. */
function whyWrongAudit(record: RecordOf<'Workpaper' | 'Finding'>, id: string, isms: Isms): string | undefined {
  if (record.kind === 'Finding' && record.id?.value === id)
    return 'A finding cannot repeat itself. Name the earlier one.';
  const here = record.audit?.value;
  const there = isms.records.auditOfFinding(id);
  if (here === undefined || there === undefined || !isKnown(there, isms)) return undefined;
  if (record.kind === 'Finding') {
    return here === there
      ? `Finding ${id} is of the same audit, ${here}. Name the one of an earlier audit.`
      : undefined;
  }
  if (here === there || !isms.audits.exists(here)) return undefined;
  return `Finding ${id} is of audit ${there}, not of ${here}. Name a finding of ${here}.`;
}

function isKnown(audit: string, isms: Isms): boolean {
  return isms.audits.exists(audit) || isms.externalAudits.exists(audit);
}

/** Where a finding names its audit. */
function audited(id: string, isms: Isms): readonly Related[] {
  const found = isms.records.finding(id);
  return found?.audit ? [{ where: addressOf(found, found.audit), message: `the audit of finding ${id}` }] : [];
}

import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';
import { type ManagementGroup, managementGroups } from '../../model/management-group.ts';
import { sentence } from '../../model/schema/wording.ts';
import { type DatedDelivery, earliestDelivery, groupNames } from './distribution.ts';

export const afterExternalAudit = defineRule({
  id: 'communication/after-external-audit',
  severity: 'error',
  clause: '9.2.2 c',
  title: 'Management got the results of an audit only when the next external audit had begun.',
  why: 'The certification body asks what management did about the results; it can have done nothing before it had them.',
  remedy: 'Deliver reports before the day of the external audit; what came late is a finding to be explained.',
  examples: {
    bad: `
kind: AuditReport
id: R-1
audit: IA-1
distribution:
  - to: governing-body
    deliveredOn: 2026-03-10   # expect: communication/after-external-audit
---
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
---
kind: Isms
id: acme
certification:
  externalAudits:
    surveillance-2026: { type: surveillance, date: 2026-03-10 }
`,
    good: `
kind: AuditReport
id: R-1
audit: IA-1
distribution:
  - { to: governing-body, deliveredOn: 2026-03-09 }
---
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
---
kind: Isms
id: acme
certification:
  externalAudits:
    surveillance-2026: { type: surveillance, date: 2026-03-10 }
`,
  },
  judges: ['AuditReport'],
  check(record, isms, report) {
    const audit = record.audit?.value;
    const end = audit === undefined ? undefined : isms.audits.span(audit)?.end;
    const external = end === undefined ? undefined : isms.externalAudits.following(end);
    if (!external) return;
    const late = new Map<string, { readonly delivery: DatedDelivery; readonly groups: ManagementGroup[] }>();
    for (const group of managementGroups) {
      const delivery = earliestDelivery(record, group, isms);
      if (!delivery || delivery.day < external.date) continue;
      const known = late.get(delivery.at);
      if (known) known.groups.push(group);
      else late.set(delivery.at, { delivery, groups: [group] });
    }
    for (const { delivery, groups } of late.values()) {
      const announced = isms.documents.first('Isms');
      const who = sentence(groups.map((group) => groupNames[group]).join(' and '));
      report.at(
        delivery,
        `${who} got the results only on ${delivery.day}, not before external audit ${external.id} on ${external.date}. Deliver results before it, or explain the delay as a finding.`,
        announced && [{ where: addressOf(announced, external), message: 'the external audit' }],
      );
    }
  },
});

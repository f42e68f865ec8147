import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';
import { sound } from '../../model/values.ts';

export const auditsOwnSession = defineRule({
  id: 'independence/audits-own-session',
  severity: 'error',
  clause: '9.2.2 b',
  title: 'Somebody is auditor and auditee of the same session.',
  why: 'Nobody can interview themselves.',
  remedy: 'Take the person out of one of the two lists.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
sessions:
  - id: S1
    auditors: [d.mora, j.weiss]
    auditees:
      - s.rao
      - j.weiss   # expect: independence/audits-own-session
`,
    good: `
kind: AuditPlan
id: IA-1
sessions:
  - id: S1
    auditors: [d.mora, j.weiss]
    auditees:
      - s.rao
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    for (const session of plan.sessions?.items ?? []) {
      const auditors = sound(session.auditors);
      for (const auditee of sound(session.auditees)) {
        const auditor = auditors.find(({ value }) => value === auditee.value);
        if (!auditor) continue;
        const which = session.id?.value === undefined ? 'this session' : `session ${session.id.value}`;
        report.at(
          auditee,
          `${isms.parties.nameOf(auditee.value)} is auditor and auditee of ${which}. Let another auditor take it.`,
          [{ where: addressOf(plan, auditor), message: 'auditor here' }],
        );
      }
    }
  },
});

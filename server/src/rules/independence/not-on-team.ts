import { addressOf } from '../../engine/address.ts';
import type { Isms } from '../../engine/isms.ts';
import { defineRule } from '../../engine/rule.ts';
import type { RecordOf } from '../../model/record.ts';
import { sound, type Value } from '../../model/values.ts';

export const notOnTeam = defineRule({
  id: 'independence/not-on-team',
  severity: 'error',
  clause: '9.2.2 b',
  title: 'Somebody audits who is neither lead nor auditor of that audit.',
  why: 'The team is what was checked for independence and competence; experts and observers advise or watch.',
  remedy: 'Add the person to the auditors of the plan, or name somebody of the team.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
team: { lead: d.mora, experts: [k.osei] }
sessions:
  - id: S1
    auditors:
      - d.mora
      - k.osei   # expect: independence/not-on-team
---
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
  k.osei: { name: Kofi Osei }
`,
    good: `
kind: AuditPlan
id: IA-1
team: { lead: d.mora, auditors: [k.osei] }
sessions:
  - id: S1
    auditors:
      - d.mora
      - k.osei
---
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
  k.osei: { name: Kofi Osei }
`,
  },
  judges: ['AuditPlan', 'Workpaper', 'Finding'],
  check(record, isms, report) {
    if (isOnTeam(record, isms)) return;
    const plan = record.kind === 'AuditPlan' ? record : planOf(record.audit, isms.audits.plan);
    const lead = plan?.team?.lead?.value;
    const auditors = plan?.team?.auditors;
    if (!plan?.team || lead === undefined || auditors?.items.some(({ value }) => value === undefined)) return;
    const team = new Set([lead, ...sound(auditors).map(({ value }) => value)]);
    const audit = plan.id?.value === undefined ? 'this audit' : `audit ${plan.id.value}`;
    for (const node of auditorsIn(record)) {
      if (node.value === undefined || team.has(node.value) || !isms.parties.hasPerson(node.value)) continue;
      report.at(
        node,
        `${isms.parties.nameOf(node.value)} is neither lead nor auditor of ${audit}. Name a member of the team, or add them to it in the plan.`,
        [{ where: addressOf(plan, plan.team, 'key'), message: 'the team of the audit' }],
      );
    }
  },
});

/** Whether who audits a workpaper or finding is of the team: told without the plan, of which much else may change. */
function isOnTeam(record: RecordOf<'AuditPlan' | 'Workpaper' | 'Finding'>, isms: Isms): boolean {
  if (record.kind === 'AuditPlan' || record.audit?.value === undefined) return false;
  const person = (record.kind === 'Workpaper' ? record.auditor : record.raisedBy)?.value;
  return person !== undefined && (isms.audits.team(record.audit.value)?.members.includes(person) ?? false);
}

function planOf(
  audit: Value | undefined,
  find: (id: string) => RecordOf<'AuditPlan'> | undefined,
): RecordOf<'AuditPlan'> | undefined {
  return audit?.value === undefined ? undefined : find(audit.value);
}

function auditorsIn(record: RecordOf<'AuditPlan' | 'Workpaper' | 'Finding'>): readonly Value[] {
  if (record.kind === 'Workpaper') return record.auditor ? [record.auditor] : [];
  if (record.kind === 'Finding') return record.raisedBy ? [record.raisedBy] : [];
  return (record.sessions?.items ?? []).flatMap(({ auditors }) => auditors?.items ?? []);
}

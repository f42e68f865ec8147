import type { StandardId } from '../../catalog/standard.ts';
import type { Isms } from '../../engine/isms.ts';
import type { ClosedNonconformity } from '../../engine/lookup/closed-nonconformities.ts';
import { isNonconformity } from '../../engine/lookup/nonconformity.ts';
import { defineRule } from '../../engine/rule.ts';
import type { RecordOf } from '../../model/record.ts';
import { type Day, sound } from '../../model/values.ts';

export const recurring = defineRule({
  id: 'finding/recurring',
  severity: 'warning',
  clause: '10.2 b',
  title: 'A nonconformity has come back after an earlier one was closed, and does not say so.',
  why: 'What comes back was not dealt with at its cause; auditors of the certification body look for this first.',
  remedy: 'Name the earlier finding in `repeats`, and ask why its corrective actions did not last.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
---
kind: AuditPlan
id: IA-2
---
kind: Finding
id: F-1
audit: IA-1
type: minor-nonconformity
requirements: [A.5.18]
status: closed
closedOn: 2025-12-01
---
kind: Finding
id: F-2
audit: IA-2
type: minor-nonconformity
requirements:
  - A.5.18   # expect: finding/recurring
raisedOn: 2026-02-04
`,
    good: `
kind: AuditPlan
id: IA-1
---
kind: AuditPlan
id: IA-2
---
kind: Finding
id: F-1
audit: IA-1
type: minor-nonconformity
requirements: [A.5.18]
status: closed
closedOn: 2025-12-01
---
kind: Finding
id: F-2
audit: IA-2
type: minor-nonconformity
requirements: [A.5.18]
raisedOn: 2026-02-04
repeats: F-1
`,
  },
  judges: ['Finding'],
  check(finding, isms, report) {
    const audit = finding.audit?.value;
    const raisedOn = finding.raisedOn?.value;
    if (!isNonconformity(finding) || audit === undefined || raisedOn === undefined) return;
    if (!isms.audits.exists(audit) && !isms.externalAudits.exists(audit)) return;
    const edition = isms.audits.editionHolding(finding);
    if (edition === undefined || isRepeatsBroken(finding, isms)) return;
    for (const node of sound(finding.requirements)) {
      const earlier = closedBefore(node.value, isms, { audit, raisedOn, edition });
      const latest = earlier.at(-1);
      if (!latest || earlier.some(({ id }) => id === finding.repeats?.value)) continue;
      const others = earlier.length > 1 ? ` and ${earlier.length - 1} more before` : '';
      report.at(
        node,
        `${node.value} was nonconforming before: finding ${latest.id} of audit ${latest.audit}, closed on ${latest.closedOn}${others}. Name the one that has come back under "repeats".`,
        [{ where: latest.where, message: `finding ${latest.id}, closed on ${latest.closedOn}` }],
      );
    }
  },
});

/** Whether `repeats` names no finding, or one of the same audit: other rules tell. */
function isRepeatsBroken({ repeats, audit }: RecordOf<'Finding'>, isms: Isms): boolean {
  if (!repeats) return false;
  if (repeats.value === undefined || !isms.records.hasFinding(repeats.value)) return true;
  return isms.records.auditOfFinding(repeats.value) === audit?.value;
}

/** The nonconformities of other audits with the same requirement, closed by the day; each once, the latest last. */
function closedBefore(
  written: string,
  isms: Isms,
  { audit, raisedOn, edition }: { readonly audit: string; readonly raisedOn: Day; readonly edition: StandardId },
): readonly ClosedNonconformity[] {
  const selection = isms.requirements.select(written, edition);
  if (selection.kind !== 'requirements' || !selection.single) return [];
  const found = new Map<string, ClosedNonconformity>();
  for (const id of selection.ids) {
    for (const closed of isms.closedNonconformities.of(id, edition)) {
      if (closed.audit !== audit && closed.closedOn <= raisedOn) found.set(closed.id, closed);
    }
  }
  if (found.size < 2) return [...found.values()];
  return [...found.values()].sort((a, b) => compare(a.closedOn, b.closedOn) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

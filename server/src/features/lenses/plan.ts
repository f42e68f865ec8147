import type { Isms } from '../../engine/isms.ts';
import type { RecordOf } from '../../model/record.ts';
import { assignmentsIn } from '../../rules/independence/assignments.ts';
import { count } from './words.ts';

/** How far an audit is: what is in scope, scheduled and examined, and how often somebody audits what they should not. */
export function planLens(plan: RecordOf<'AuditPlan'>, isms: Isms): string {
  const { inScope, scheduled, examined } = isms.coverage.progress({ id: plan.id?.value ?? '', plan });
  const parts = [`${count(inScope, 'requirement')} in scope`, `${scheduled} scheduled`, `${examined} examined`];
  if (plan.status?.value !== 'cancelled') parts.push(count(conflictsOf(plan, isms), 'conflict'));
  return parts.join(' · ');
}

/** Pairs of a person and a requirement that they should not audit, unless the plan accepts it (9.2.2 b). */
function conflictsOf(plan: RecordOf<'AuditPlan'>, isms: Isms): number {
  const audit = plan.id?.value ?? '';
  const findings = isms.documents.ofAudit('Finding', audit).filter(({ status }) => status?.value !== 'withdrawn');
  const records = [plan, ...isms.documents.ofAudit('Workpaper', audit), ...findings];
  const pairs = new Set<string>();
  for (const { person, requirements, day } of records.flatMap((record) => assignmentsIn(record, isms))) {
    for (const requirement of requirements) {
      const isConflict = isms.relations.conflict(person, requirement, day) !== undefined;
      if (isConflict && !isms.audits.isAccepted(audit, person, requirement)) pairs.add(`${person} ${requirement}`);
    }
  }
  return pairs.size;
}

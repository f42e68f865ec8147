import type { Isms } from '../../engine/isms.ts';
import { isOpenPlan } from '../../engine/lookup/open-plan.ts';
import type { RecordOf } from '../../model/record.ts';

/** Whether auditors can be assigned to the sessions of a plan: it has some, and is neither over nor called off. */
export function isAssignablePlan(plan: RecordOf<'AuditPlan'>): boolean {
  return plan.id !== undefined && isOpenPlan(plan) && (plan.sessions?.items ?? []).length > 0;
}

/** Whether some audit of a programme has a plan to whose sessions auditors can be assigned. */
export function isAssignableProgramme({ id, audits }: RecordOf<'AuditProgramme'>, isms: Isms): boolean {
  const plans = (audits?.entries ?? []).flatMap(({ key }) => isms.audits.plan(key) ?? []);
  return id !== undefined && plans.some(isAssignablePlan);
}

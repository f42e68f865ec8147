import type { Isms } from '../../engine/isms.ts';
import { isOpenPlan } from '../../engine/lookup/open-plan.ts';
import { relativeTo } from '../../engine/paths.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Refusal } from '../refusal.ts';

/** The plan of the audit with an id, or the plans of all open audits of the programme with it. The ISMS has one of them. */
export function plansOf(isms: Isms, id: string): readonly RecordOf<'AuditPlan'>[] | Refusal {
  if (isms.audits.exists(id)) {
    const plan = isms.audits.plan(id);
    if (plan) return severalOf(isms, id) ?? [plan];
    return { refusal: `The audit ${id} has no plan yet, only an entry in a programme. Write its plan first.` };
  }
  const audits = (isms.documents.byId('AuditProgramme', id)?.audits?.entries ?? []).map(({ key }) => key);
  const plans = audits.flatMap((audit) => {
    const plan = isms.audits.plan(audit);
    return plan && isOpenPlan(plan) ? [plan] : [];
  });
  const several = plans.map(({ id: audit }) => severalOf(isms, audit?.value ?? '')).find((each) => each !== undefined);
  if (several) return several;
  return plans.length > 0 ? plans : { refusal: `The programme ${id} has no open audit with a plan.` };
}

/** Why an audit cannot be assigned that has several plans; undefined where it has one. */
function severalOf(isms: Isms, id: string): Refusal | undefined {
  const plans = isms.documents.all('AuditPlan').filter((plan) => plan.id?.value === id);
  if (plans.length < 2) return undefined;
  const files = plans.map(({ file }) => relativeTo(isms.root, file));
  return { refusal: `There are several plans with the id ${id}: ${files.join(', ')}. Give each an id of its own.` };
}

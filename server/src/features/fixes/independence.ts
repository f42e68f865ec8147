import type { Isms } from '../../engine/isms.ts';
import { holdsOn } from '../../engine/lookup/parties.ts';
import { minus } from '../../model/dates.ts';
import type { RecordOf } from '../../model/record.ts';
import { type Day, sound, spanOf } from '../../model/values.ts';
import { subjects } from '../../rules/competence/team.ts';

/** Whether a person may audit requirements on a day: no relation stands between them that nobody has accepted (9.2.2 b). */
export function isAuditable(
  isms: Isms,
  plan: RecordOf<'AuditPlan'>,
  person: string,
  requirements: readonly string[],
  day: Day,
): boolean {
  const audit = plan.id?.value;
  return requirements.every(
    (id) =>
      (audit !== undefined && isms.audits.isAccepted(audit, person, id)) ||
      isms.relations.conflict(person, id, day) === undefined,
  );
}

/** Whether a person reports to an owner of one of the requirements who is not of the governing body. */
export function reportsToOwner(isms: Isms, person: string, requirements: readonly string[], day: Day): boolean {
  const body = sound(isms.documents.first('Isms')?.governance?.governingBody).map(({ value }) => value);
  const above = isms.parties.lineOfReport(person, day).filter((each) => !body.includes(each));
  if (above.length === 0) return false;
  return requirements.some((id) =>
    isms.relations.owners(id).some((owner) => above.includes(owner.person) && holdsOn(owner, day)),
  );
}

/**
 * Whether a person has committed, in the time looked back at, to what implements one of the requirements, as far as git
 * tells.
 */
export function hasChanged(
  isms: Isms,
  plan: RecordOf<'AuditPlan'>,
  person: string,
  requirements: readonly string[],
  day: Day,
): boolean {
  const audit = plan.id?.value;
  if (!isms.history.isKnown()) return false;
  const from = minus(day, isms.history.lookback());
  const eve = minus(day, 'P1D');
  return requirements.some(
    (id) =>
      !(audit !== undefined && isms.audits.isAccepted(audit, person, id)) &&
      isms.history.changes(person, id, from, eve).length > 0,
  );
}

/** Whether a person is competent, throughout an audit, in all that auditors must be competent in (7.2). */
export function isCompetent(isms: Isms, plan: RecordOf<'AuditPlan'>, person: string): boolean {
  const span = spanOf(plan.period);
  const competences = isms.parties.competences(person) ?? [];
  return Object.keys(subjects).every((subject) =>
    competences.some(({ subjects: of, valid }) => {
      if (!of?.includes(subject) || !valid) return false;
      return !span || ((valid.from ?? span.start) <= span.start && (valid.until ?? span.end) >= span.end);
    }),
  );
}

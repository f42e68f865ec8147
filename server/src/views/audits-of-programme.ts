import type { Isms } from '../engine/isms.ts';
import type { RecordOf } from '../model/record.ts';
import { mention } from '../model/values.ts';

/** The ids of the audits that a programme lists, then of the plans that name it; each once. */
export function auditsOf(programme: RecordOf<'AuditProgramme'>, isms: Isms): readonly string[] {
  const listed = (programme.audits?.entries ?? []).map(({ key }) => key);
  const naming = isms.documents
    .all('AuditPlan')
    .filter((plan) => programme.id !== undefined && mention(plan.programme) === programme.id.value)
    .flatMap(({ id }) => id?.value ?? []);
  return [...new Set([...listed, ...naming])];
}

import type { Isms } from '../../engine/isms.ts';
import type { RecordOf } from '../../model/record.ts';
import { auditedThisCycle } from './audited-this-cycle.ts';
import { count } from './words.ts';

/**
 * How many controls of Annex A apply today, are implemented, and have been audited in this cycle (6.1.3 d, 9.2.2).
 * Nothing on a second statement, which does not count.
 */
export function statementLens(statement: RecordOf<'StatementOfApplicability'>, isms: Isms): string | undefined {
  if (isms.requirements.statement() !== statement) return undefined;
  const { controls } = isms.requirements.standard();
  const applicable = controls.filter(({ id }) => !isms.requirements.excludes(id, isms.today()));
  const implemented = applicable.filter(
    ({ id }) => isms.requirements.control(id)?.value.status?.value === 'implemented',
  );
  const audited = auditedThisCycle(isms);
  const parts = [
    `${applicable.length} of ${count(controls.length, 'control')} applicable`,
    `${implemented.length} implemented`,
    ...(audited ? [`${applicable.filter(({ id }) => audited.has(id)).length} audited this cycle`] : []),
  ];
  return parts.join(' · ');
}

import { isAdditional } from '../../catalog/additional.ts';
import type { Isms } from '../../engine/isms.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Day } from '../../model/values.ts';
import { percent } from './words.ts';

/** Whether the cycle of a programme has not ended yet, so that audits can be planned for it. */
export function isRunning({ cycle }: RecordOf<'AuditProgramme'>, today: Day): boolean {
  const end = cycle?.end?.value;
  return end === undefined || end >= today;
}

/**
 * How much of what a programme must cover its audits cover (9.2.2); nothing where what it must cover cannot be read, or
 * is nothing.
 */
export function programmeLens(programme: RecordOf<'AuditProgramme'>, isms: Isms): string | undefined {
  const promised = isms.coverage.promised(programme);
  if (!promised || promised.length === 0) return undefined;
  const covered = isms.coverage.ofProgramme(programme);
  const share = (name: string, belongs: (id: string) => boolean): readonly string[] => {
    const ids = promised.filter(belongs);
    if (ids.length === 0) return [];
    return [`${name} ${percent(ids.filter((id) => covered.has(id)).length, ids.length)}`];
  };
  const shares = [
    ...share('clauses', (id) => /^\d/.test(id) && !isAdditional(id)),
    ...share('controls', (id) => id.startsWith('A.') && !isAdditional(id)),
    ...share('additional requirements', isAdditional),
  ];
  return `Covered by its audits: ${shares.join(' · ')}`;
}

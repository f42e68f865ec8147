import type { Isms } from '../../engine/isms.ts';

/** What counts how much when a cycle is planned; `planning` of the Isms document, with what holds where it is silent. */
export interface PlanningWeights {
  readonly majorNonconformity: number;
  readonly minorNonconformity: number;
  readonly recurrence: number;
  readonly change: number;
  readonly year: number;
  /** From this weight of failures on, a requirement is audited more than once. */
  readonly again: number;
  readonly requirementsPerDay: number;
}

/** The weights of an ISMS; docs/planning.md tells what each does. */
export function planningWeights(isms: Isms): PlanningWeights {
  const planning = isms.documents.first('Isms')?.planning;
  const weights = planning?.weights;
  return {
    majorNonconformity: weights?.majorNonconformity?.value ?? 8,
    minorNonconformity: weights?.minorNonconformity?.value ?? 4,
    recurrence: weights?.recurrence?.value ?? 6,
    change: weights?.change?.value ?? 1,
    year: weights?.year?.value ?? 1,
    again: planning?.again?.value ?? 4,
    requirementsPerDay: Math.max(1, planning?.requirementsPerDay?.value ?? 8),
  };
}

import type { RecordOf } from '../../model/record.ts';
import type { Day, Value } from '../../model/values.ts';

/** A correction or corrective action of a finding that is not completed (10.2 a to c). */
export interface PendingAction {
  /** Undefined for the correction, of which there is one. */
  readonly action: { readonly id: Value | undefined } | undefined;
  readonly owner: Value | undefined;
  readonly due: Value<Day> | undefined;
}

/** What of a finding is still to be completed: the correction, then the corrective actions in their order. */
export function pendingActions({ correction, correctiveActions }: RecordOf<'Finding'>): readonly PendingAction[] {
  const pending: PendingAction[] = [];
  if (correction && !correction.completedOn) {
    pending.push({ action: undefined, owner: correction.owner, due: correction.due });
  }
  for (const { id, owner, due, completedOn } of correctiveActions?.items ?? []) {
    if (!completedOn) pending.push({ action: { id }, owner, due });
  }
  return pending;
}

/** Those of a finding that are past their day, with that day; `today` is asked only where there is one to compare. */
export function overdueActions(finding: RecordOf<'Finding'>, today: () => Day) {
  return pendingActions(finding).flatMap(({ due, ...pending }) =>
    due?.value !== undefined && due.value < today() ? [{ ...pending, due: { ...due, value: due.value } }] : [],
  );
}

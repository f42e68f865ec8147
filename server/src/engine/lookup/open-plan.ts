import type { RecordOf } from '../../model/record.ts';

/** Whether an audit can still be planned: it is neither over nor called off. */
export function isOpenPlan({ status }: RecordOf<'AuditPlan'>): boolean {
  return status?.value !== 'completed' && status?.value !== 'cancelled';
}

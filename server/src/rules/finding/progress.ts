import { isNonconformity } from '../../engine/lookup/nonconformity.ts';
import type { FindingStatus } from '../../model/finding.ts';
import type { RecordOf } from '../../model/record.ts';

/** Whether the status of a finding is one of these. */
export function hasStatus(finding: RecordOf<'Finding'>, ...statuses: readonly FindingStatus[]): boolean {
  const status = finding.status?.value;
  return status !== undefined && statuses.includes(status);
}

/** Whether a finding is a nonconformity that has come to `action-planned` or further, so that 10.2 a to c must show. */
export function isTreated(finding: RecordOf<'Finding'>): boolean {
  return isNonconformity(finding) && hasStatus(finding, 'action-planned', 'action-implemented', 'closed');
}

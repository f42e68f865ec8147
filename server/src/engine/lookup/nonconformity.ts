import type { RecordOf } from '../../model/record.ts';

/** Whether a finding is a nonconformity, major or minor: what 10.2 asks a reaction to. */
export function isNonconformity(finding: RecordOf<'Finding'>): boolean {
  return finding.type?.value === 'major-nonconformity' || finding.type?.value === 'minor-nonconformity';
}

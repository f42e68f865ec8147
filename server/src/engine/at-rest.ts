import type { AuditRecord } from '../model/record.ts';
import type { Rule } from './rule.ts';

/** Whether a record is cancelled or withdrawn: few rules judge it then. */
export function isAtRest(record: AuditRecord): boolean {
  if (record.kind === 'AuditPlan') return record.status?.value === 'cancelled';
  return record.kind === 'Finding' && record.status?.value === 'withdrawn';
}

/** Whether a rule judges a record that is at rest. */
export function judgesAtRest({ id }: Rule, { kind }: AuditRecord): boolean {
  return id.startsWith('reference/') || (kind === 'AuditPlan' && id === 'schedule/end-before-start');
}

import type { Isms } from '../engine/isms.ts';
import { daysBetween } from '../model/dates.ts';

/**
 * Where an audit stands today. `overdue`: its days are past and it is neither completed nor cancelled, as the rule
 * schedule/audit-overdue has it; `in-progress`: the plan says so; `planned`: everything else that is not over.
 */
export type AuditState = 'planned' | 'in-progress' | 'completed' | 'overdue' | 'cancelled';

export interface AuditStanding {
  readonly state: AuditState;
  /** Whole days since its last one, where it is overdue. */
  readonly daysOverdue: number | undefined;
}

/** Tells where an audit stands. One whose status is broken is not called overdue: nobody can say. */
export function auditStanding(id: string, isms: Isms): AuditStanding {
  const status = isms.audits.status(id);
  if (status === 'completed' || status === 'cancelled') return { state: status, daysOverdue: undefined };
  const end = isms.audits.span(id)?.end;
  if (end !== undefined && isStatusKnown(id, isms)) {
    const days = daysBetween(end, isms.today());
    if (days > 0) return { state: 'overdue', daysOverdue: days };
  }
  return { state: status === 'in-progress' ? status : 'planned', daysOverdue: undefined };
}

function isStatusKnown(id: string, isms: Isms): boolean {
  const audit = isms.audits.find(id);
  return audit?.plan ? audit.plan.status?.value !== undefined : audit?.entry?.value.status === undefined;
}

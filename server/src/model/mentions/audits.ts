import type { RecordOf } from '../record.ts';
import { type Mention, one } from './mention.ts';

/** What belongs to an audit. */
type OfAudit = RecordOf<'Workpaper' | 'Finding' | 'EvidenceRegister' | 'AuditReport'>;

/** The audit that a document names. */
export function auditsIn(record: OfAudit): readonly Mention[] {
  return one(record.audit);
}

/** The programmes that a document names: a plan the one it is part of, a programme the one it continues. */
export function programmesIn(record: RecordOf<'AuditPlan' | 'AuditProgramme'>): readonly Mention[] {
  return record.kind === 'AuditPlan' ? one(record.programme) : one(record.continues);
}

/** The session that a workpaper is of: one of the plan of its audit. */
export function sessionsIn(workpaper: RecordOf<'Workpaper'>): readonly Mention[] {
  return one(workpaper.session);
}

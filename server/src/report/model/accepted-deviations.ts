import { kinds } from '../../model/kinds.ts';
import type { AuditRecord } from '../../model/record.ts';
import { type AcceptedProblem, byPlace } from './context.ts';
import { relativeToRoot, type Subject } from './subject.ts';

/** The deviations accepted in the ISMS, but those in files that are about other audits alone: their reports have them. */
export function acceptedDeviations({ isms, id, context }: Subject): readonly AcceptedProblem[] {
  const isOfOtherAudit = (record: AuditRecord): boolean => {
    const audit = auditOf(record);
    return audit !== undefined && audit !== id && isms.audits.exists(audit);
  };
  const records = kinds.flatMap((kind) => isms.documents.all(kind)).filter((record) => !isOfOtherAudit(record));
  const files = new Set(records.map(({ file }) => relativeToRoot(file, isms)));
  return byPlace(context.acceptedProblems.filter(({ file }) => files.has(file)));
}

/** The id of the audit that a record is about. */
function auditOf(record: AuditRecord): string | undefined {
  switch (record.kind) {
    case 'AuditPlan':
      return record.id?.value;
    case 'Workpaper':
    case 'Finding':
    case 'EvidenceRegister':
    case 'AuditReport':
      return record.audit?.value;
    default:
      return undefined;
  }
}

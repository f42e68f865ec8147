import type { Isms } from '../../engine/isms.ts';
import { evidenceIn } from '../../model/mentions/evidence.ts';
import { filesIn } from '../../model/mentions/files.ts';
import { each, type Mention } from '../../model/mentions/mention.ts';
import type { AuditRecord } from '../../model/record.ts';

/** The files that a document names, by paths relative to it. */
export function filePathsIn(record: AuditRecord, isms: Isms): readonly Mention[] {
  switch (record.kind) {
    case 'Isms':
    case 'StatementOfApplicability':
    case 'AuditProgramme':
    case 'Workpaper':
    case 'EvidenceRegister':
    case 'AuditReport':
      return filesIn(record);
    case 'People':
      return evidenceIn(record).filter(({ id }) => !isms.records.hasEvidence(id));
    case 'AuditPlan':
      return each(record.criteria).filter(({ id }) => isPath(id));
    default:
      return [];
  }
}

/** A criterion is a standard, a file or free text: only what has the form of a path is taken for one. */
function isPath(written: string): boolean {
  return /^[^\s:]+\.[A-Za-z0-9]{1,5}$/.test(written);
}

import type { StandardId } from '../catalog/standard.ts';
import type { Isms } from '../engine/isms.ts';
import type { AuditRecord } from '../model/record.ts';

/** The edition by which the ids in a document go: of an audit's documents that of its plan, else that of the ISMS. */
export function editionOf(record: AuditRecord, isms: Isms): StandardId {
  switch (record.kind) {
    case 'AuditPlan':
      return record.standard?.value ?? isms.requirements.standardId();
    case 'Workpaper':
    case 'Finding':
      return record.audit?.value === undefined
        ? isms.requirements.standardId()
        : isms.audits.edition(record.audit.value);
    default:
      return isms.requirements.standardId();
  }
}

import type { RecordOf } from '../record.ts';
import { each, type Mention, one } from './mention.ts';

type NamesFiles = RecordOf<
  'Isms' | 'StatementOfApplicability' | 'AuditProgramme' | 'Workpaper' | 'EvidenceRegister' | 'AuditReport'
>;

/** The files that a document names, by paths relative to it. The evidence of a competence may be one as well. */
export function filesIn(record: NamesFiles): readonly Mention[] {
  switch (record.kind) {
    case 'Isms':
      return [
        ...one(record.report?.logo),
        ...one(record.report?.foreword),
        ...one(record.report?.font).filter(({ id }) => isFontFile(id)),
        ...one(record.baseline),
      ];
    case 'StatementOfApplicability':
      return (record.controls?.entries ?? []).flatMap(({ value }) => each(value.documents));
    case 'AuditProgramme':
      return (record.audits?.entries ?? []).flatMap(({ value }) => one(value.record)).filter(({ id }) => !isUri(id));
    case 'Workpaper':
      return (record.results?.entries ?? []).flatMap(({ value }) => one(value.sample?.source));
    case 'EvidenceRegister':
      return (record.items?.entries ?? []).flatMap(({ value }) => one(value.file));
    case 'AuditReport':
      return one(record.managementReview?.minutes);
  }
}

/** A scheme has at least two letters here (RFC 3986 allows one), so that the drive of a path is none. */
function isUri(written: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]+:/.test(written);
}

/** Whether a font stands in a file; otherwise it is called by its name. */
export function isFontFile(written: string): boolean {
  return /\.(ttf|otf|ttc|woff2?)$/i.test(written);
}

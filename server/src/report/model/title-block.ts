import type { AuditStatus } from '../../engine/lookup/audits.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Day, Span } from '../../model/values.ts';
import type { Commit } from './context.ts';
import { type NamedPerson, personOf, type Titled, textOrFile } from './named.ts';
import type { Subject } from './subject.ts';

/**
 * How far the audit and its report are: `final` when it is completed and an AuditReport records that the results were
 * reported, `unreported` when that record is missing, `elsewhere` when only the programme says that it is completed.
 */
export type Stage = 'final' | 'unreported' | 'elsewhere' | 'in-progress' | 'not-begun' | 'cancelled' | 'unknown';

/** The record that the results were reported (9.2.2 c). */
export interface ReportRecord {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly issuedOn: Day | undefined;
  readonly preparedBy: NamedPerson | undefined;
  readonly approvedBy: NamedPerson | undefined;
}

/** What the report is about, and what it rests on. */
export interface TitleBlock {
  readonly audit: Titled;
  readonly organization: string | undefined;
  readonly isms: Titled | undefined;
  readonly ismsScope: string | undefined;
  readonly programme: Titled | undefined;
  /** Who manages the programme: for an internal audit, the audit client. */
  readonly programmeManager: NamedPerson | undefined;
  readonly status: AuditStatus | undefined;
  readonly stage: Stage;
  readonly period: Span | undefined;
  readonly planApproval: { readonly by: NamedPerson | undefined; readonly on: Day | undefined } | undefined;
  /** Why the programme has it, why it was dropped, and where its record is kept: what a programme entry says. */
  readonly rationale: string | undefined;
  readonly reason: string | undefined;
  readonly keptAt: string | undefined;
  /** The record that counts, which is the last issued, and those before it. */
  readonly record: ReportRecord | undefined;
  readonly earlierRecords: readonly ReportRecord[];
  readonly classification: string | undefined;
  readonly asOf: Day;
  readonly commit: Commit | undefined;
}

export function titleBlock(subject: Subject): TitleBlock {
  const { isms, id, audit, span, records, context } = subject;
  const { plan, entry } = audit;
  const document = isms.documents.first('Isms');
  const programmeId = plan?.programme?.value ?? audit.programme?.id?.value;
  const programme = programmeId === undefined ? undefined : isms.documents.byId('AuditProgramme', programmeId);
  const [record, ...earlier] = records.map((each) => recordOf(each, subject));
  return {
    audit: { id, title: plan?.title?.value ?? entry?.value.title?.value },
    organization: document?.organization?.value,
    isms: document?.id?.value === undefined ? undefined : { id: document.id.value, title: document.title?.value },
    ismsScope: document?.scope?.value,
    programme: programmeId === undefined ? undefined : { id: programmeId, title: programme?.title?.value },
    programmeManager: personOf(programme?.manager, isms),
    status: isms.audits.status(id),
    stage: stageOf(subject),
    period: span,
    planApproval: plan && { by: personOf(plan.approvedBy, isms), on: plan.approvedOn?.value },
    rationale: entry?.value.rationale?.value,
    reason: entry?.value.reason?.value,
    keptAt: keptAt(subject),
    record,
    earlierRecords: earlier,
    classification: document?.report?.classification?.value,
    asOf: context.asOf,
    commit: context.commit,
  };
}

function recordOf(record: RecordOf<'AuditReport'>, { isms }: Subject): ReportRecord {
  return {
    id: record.id?.value,
    title: record.title?.value,
    issuedOn: record.issuedOn?.value,
    preparedBy: personOf(record.preparedBy, isms),
    approvedBy: personOf(record.approvedBy, isms),
  };
}

/** Where the record of an audit is kept, as the programme says. */
export function keptAt({ isms, audit: { entry, programme } }: Subject): string | undefined {
  const written = entry?.value.record?.value;
  return written === undefined || !programme ? written : textOrFile(written, programme, isms);
}

function stageOf({ isms, id, audit, records }: Subject): Stage {
  switch (isms.audits.status(id)) {
    case 'cancelled':
      return 'cancelled';
    case 'completed':
      if (records.length > 0) return 'final';
      return audit.plan ? 'unreported' : 'elsewhere';
    case 'in-progress':
      return 'in-progress';
    case 'draft':
    case 'approved':
    case 'planned':
      return 'not-begun';
    default:
      return 'unknown';
  }
}

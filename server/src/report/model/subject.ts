import type { Isms } from '../../engine/isms.ts';
import type { Audit, Scope } from '../../engine/lookup/audits.ts';
import { relativeTo } from '../../engine/paths.ts';
import { findingTypes } from '../../model/finding.ts';
import type { AuditRecord, RecordOf } from '../../model/record.ts';
import type { Span } from '../../model/values.ts';
import type { ReportContext } from './context.ts';
import { inOrder } from './order.ts';

/** The audit that a report is about, with what hangs on it in the order of the report. */
export interface Subject {
  readonly isms: Isms;
  readonly id: string;
  readonly audit: Audit;
  readonly scope: Scope;
  readonly span: Span | undefined;
  /** By the day they were performed, then by id. */
  readonly workpapers: readonly RecordOf<'Workpaper'>[];
  /** By type, the gravest first, then by id. */
  readonly findings: readonly RecordOf<'Finding'>[];
  /** The records that the results were reported, the last issued first: that one counts. */
  readonly records: readonly RecordOf<'AuditReport'>[];
  readonly context: ReportContext;
}

/** What a finding is reported in: the ISMS, the edition by which its audit goes, and the day. A subject is one. */
export interface FindingSetting {
  readonly isms: Isms;
  readonly scope: Pick<Scope, 'edition'>;
  readonly context: ReportContext;
}

/** Gathers what a report on an audit needs; undefined where the ISMS has no internal audit with that id. */
export function subjectOf(isms: Isms, id: string, context: ReportContext): Subject | undefined {
  const audit = isms.audits.find(id);
  if (!audit) return undefined;
  return {
    isms,
    id,
    audit,
    scope: isms.audits.scope(id),
    span: isms.audits.span(id),
    workpapers: [...isms.documents.ofAudit('Workpaper', id)].sort(
      inOrder<RecordOf<'Workpaper'>>(({ performedOn }) => performedOn?.value ?? '', idOf),
    ),
    findings: [...isms.documents.ofAudit('Finding', id)].sort(inOrder(gravity, idOf)),
    records: [...isms.documents.ofAudit('AuditReport', id)].sort((a, b) => byIssue(b, a)),
    context,
  };
}

/** A path of the engine, relative to the ISMS root where it lies beneath it. */
export function relativeToRoot(path: string, isms: Isms): string {
  return path === isms.root ? path : relativeTo(isms.root, path);
}

/** The files that hold the documents of an audit, relative to the ISMS root. */
export function filesOf(subject: Subject): ReadonlySet<string> {
  return new Set(ownRecords(subject).map(({ file }) => relativeToRoot(file, subject.isms)));
}

/**
 * The records that the report of an audit is made of: the audit's own, the programme that has it, and the statement of
 * applicability, which decides what is in scope.
 */
export function recordsOf(subject: Subject): readonly AuditRecord[] {
  const { isms, audit } = subject;
  const programme = programmeOf(audit, isms);
  const statement = isms.requirements.statement();
  return [...ownRecords(subject), ...(programme ? [programme] : []), ...(statement ? [statement] : [])];
}

/** The programme that an audit belongs to: the one that its plan names, else the one that has an entry for it. */
export function programmeOf({ plan, programme }: Audit, isms: Isms): RecordOf<'AuditProgramme'> | undefined {
  const named = plan?.programme?.value;
  return named === undefined ? programme : isms.documents.byId('AuditProgramme', named);
}

function ownRecords({ isms, id, audit, workpapers, findings, records }: Subject): readonly AuditRecord[] {
  const registers = isms.documents.ofAudit('EvidenceRegister', id);
  return [...(audit.plan ? [audit.plan] : []), ...workpapers, ...findings, ...registers, ...records];
}

const byIssue = inOrder<RecordOf<'AuditReport'>>(({ issuedOn }) => issuedOn?.value ?? '', idOf);

function idOf(record: RecordOf<'Workpaper' | 'Finding' | 'AuditReport'>): string {
  return record.id?.value ?? '';
}

function gravity({ type }: RecordOf<'Finding'>): string {
  return String(type?.value === undefined ? findingTypes.length : findingTypes.indexOf(type.value));
}

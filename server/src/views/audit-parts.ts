import { type Address, addressOf } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import type { Audit } from '../engine/lookup/audits.ts';
import type { ProblemCounts } from '../engine/problem-tally.ts';
import type { Session } from '../model/audit-plan.ts';
import type { FindingStatus, FindingType } from '../model/finding.ts';
import type { RecordOf } from '../model/record.ts';
import { type Day, sound } from '../model/values.ts';
import type { Result } from '../model/workpaper.ts';
import { type FindingItem, findingsOfAudit } from './finding-item.ts';
import { type NamedPerson, namedPerson, namedPersons } from './named-person.ts';
import { recordKey } from './record-key.ts';

export interface SessionItem {
  /** Its id; where it has none, its pointer. */
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly date: Day | undefined;
  /** Times of day, `HH:MM`. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly auditors: readonly NamedPerson[];
  /** The selectors as written. */
  readonly requirements: readonly string[];
  readonly where: Address;
}

export interface WorkpaperItem {
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly session: string | undefined;
  readonly auditor: NamedPerson | undefined;
  readonly performedOn: Day | undefined;
  /** How many of its results say what. */
  readonly results: {
    readonly conforms: number;
    readonly nonconforming: number;
    readonly notApplicable: number;
    readonly notExamined: number;
  };
  readonly problems: ProblemCounts;
  readonly where: Address;
}

/** A finding beneath its audit. */
export interface AuditFinding {
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly type: FindingType | undefined;
  readonly status: FindingStatus | undefined;
  /** Whole days since the earliest of its corrections and actions was due; undefined where none is overdue. */
  readonly daysOverdue: number | undefined;
  readonly where: Address;
}

export interface ReportItem {
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly issuedOn: Day | undefined;
  readonly problems: ProblemCounts;
  readonly where: Address;
}

/** What belongs to an audit. */
export interface AuditPart {
  /** By day and time, those without a day last. */
  readonly sessions: readonly SessionItem[];
  readonly workpapers: readonly WorkpaperItem[];
  readonly findings: readonly AuditFinding[];
  readonly reports: readonly ReportItem[];
}

/** Gathers it; documents are in path order. */
export function auditParts({ id, plan }: Audit, isms: Isms): AuditPart {
  const { documents } = isms;
  return {
    sessions: plan ? sessionsOf(plan, isms) : [],
    workpapers: documents.ofAudit('Workpaper', id).map((each) => isms.memo(workpaperItem, each)),
    findings: findingsOfAudit(id, isms).map(auditFinding),
    reports: documents.ofAudit('AuditReport', id).map((each) => isms.memo(reportItem, each)),
  };
}

function sessionsOf(plan: RecordOf<'AuditPlan'>, isms: Isms): readonly SessionItem[] {
  const sessions = (plan.sessions?.items ?? []).map((session) => sessionItem(session, plan, isms));
  const time = ({ date = '9', start = '' }: SessionItem) => `${date} ${start}`;
  return sessions.sort((a, b) => (time(a) < time(b) ? -1 : Number(time(a) > time(b))));
}

function sessionItem(session: Session, plan: RecordOf<'AuditPlan'>, isms: Isms): SessionItem {
  return {
    key: session.id?.value ?? session.at,
    id: session.id?.value,
    title: session.title?.value ?? '',
    date: session.date?.value,
    start: session.start?.value,
    end: session.end?.value,
    auditors: namedPersons(session.auditors, isms),
    requirements: sound(session.requirements).map(({ value }) => value),
    where: addressOf(plan, session.id ?? session),
  };
}

function workpaperItem(workpaper: RecordOf<'Workpaper'>, isms: Isms): WorkpaperItem {
  const results = (workpaper.results?.entries ?? []).map(({ value }) => value.result?.value);
  const count = (result: Result) => results.filter((each) => each === result).length;
  return {
    ...described(workpaper, isms),
    session: workpaper.session?.value,
    auditor: namedPerson(workpaper.auditor, isms),
    performedOn: workpaper.performedOn?.value,
    results: {
      conforms: count('conforms'),
      nonconforming: count('nonconforming'),
      notApplicable: count('not-applicable'),
      notExamined: count('not-examined'),
    },
    problems: isms.problems.of(workpaper.file),
  };
}

function auditFinding({ key, id, title, type, status, daysOverdue, where }: FindingItem): AuditFinding {
  return { key, id, title, type, status, daysOverdue, where };
}

function reportItem(report: RecordOf<'AuditReport'>, isms: Isms): ReportItem {
  return {
    ...described(report, isms),
    issuedOn: report.issuedOn?.value,
    problems: isms.problems.of(report.file),
  };
}

function described(record: RecordOf<'Workpaper' | 'AuditReport'>, isms: Isms) {
  return {
    key: recordKey(record, isms),
    id: record.id?.value,
    title: record.title?.value ?? '',
    where: addressOf(record, record.id ?? { at: '' }),
  };
}

import type { Isms } from '../../engine/isms.ts';
import type { AuditStatus } from '../../engine/lookup/audits.ts';
import type { ExternalAudit } from '../../engine/lookup/external-audits.ts';
import { daysBetween } from '../../model/dates.ts';
import type { AuditRecord, RecordOf } from '../../model/record.ts';
import { type Day, type Span, spanOf } from '../../model/values.ts';
import { type Gap, gapsOf } from '../../rules/coverage/programme-gaps.ts';
import { type CoverageMap, coverageMap } from '../../views/coverage-map.ts';
import type { ReportContext } from './context.ts';
import { type DraftReason, draftOfRecords } from './draft.ts';
import { isOpen, reportedFindings } from './findings.ts';
import { type Identity, identityOf } from './identity.ts';
import { type NamedPerson, personOf, type Titled, textsOf } from './named.ts';
import { recordsOf, subjectOf } from './subject.ts';
import type { Summary } from './summary.ts';
import { keptAt } from './title-block.ts';

/** How long an audit is from the one before it in its programme, and the last day on which it would begin in time. */
export interface AuditInterval {
  readonly before: string;
  /** From the last day of the one before to the first of this one. */
  readonly days: number;
  readonly latest: Day;
  readonly late: boolean;
}

export interface ProgrammeAuditEntry {
  readonly audit: Titled;
  readonly status: AuditStatus | undefined;
  readonly period: Span | undefined;
  readonly lead: NamedPerson | undefined;
  /** Auditable requirements in scope, and those of them that were examined. */
  readonly planned: number;
  readonly examined: number;
  /** Findings raised, withdrawn ones aside, and those that are open. */
  readonly raised: number;
  readonly open: number;
  readonly opinion: Summary['opinion'];
  readonly rationale: string | undefined;
  readonly reason: string | undefined;
  readonly keptAt: string | undefined;
  /** Undefined for the first audit, for a cancelled one, and where days or the frequency are not known. */
  readonly interval: AuditInterval | undefined;
}

/** An audit by the certification body within the cycle, and the last internal audit that ends before it. */
export interface AnnouncedExternalAudit {
  readonly id: string;
  readonly type: ExternalAudit['type'];
  readonly date: Day;
  readonly auditBefore: string | undefined;
}

/** The audits of a cycle, what they cover and what they leave out (9.2.2; ISO 19011 5). */
export interface ProgrammeReport {
  readonly identity: Identity;
  readonly programme: Titled;
  readonly draft: readonly DraftReason[];
  readonly manager: NamedPerson | undefined;
  readonly approval: { readonly by: NamedPerson | undefined; readonly on: Day | undefined };
  readonly continues: Titled | undefined;
  readonly cycle: Span | undefined;
  readonly objectives: readonly string[];
  /** The selectors that it promises to cover; empty for everything. */
  readonly requirements: readonly string[];
  readonly frequency: string | undefined;
  readonly methods: readonly string[];
  readonly reporting: string | undefined;
  readonly responsibilities: string | undefined;
  readonly planning: string | undefined;
  readonly competenceCriteria: string | undefined;
  /** By their first day, then by id. */
  readonly audits: readonly ProgrammeAuditEntry[];
  readonly externalAudits: readonly AnnouncedExternalAudit[];
  readonly coverage: CoverageMap;
  /** What is promised and in the scope of no audit. */
  readonly gaps: readonly Gap[];
}

/** Builds the report of a programme. */
export function programmeReport(
  programme: RecordOf<'AuditProgramme'>,
  isms: Isms,
  context: ReportContext,
): ProgrammeReport {
  const id = programme.id?.value ?? '';
  const map = coverageMap(isms, id);
  const continued = programme.continues?.value;
  const cycle = spanOf(programme.cycle);
  return {
    identity: identityOf(isms, context),
    programme: { id, title: programme.title?.value },
    draft: draftOfRecords(recordsShown(programme, map, isms, context), isms, context),
    manager: personOf(programme.manager, isms),
    approval: { by: personOf(programme.approvedBy, isms), on: programme.approvedOn?.value },
    continues:
      continued === undefined
        ? undefined
        : { id: continued, title: isms.documents.byId('AuditProgramme', continued)?.title?.value },
    cycle,
    objectives: textsOf(programme.objectives),
    requirements: textsOf(programme.requirements),
    frequency: programme.frequency?.value,
    methods: textsOf(programme.methods),
    reporting: programme.reporting?.value,
    responsibilities: programme.responsibilities?.value,
    planning: programme.planning?.value,
    competenceCriteria: programme.competenceCriteria?.value,
    audits: map.audits.flatMap(({ id: audit }, column) => entryOf(audit, id, column, map, isms, context)),
    externalAudits: externalAuditsIn(cycle, map, isms),
    coverage: map,
    gaps: gapsOf(programme, isms),
  };
}

function recordsShown(
  programme: RecordOf<'AuditProgramme'>,
  { audits }: CoverageMap,
  isms: Isms,
  context: ReportContext,
): readonly AuditRecord[] {
  const subjects = audits.flatMap(({ id }) => subjectOf(isms, id, context) ?? []);
  return [programme, ...subjects.flatMap(recordsOf)];
}

function entryOf(
  audit: string,
  programme: string,
  column: number,
  { audits, requirements }: CoverageMap,
  isms: Isms,
  context: ReportContext,
): readonly ProgrammeAuditEntry[] {
  const subject = subjectOf(isms, audit, context);
  const totals = audits[column]?.totals;
  if (!subject || !totals) return [];
  const { plan, entry } = subject.audit;
  const findings = reportedFindings(subject).filter(({ status }) => status !== 'withdrawn');
  return [
    {
      audit: { id: audit, title: plan?.title?.value ?? entry?.value.title?.value },
      status: isms.audits.status(audit),
      period: subject.span,
      lead: personOf(plan?.team?.lead, isms),
      planned: requirements.filter(({ cells }) => cells[column]?.inScope).length,
      examined: totals.examined,
      raised: findings.length,
      open: findings.filter(isOpen).length,
      opinion: subject.records[0]?.opinion?.value,
      rationale: entry?.value.rationale?.value,
      reason: entry?.value.reason?.value,
      keptAt: keptAt(subject),
      interval: intervalOf(audit, programme, isms),
    },
  ];
}

function intervalOf(id: string, programme: string, isms: Isms): AuditInterval | undefined {
  const interval = isms.programmes.interval(programme, id);
  if (!interval) return undefined;
  const { before, audit, latest } = interval;
  const days = daysBetween(before.span.end, audit.span.start);
  return { before: before.audit, days, latest, late: audit.span.start > latest };
}

function externalAuditsIn(
  cycle: Span | undefined,
  { audits }: CoverageMap,
  isms: Isms,
): readonly AnnouncedExternalAudit[] {
  if (!cycle) return [];
  const ended = audits
    .filter(({ status, end }) => status !== 'cancelled' && end !== undefined)
    .sort((a, b) => ((a.end ?? '') < (b.end ?? '') ? -1 : 1));
  return isms.externalAudits
    .all()
    .filter(({ date }) => cycle.start <= date && date <= cycle.end)
    .map(({ id, type, date }) => ({
      id,
      type,
      date,
      auditBefore: ended.findLast(({ end }) => end !== undefined && end <= date)?.id,
    }));
}

import { type Address, addressOf } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import type { Audit, AuditStatus } from '../engine/lookup/audits.ts';
import type { Progress } from '../engine/lookup/coverage.ts';
import { type ProblemCounts, sumOf } from '../engine/problem-tally.ts';
import type { RecordOf } from '../model/record.ts';
import type { Day } from '../model/values.ts';
import { type AuditFinding, type AuditPart, auditParts } from './audit-parts.ts';
import { type AuditStanding, auditStanding } from './audit-state.ts';
import { type NamedPerson, namedPerson, namedPersons } from './named-person.ts';

export interface PlanItem {
  readonly status: AuditStatus | undefined;
  readonly lead: NamedPerson | undefined;
  readonly auditors: readonly NamedPerson[];
  readonly where: Address;
}

/** An audit of a programme with what belongs to it. */
export interface AuditItem extends AuditStanding, Progress, AuditPart {
  readonly id: string;
  readonly title: string;
  readonly status: AuditStatus | undefined;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  /** The problems of the files of its plan, workpapers, findings, registers and reports. */
  readonly problems: ProblemCounts;
  /** Its plan, else its entry in the programme. */
  readonly where: Address;
  readonly plan: PlanItem | undefined;
}

/** An audit as the programme shows it, kept for each plan; undefined where there is none of that id. */
export function auditItem(id: string, isms: Isms): AuditItem | undefined {
  const audit = isms.audits.find(id);
  if (!audit) return undefined;
  return audit.plan ? isms.memo(itemOfPlan, audit.plan) : itemOf(audit, isms);
}

function itemOfPlan(plan: RecordOf<'AuditPlan'>, isms: Isms): AuditItem | undefined {
  const audit = isms.audits.find(plan.id?.value ?? '');
  return audit && itemOf(audit, isms);
}

function itemOf(audit: Audit, isms: Isms): AuditItem | undefined {
  const { id, plan, entry, programme } = audit;
  const where = plan
    ? addressOf(plan, plan.id ?? { at: '' })
    : programme && entry && addressOf(programme, entry, 'key');
  if (!where) return undefined;
  const span = isms.audits.span(id);
  const parts = auditParts(audit, isms);
  return {
    id,
    title: plan?.title?.value ?? entry?.value.title?.value ?? '',
    ...auditStanding(id, isms),
    status: isms.audits.status(id),
    start: span?.start,
    end: span?.end,
    ...isms.coverage.progress(audit),
    problems: sumOf(filesOf(audit, parts.findings, isms).map((file) => isms.problems.of(file))),
    where,
    plan: plan && {
      status: plan.status?.value,
      lead: namedPerson(plan.team?.lead, isms),
      auditors: namedPersons(plan.team?.auditors, isms),
      where,
    },
    ...parts,
  };
}

/** The files that hold the documents of an audit, as the report counts problems; each once. */
function filesOf({ id, plan }: Audit, findings: readonly AuditFinding[], isms: Isms): readonly string[] {
  const kinds = ['Workpaper', 'EvidenceRegister', 'AuditReport'] as const;
  const records = [...(plan ? [plan] : []), ...kinds.flatMap((kind) => isms.documents.ofAudit(kind, id))];
  return [...new Set([...records, ...findings.map(({ where }) => where)].map(({ file }) => file))];
}

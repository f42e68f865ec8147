import type { StandardId } from '../catalog/standard.ts';
import type { Isms } from '../engine/isms.ts';
import type { RecordOf } from '../model/record.ts';
import { type FindingItem, findingsOfAudit, otherFindings } from './finding-item.ts';

/** The findings of an ISMS, flat, to be grouped as one likes: what the view Findings shows. */
export interface FindingsModel {
  /**
   * Overdue ones first, the longest overdue before; then those of the latest audit first, external ones and those of no
   * audit last; of one audit in path order.
   */
  readonly findings: readonly FindingItem[];
  /** The sum of `overdueActions`: how often the rule finding/action-overdue reports. */
  readonly overdueActions: number;
  /** Names by the ids of owners; those that are unknown are left out. */
  readonly people: Readonly<Record<string, string>>;
  /** Titles by the ids of audits; those without one are left out. */
  readonly audits: Readonly<Record<string, string>>;
  /** Titles by the selectors that stand for one requirement; where editions differ, that of the ISMS counts. */
  readonly requirements: Readonly<Record<string, string>>;
}

/** The findings of one audit, and what they name. */
interface Part {
  readonly findings: readonly FindingItem[];
  readonly audit: { readonly id: string; readonly title: string } | undefined;
  readonly owners: readonly string[];
  /** The selectors, and the edition by which they go. */
  readonly requirements: readonly string[];
  readonly edition: StandardId;
}

export function findingsModel(isms: Isms): FindingsModel {
  const parts = partsOf(isms);
  const overdue: FindingItem[] = [];
  const onTime: FindingItem[] = [];
  for (const { findings } of parts) {
    for (const each of findings) (each.daysOverdue === undefined ? onTime : overdue).push(each);
  }
  overdue.sort((a, b) => (b.daysOverdue ?? 0) - (a.daysOverdue ?? 0));
  return {
    findings: [...overdue, ...onTime],
    overdueActions: overdue.reduce((sum, { overdueActions }) => sum + overdueActions, 0),
    people: peopleNamed(parts, isms),
    audits: Object.fromEntries(parts.flatMap(({ audit }) => (audit?.title ? [[audit.id, audit.title]] : []))),
    requirements: requirementsNamed(parts, isms),
  };
}

/** One part for each plan, kept so that a change in one audit costs no more than that one; then one for all the rest. */
function partsOf(isms: Isms): readonly Part[] {
  const start = ({ id }: RecordOf<'AuditPlan'>) => isms.audits.span(id?.value ?? '')?.start ?? '';
  const plans = isms.documents.all('AuditPlan').filter((plan) => isms.audits.plan(plan.id?.value ?? '') === plan);
  const dated = plans.map((plan) => ({ plan, start: start(plan) }));
  dated.sort((a, b) => (a.start > b.start ? -1 : Number(a.start < b.start)));
  const parts = dated.map(({ plan }) => isms.memo(partOfPlan, plan));
  const ofPlans = parts.flatMap(({ findings }) => findings);
  if (ofPlans.length === isms.documents.count('Finding')) return parts;
  const others = [...otherFindings(ofPlans, isms)];
  return [...parts, ...others.map(([audit, findings]) => part(audit, findings, isms))];
}

function partOfPlan({ id }: RecordOf<'AuditPlan'>, isms: Isms): Part {
  return part(id?.value, findingsOfAudit(id?.value ?? '', isms), isms);
}

function part(audit: string | undefined, findings: readonly FindingItem[], isms: Isms): Part {
  return {
    findings,
    audit: audit === undefined ? undefined : { id: audit, title: titleOfAudit(audit, isms) },
    owners: [...new Set(findings.flatMap(({ owners }) => owners))],
    requirements: [...new Set(findings.flatMap(({ requirements }) => requirements))],
    edition: audit === undefined ? isms.requirements.standardId() : isms.audits.edition(audit),
  };
}

function titleOfAudit(id: string, isms: Isms): string {
  const audit = isms.audits.find(id);
  return audit?.plan?.title?.value ?? audit?.entry?.value.title?.value ?? '';
}

function peopleNamed(parts: readonly Part[], isms: Isms): Readonly<Record<string, string>> {
  const ids = new Set<string>();
  for (const { owners } of parts) for (const owner of owners) ids.add(owner);
  const known = [...ids].sort().filter((id) => isms.parties.hasPerson(id));
  return Object.fromEntries(known.map((id) => [id, isms.parties.nameOf(id)]));
}

function requirementsNamed(parts: readonly Part[], isms: Isms): Readonly<Record<string, string>> {
  const own = isms.requirements.standardId();
  const editions = new Map<string, StandardId>();
  for (const { requirements, edition } of parts) {
    for (const each of requirements) if (!editions.has(each) || edition === own) editions.set(each, edition);
  }
  return Object.fromEntries(
    [...editions].sort(byKey).flatMap(([selector, edition]) => {
      const title = isms.requirements.titleOf(selector, edition);
      return title === undefined ? [] : [[selector, title]];
    }),
  );
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}

import type { Isms } from '../engine/isms.ts';
import { type FindingItem, findingItem } from './finding-item.ts';

/** The findings of an ISMS, flat, to be grouped as one likes: what the view Findings shows. */
export interface FindingsModel {
  /** Overdue ones first, the longest overdue before; then in path order. */
  readonly findings: readonly FindingItem[];
  /** The sum of `overdueActions`: how often the rule finding/action-overdue reports. */
  readonly overdueActions: number;
  /** Names by the ids of owners; those that are unknown are left out. */
  readonly people: Readonly<Record<string, string>>;
  /** Titles by the ids of audits; those without one are left out. */
  readonly audits: Readonly<Record<string, string>>;
  /** Titles by the selectors that stand for one requirement; of two editions that of the ISMS counts. */
  readonly requirements: Readonly<Record<string, string>>;
}

export function findingsModel(isms: Isms): FindingsModel {
  const findings = isms.documents.all('Finding').map((finding) => isms.memo(findingItem, finding));
  const overdue = findings.filter(({ daysOverdue }) => daysOverdue !== undefined);
  overdue.sort((a, b) => (b.daysOverdue ?? 0) - (a.daysOverdue ?? 0));
  const isOnTime = ({ daysOverdue }: FindingItem) => daysOverdue === undefined;
  return {
    findings: [...overdue, ...findings.filter(isOnTime)],
    overdueActions: overdue.reduce((sum, { overdueActions }) => sum + overdueActions, 0),
    people: named(
      findings.flatMap(({ owners }) => owners),
      (id) => (isms.parties.hasPerson(id) ? isms.parties.nameOf(id) : undefined),
    ),
    audits: named(
      findings.flatMap(({ audit }) => audit ?? []),
      (id) => titleOfAudit(id, isms),
    ),
    requirements: requirementTitles(findings, isms),
  };
}

/** What the ids among these are called, each asked for once; in the order of the ids, so that it depends on them alone. */
function named(ids: readonly string[], nameOf: (id: string) => string | undefined): Readonly<Record<string, string>> {
  const unique = [...new Set(ids)].sort();
  return Object.fromEntries(
    unique.flatMap((id) => {
      const name = nameOf(id);
      return name === undefined ? [] : [[id, name]];
    }),
  );
}

function titleOfAudit(id: string, isms: Isms): string | undefined {
  const audit = isms.audits.find(id);
  return audit?.plan?.title?.value ?? audit?.entry?.value.title?.value;
}

function requirementTitles(findings: readonly FindingItem[], isms: Isms): Readonly<Record<string, string>> {
  const auditsNaming = new Map<string, Set<string | undefined>>();
  for (const { requirements, audit } of findings) {
    for (const each of requirements) {
      const audits = auditsNaming.get(each);
      if (audits) audits.add(audit);
      else auditsNaming.set(each, new Set([audit]));
    }
  }
  const own = isms.requirements.standardId();
  return named([...auditsNaming.keys()], (selector) => {
    const audits = [...(auditsNaming.get(selector) ?? [])];
    const editions = audits.map((audit) => (audit === undefined ? own : isms.audits.edition(audit)));
    return isms.requirements.titleOf(selector, editions.includes(own) ? own : editions[0]);
  });
}

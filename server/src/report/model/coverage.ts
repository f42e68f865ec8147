import type { Session } from '../../model/audit-plan.ts';
import type { FindingStatus, FindingType } from '../../model/finding.ts';
import type { Day } from '../../model/values.ts';
import type { Result } from '../../model/workpaper.ts';
import { namedRequirement, type Titled, textsOf } from './named.ts';
import { type SampleTaken, sampleTaken } from './samples.ts';
import { type WorkDone, workDone } from './schedule.ts';
import type { Subject } from './subject.ts';

/** One examination of one requirement. */
export interface Examination extends WorkDone {
  readonly result: Result | undefined;
  readonly sample: SampleTaken | undefined;
  readonly notes: string | undefined;
  /** The ids of the evidence it rests on. */
  readonly evidence: readonly string[];
}

export interface CoverageFinding {
  readonly id: string;
  /** Undefined where the audit has no such finding, or it does not say. */
  readonly type: FindingType | undefined;
  readonly status: FindingStatus | undefined;
}

/** A requirement: when it was to be looked at, who looked, and what came out. */
export interface CoverageRow {
  readonly requirement: Titled;
  readonly sessions: readonly { readonly id: string | undefined; readonly date: Day | undefined }[];
  readonly examinations: readonly Examination[];
  /** The worst of its results; undefined where there is none. */
  readonly result: Result | undefined;
  readonly findings: readonly CoverageFinding[];
}

/** A requirement that the selectors of the scope name and the audit leaves out. */
export interface ExcludedRow {
  readonly requirement: Titled;
  readonly by: 'plan' | 'statement-of-applicability';
  /** The plan's reason, or the justification in the statement of applicability. */
  readonly reason: string | undefined;
  /** The day from which the control applies, where that is why it is left out. */
  readonly applicableFrom: Day | undefined;
}

/** How far the criteria were examined (ISO 19011 6.5.1): by auditable requirement of the plan's edition. */
export interface Coverage {
  readonly rows: readonly CoverageRow[];
  /** What the rows are about, and what of it has no result yet: in short, for people. */
  readonly summary: string;
  readonly withoutResult: string;
  readonly excluded: readonly ExcludedRow[];
  /** What was examined although it is not in scope. */
  readonly outsideScope: readonly CoverageRow[];
}

export function coverage(subject: Subject): Coverage {
  const { isms, id, scope } = subject;
  const examinations = examinationsByRequirement(subject);
  const sessions = sessionsByRequirement(subject);
  const findings = findingsByRequirement(subject);
  const row = (requirement: string): CoverageRow => ({
    requirement: namedRequirement(requirement, subject),
    sessions: sessions.get(requirement) ?? [],
    examinations: examinations.get(requirement) ?? [],
    result: isms.coverage.examined(id).get(requirement)?.result,
    findings: findings.get(requirement) ?? [],
  });
  const inScope = isms.requirements.sorted(scope.requirements, scope.edition);
  const notApplicable = new Set(
    inScope.filter((each) => isms.requirements.excludes(each, scope.end) && !examinations.has(each)),
  );
  const outside = [...examinations.keys()].filter((each) => !scope.requirements.has(each));
  const rows = inScope.filter((each) => !notApplicable.has(each)).map(row);
  const inShort = (some: readonly CoverageRow[]): string =>
    isms.requirements.summary(
      some.map(({ requirement }) => requirement.id),
      scope.edition,
    );
  return {
    rows,
    summary: inShort(rows),
    withoutResult: inShort(rows.filter(({ result }) => result === undefined)),
    excluded: excludedRows(notApplicable, subject),
    outsideScope: isms.requirements.sorted(outside, scope.edition).map(row),
  };
}

function excludedRows(notApplicable: ReadonlySet<string>, subject: Subject): readonly ExcludedRow[] {
  const { isms, audit, scope } = subject;
  const reasons = new Map<string, string | undefined>();
  for (const { key, value } of audit.plan?.scope?.exclusions?.entries ?? []) {
    for (const each of isms.requirements.idsOf(key, scope.edition)) reasons.set(each, value.value);
  }
  const all = isms.requirements.sorted(new Set([...scope.exclusions, ...notApplicable]), scope.edition);
  return all.map((each) => {
    const requirement = namedRequirement(each, subject);
    if (scope.exclusions.has(each)) {
      return { requirement, by: 'plan', reason: reasons.get(each), applicableFrom: undefined };
    }
    const control = isms.requirements.control(each)?.value;
    const applicableFrom = control?.applicable?.value === false ? undefined : control?.applicableFrom?.value;
    return { requirement, by: 'statement-of-applicability', reason: control?.justification?.value, applicableFrom };
  });
}

function examinationsByRequirement(subject: Subject): ReadonlyMap<string, readonly Examination[]> {
  const { isms, scope, workpapers } = subject;
  const found = new Map<string, Examination[]>();
  for (const workpaper of workpapers) {
    for (const { key, value } of workpaper.results?.entries ?? []) {
      const examination = {
        ...workDone(workpaper, subject),
        result: value.result?.value,
        sample: sampleTaken(value.sample),
        notes: value.notes?.value,
        evidence: textsOf(value.evidence),
      };
      for (const id of isms.audits.within(scope, key)) append(found, id, examination);
    }
  }
  return found;
}

function sessionsByRequirement({ isms, audit, scope }: Subject) {
  const found = new Map<string, { readonly id: string | undefined; readonly date: Day | undefined }[]>();
  for (const session of audit.plan?.sessions?.items ?? []) {
    for (const id of requirementsOf(session)) append(found, id, { id: session.id?.value, date: session.date?.value });
  }
  return found;

  function requirementsOf(session: Session): ReadonlySet<string> {
    return new Set(textsOf(session.requirements).flatMap((selector) => isms.audits.within(scope, selector)));
  }
}

/** Findings by requirement: those that name it, and those that a result on it names. */
function findingsByRequirement({ isms, scope, workpapers, findings }: Subject) {
  const found = new Map<string, Map<string, CoverageFinding>>();
  const known = new Map(findings.map((finding) => [finding.id?.value, finding]));
  const add = (requirement: string, id: string): void => {
    const finding = known.get(id);
    const ofRequirement = found.get(requirement) ?? new Map<string, CoverageFinding>();
    found.set(requirement, ofRequirement.set(id, { id, type: finding?.type?.value, status: finding?.status?.value }));
  };
  for (const finding of findings) {
    for (const selector of textsOf(finding.requirements)) {
      const id = finding.id?.value;
      if (id !== undefined) for (const each of isms.audits.within(scope, selector)) add(each, id);
    }
  }
  for (const { key, value } of workpapers.flatMap(({ results }) => results?.entries ?? [])) {
    for (const id of textsOf(value.findings)) for (const each of isms.audits.within(scope, key)) add(each, id);
  }
  return new Map([...found].map(([requirement, byId]) => [requirement, [...byId.values()]]));
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

import { type Address, addressOf } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import type { Audit, Scope } from '../engine/lookup/audits.ts';
import { type List, sound, type Value } from '../model/values.ts';
import { type Result, results } from '../model/workpaper.ts';
import { type FindingItem, findingsOfAudit } from './finding-item.ts';
import { plannedScope, scheduledSessions } from './planned.ts';

/**
 * How far an audit is with a requirement. `examined`: looked at, with neither conformity nor nonconformity to tell: the
 * result is "not applicable", or the audit is kept elsewhere. `not-examined`: a workpaper says that it was left out.
 */
export type CoverageState =
  | 'planned'
  | 'scheduled'
  | 'examined'
  | 'conforming'
  | 'nonconforming'
  | 'not-examined'
  | 'excluded';

export interface CoverageFinding {
  readonly id: string;
  /** Whether something is still to be done about it; undefined where there is no such finding. */
  readonly open: boolean | undefined;
  readonly where: Address | undefined;
}

/** What an audit has to say of a requirement. */
export interface CoverageCell {
  readonly state: CoverageState;
  /** False for a result on what the scope does not have. */
  readonly inScope: boolean;
  readonly scheduled: boolean;
  /** The worst of its results; undefined where it has none. */
  readonly result: Result | undefined;
  /** In path order. */
  readonly findings: readonly CoverageFinding[];
  /** Where the state is written: a result, a session, the scope, an exclusion. */
  readonly where: Address;
}

/** Whether a state tells that the requirement was looked at (ISO 19011 6.4.7). */
export function isExamined(state: CoverageState): boolean {
  return state === 'examined' || state === 'conforming' || state === 'nonconforming';
}

/**
 * What an audit says of the requirements that it has to do with, as ids of the ISMS's own edition. Of a cancelled audit
 * what was examined counts, not what it was to do; so the totals agree with lenses and rules.
 */
export function coverageCells(audit: Audit, isms: Isms): ReadonlyMap<string, CoverageCell> {
  const cancelled = isms.audits.status(audit.id) === 'cancelled';
  const scope = isms.audits.scope(audit.id);
  const { planned, excluded } = plannedScope(audit, isms);
  const scheduled = scheduledSessions(audit, isms);
  const examined = resultsOf(audit.id, isms);
  const findings = findingsOf(audit.id, scope, isms);
  const keptElsewhere = !audit.plan && isms.audits.status(audit.id) === 'completed';
  const cells = new Map<string, CoverageCell>();
  const ids = cancelled ? examined.keys() : [...planned.keys(), ...excluded.keys(), ...examined.keys()];
  for (const id of new Set(ids)) {
    const result = examined.get(id);
    const where = result?.where ?? scheduled.get(id)?.[0]?.where ?? planned.get(id) ?? excluded.get(id);
    if (!where) continue;
    const inScope = planned.has(id);
    const unexamined = keptElsewhere ? 'examined' : scheduled.has(id) ? 'scheduled' : 'planned';
    cells.set(id, {
      state: stateOf(result?.result) ?? (inScope ? unexamined : 'excluded'),
      inScope,
      scheduled: scheduled.has(id),
      result: result?.result,
      findings: [...(findings.get(id)?.values() ?? [])],
      where,
    });
  }
  return cells;
}

/** What an audit has examined of all requirements: those whose cells say so. */
export function examinedBy(audit: Audit, isms: Isms): readonly string[] {
  const results = [...resultsOf(audit.id, isms)].flatMap(([id, { result }]) => {
    const state = stateOf(result);
    return state !== undefined && isExamined(state) ? [id] : [];
  });
  const keptElsewhere = !audit.plan && isms.audits.status(audit.id) === 'completed';
  return keptElsewhere ? [...results, ...plannedScope(audit, isms).planned.keys()] : results;
}

function stateOf(result: Result | undefined): CoverageState | undefined {
  if (result === 'conforms') return 'conforming';
  return result === 'not-applicable' ? 'examined' : result;
}

interface PlacedResult {
  readonly result: Result;
  readonly where: Address;
}

/** The worst result of each requirement, as the report has it, and where it stands. */
function resultsOf(audit: string, isms: Isms): ReadonlyMap<string, PlacedResult> {
  const edition = isms.audits.edition(audit);
  const found = new Map<string, PlacedResult>();
  for (const workpaper of isms.documents.ofAudit('Workpaper', audit)) {
    for (const { key, at, value } of workpaper.results?.entries ?? []) {
      const result = value.result?.value;
      if (result === undefined) continue;
      for (const id of isms.requirements.ownIdsOf(key, edition)) {
        const known = found.get(id);
        if (known && results.indexOf(known.result) <= results.indexOf(result)) continue;
        found.set(id, { result, where: addressOf(workpaper, { at }, 'key') });
      }
    }
  }
  return found;
}

/** The findings of an audit by requirement: those that name it, and those that a result on it names. */
function findingsOf(audit: string, scope: Scope, isms: Isms) {
  const found = new Map<string, Map<string, CoverageFinding>>();
  const add = (selector: string, shown: CoverageFinding | undefined): void => {
    if (!shown) return;
    for (const requirement of isms.audits.ownWithin(scope, selector)) {
      const known = found.get(requirement) ?? new Map<string, CoverageFinding>();
      found.set(requirement, known.set(shown.id, shown));
    }
  };
  const own = new Map<string, CoverageFinding | undefined>();
  for (const finding of findingsOfAudit(audit, isms)) {
    if (finding.id === undefined || own.has(finding.id)) continue;
    own.set(finding.id, shownFinding(finding.id, finding));
  }
  for (const { id, requirements } of findingsOfAudit(audit, isms)) {
    if (id !== undefined) for (const selector of requirements) add(selector, own.get(id));
  }
  for (const workpaper of isms.documents.ofAudit('Workpaper', audit)) {
    for (const { key, value } of workpaper.results?.entries ?? []) {
      for (const id of textsOf(value.findings)) add(key, own.has(id) ? own.get(id) : foreignFinding(id, isms));
    }
  }
  return found;
}

/** A finding that a result names and that is not of the audit, or of none. */
function foreignFinding(id: string, isms: Isms): CoverageFinding | undefined {
  const finding = isms.records.finding(id);
  if (!finding) return { id, open: undefined, where: undefined };
  const where = addressOf(finding, finding.id ?? { at: '' });
  return shownFinding(id, { type: finding.type?.value, status: finding.status?.value, where });
}

/** Withdrawn ones are not shown; praise is nothing open. */
function shownFinding(
  id: string,
  { type, status, where }: Pick<FindingItem, 'type' | 'status' | 'where'>,
): CoverageFinding | undefined {
  if (status === 'withdrawn') return undefined;
  return { id, open: status !== 'closed' && type !== 'good-practice', where };
}

function textsOf(list: List<Value> | undefined): readonly string[] {
  return sound(list).map(({ value }) => value);
}

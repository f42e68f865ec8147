import { type Address, addressOf } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import type { Audit, Scope } from '../engine/lookup/audits.ts';
import { type List, sound, type Value } from '../model/values.ts';
import { type Result, results } from '../model/workpaper.ts';
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
  const add = (selector: string, id: string): void => {
    const standing = isms.records.standing(id);
    if (standing?.status === 'withdrawn') return;
    const finding = standing && isms.records.finding(id);
    const where = finding?.id && addressOf(finding, finding.id);
    const isDone = standing?.status === 'closed' || finding?.type?.value === 'good-practice';
    const shown = { id, open: standing && !isDone, where };
    for (const requirement of isms.audits.ownWithin(scope, selector)) {
      const known = found.get(requirement) ?? new Map<string, CoverageFinding>();
      found.set(requirement, known.set(id, shown));
    }
  };
  for (const finding of isms.documents.ofAudit('Finding', audit)) {
    const id = finding.id?.value;
    if (id !== undefined) for (const selector of textsOf(finding.requirements)) add(selector, id);
  }
  for (const workpaper of isms.documents.ofAudit('Workpaper', audit)) {
    for (const { key, value } of workpaper.results?.entries ?? []) {
      for (const id of textsOf(value.findings)) add(key, id);
    }
  }
  return found;
}

function textsOf(list: List<Value> | undefined): readonly string[] {
  return sound(list).map(({ value }) => value);
}

import type { Isms } from '../engine/isms.ts';
import type { RecordOf } from '../model/record.ts';
import { auditsOf } from './audits-of-programme.ts';
import { examinedBy } from './coverage-cells.ts';
import { type CoverageMap, coverageMap, type Shares } from './coverage-map.ts';
import { currentProgramme } from './programme-order.ts';

/** The coverage map of the current programme, kept for it; of all audits where there is no programme. */
export function currentCoverage(isms: Isms): CoverageMap {
  const current = currentProgramme(isms);
  return current ? isms.memo(coverageOf, current) : coverageMap(isms);
}

/**
 * How far a programme covers what it must cover, as its lens and the coverage map count it; undefined where what it must
 * cover cannot be read.
 */
export function programmeShares(programme: RecordOf<'AuditProgramme'>, isms: Isms): Shares | undefined {
  return isms.memo(sharesOf, programme);
}

function sharesOf(programme: RecordOf<'AuditProgramme'>, isms: Isms): Shares | undefined {
  const due = isms.coverage.promised(programme);
  if (!due) return undefined;
  const covered = isms.coverage.ofProgramme(programme);
  const examined = new Set(auditsOf(programme, isms).flatMap((id) => examinedIn(id, isms)));
  return {
    due: due.length,
    planned: due.filter((id) => covered.has(id)).length,
    examined: due.filter((id) => examined.has(id)).length,
  };
}

/** Kept for each plan, so that a change in one audit costs no more than that one. */
function examinedIn(id: string, isms: Isms): readonly string[] {
  const audit = isms.audits.find(id);
  if (!audit) return [];
  return audit.plan ? isms.memo(examinedByPlan, audit.plan) : examinedBy(audit, isms);
}

function examinedByPlan(plan: RecordOf<'AuditPlan'>, isms: Isms): readonly string[] {
  const audit = isms.audits.find(plan.id?.value ?? '');
  return audit ? examinedBy(audit, isms) : [];
}

function coverageOf(programme: RecordOf<'AuditProgramme'>, isms: Isms): CoverageMap {
  return coverageMap(isms, programme.id?.value);
}

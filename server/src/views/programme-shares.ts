import type { Isms } from '../engine/isms.ts';
import type { RecordOf } from '../model/record.ts';
import { type CoverageMap, coverageMap, type Shares } from './coverage-map.ts';
import { currentProgramme } from './programme-order.ts';

/** The coverage map of the current programme, kept for it; of all audits where there is no programme. */
export function currentCoverage(isms: Isms): CoverageMap {
  const current = currentProgramme(isms);
  return current ? isms.memo(coverageOf, current) : coverageMap(isms);
}

/**
 * How far a programme covers what it must cover, as the coverage map and its lens count it; undefined where what it must
 * cover cannot be read.
 */
export function programmeShares(programme: RecordOf<'AuditProgramme'>, isms: Isms): Shares | undefined {
  return isms.memo(sharesOf, programme);
}

function sharesOf(programme: RecordOf<'AuditProgramme'>, isms: Isms): Shares | undefined {
  const isShown = programme.id?.value !== undefined || programme === currentProgramme(isms);
  if (!isShown || isms.coverage.promised(programme) === undefined) return undefined;
  return isms.memo(coverageOf, programme).shares;
}

function coverageOf(programme: RecordOf<'AuditProgramme'>, isms: Isms): CoverageMap {
  return coverageMap(isms, programme.id?.value);
}

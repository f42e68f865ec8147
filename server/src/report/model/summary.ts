import { type FindingType, findingTypes } from '../../model/finding.ts';
import type { Result } from '../../model/workpaper.ts';
import type { Coverage } from './coverage.ts';
import type { ReportedFinding } from './findings.ts';
import type { OpenItem } from './open-items.ts';
import type { Subject } from './subject.ts';

/** How many findings of a type there are. Withdrawn ones are not counted. */
export interface TypeCount {
  /** Undefined for findings that do not say their type. */
  readonly type: FindingType | undefined;
  readonly raised: number;
  readonly open: number;
  /** Open ones with a correction or corrective action that is overdue. */
  readonly overdue: number;
}

/** How many requirements in scope have which result. */
export interface CoverageCounts {
  readonly inScope: number;
  readonly byResult: Readonly<Record<Result, number>>;
  /** Those without any result. */
  readonly withoutResult: number;
  /** Those that were examined: conforming, nonconforming or found not applicable. */
  readonly examined: number;
  readonly excluded: number;
}

/** What management reads first: conclusion, opinion, and counts (9.2.1; ISO 19011 6.5.1). */
export interface Summary {
  readonly conclusion: string | undefined;
  readonly opinion: 'conforming' | 'conforming-with-exceptions' | 'not-conforming' | undefined;
  readonly effectiveness: 'effective' | 'partially-effective' | 'not-effective' | undefined;
  /** One for each type, the gravest first. */
  readonly counts: readonly TypeCount[];
  readonly withdrawn: number;
  readonly coverage: CoverageCounts;
  readonly openItems: number;
  readonly overdueItems: number;
}

export function summary(
  { records: [record] }: Subject,
  covered: Coverage,
  findings: readonly ReportedFinding[],
  open: readonly OpenItem[],
): Summary {
  return {
    conclusion: record?.conclusion?.value,
    opinion: record?.opinion?.value,
    effectiveness: record?.effectiveness?.value,
    counts: countsByType(findings, open),
    withdrawn: findings.filter(({ status }) => status === 'withdrawn').length,
    coverage: coverageCounts(covered),
    openItems: open.length,
    overdueItems: open.filter(({ overdue }) => overdue).length,
  };
}

/** How many findings of each type there are, the gravest first, and last those of no type where there are some. */
export function countsByType(findings: readonly ReportedFinding[], open: readonly OpenItem[]): readonly TypeCount[] {
  const standing = findings.filter(({ status }) => status !== 'withdrawn');
  const untyped = standing.some(({ type }) => type === undefined);
  return [...findingTypes, ...(untyped ? [undefined] : [])].map((type) => {
    const openOnes = open.filter(({ finding }) => finding.type === type);
    return {
      type,
      raised: standing.filter((finding) => finding.type === type).length,
      open: openOnes.length,
      overdue: openOnes.filter(({ overdue }) => overdue).length,
    };
  });
}

function coverageCounts({ rows, excluded }: Coverage): CoverageCounts {
  const number = (result: Result): number => rows.filter((row) => row.result === result).length;
  const byResult = {
    nonconforming: number('nonconforming'),
    conforms: number('conforms'),
    'not-applicable': number('not-applicable'),
    'not-examined': number('not-examined'),
  };
  const withoutResult = rows.filter(({ result }) => result === undefined).length;
  return {
    inScope: rows.length,
    byResult,
    withoutResult,
    examined: rows.length - withoutResult - byResult['not-examined'],
    excluded: excluded.length,
  };
}

import { type Address, addressOf } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import type { FindingStatus, FindingType } from '../model/finding.ts';
import type { Day } from '../model/values.ts';
import type { CoverageCell, CoverageState } from './coverage-cells.ts';
import type { CoverageMap, Duty, MapAudit, MapRequirement, ProgrammeChoice, Shares } from './coverage-map.ts';
import { currentCoverage } from './programme-shares.ts';
import type { RequirementSection } from './requirement-sections.ts';

/** What one audit of the cycle says of a requirement. */
export interface CoveringAudit {
  readonly audit: string;
  readonly title: string;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly state: CoverageState;
  /** False where it has a result on what its scope does not have, or excludes the requirement. */
  readonly inScope: boolean;
  readonly scheduled: boolean;
  /** A result, a session, the scope or an exclusion. */
  readonly where: Address;
}

export interface OpenFinding {
  readonly id: string;
  readonly title: string;
  readonly type: FindingType | undefined;
  readonly status: FindingStatus | undefined;
  readonly audit: string | undefined;
  readonly where: Address;
}

/** A requirement of the ISMS's own edition. */
export interface CoveredRequirement {
  readonly id: string;
  readonly title: string;
  readonly duty: Duty;
  /** Due, and in the scope of no audit of the programme: what the rules on coverage report. */
  readonly gap: boolean;
  readonly examined: boolean;
  /** In the order of the cycle. */
  readonly audits: readonly CoveringAudit[];
  /** Those of the audits of the cycle that name it, or that a result on it names. */
  readonly openFindings: readonly OpenFinding[];
  /** Its entry in the statement of applicability; a clause has none. */
  readonly where: Address | undefined;
}

export interface CoverageSection extends RequirementSection {
  readonly shares: Shares;
  readonly requirements: readonly CoveredRequirement[];
}

/** The requirements over the cycle of the current programme: what the view Coverage shows. */
export interface CoverageModel {
  /** The programme that is shown; undefined where there is none: then all audits of the ISMS are. */
  readonly programme: ProgrammeChoice | undefined;
  readonly shares: Shares;
  /** In catalogue order, additional requirements last. */
  readonly sections: readonly CoverageSection[];
}

/** The coverage map as a tree: the same requirements, audits and totals. */
export function coverageModel(isms: Isms): CoverageModel {
  const map = currentCoverage(isms);
  return {
    programme: map.programmes.find(({ id }) => id === map.programme),
    shares: map.shares,
    sections: map.sections.map(({ id, title, shares }) => ({
      id,
      title,
      shares,
      requirements: map.requirements
        .filter(({ section }) => section === id)
        .map((requirement) => coveredRequirement(requirement, map, isms)),
    })),
  };
}

function coveredRequirement(requirement: MapRequirement, { audits }: CoverageMap, isms: Isms): CoveredRequirement {
  const { id, title, duty, gap, examined, cells } = requirement;
  const covering = cells.flatMap((cell, at) => {
    const audit = audits[at];
    return cell && audit ? [{ cell, audit }] : [];
  });
  const statement = isms.requirements.statement();
  const control = isms.requirements.control(id);
  return {
    id,
    title,
    duty,
    gap,
    examined: examined > 0,
    audits: covering.map(({ cell, audit }) => coveringAudit(cell, audit)),
    openFindings: openFindings(
      covering.map(({ cell }) => cell),
      isms,
    ),
    where: statement && control && addressOf(statement, control, 'key'),
  };
}

function coveringAudit({ state, inScope, scheduled, where }: CoverageCell, audit: MapAudit): CoveringAudit {
  const { id, title, start, end } = audit;
  return { audit: id, title, start, end, state, inScope, scheduled, where };
}

function openFindings(cells: readonly CoverageCell[], isms: Isms): readonly OpenFinding[] {
  const open = cells.flatMap(({ findings }) => findings.filter((finding) => finding.open));
  return [...new Set(open.map(({ id }) => id))].flatMap((id) => {
    const finding = isms.records.finding(id);
    if (!finding) return [];
    return [
      {
        id,
        title: finding.title?.value ?? '',
        type: finding.type?.value,
        status: finding.status?.value,
        audit: finding.audit?.value,
        where: addressOf(finding, finding.id ?? { at: '' }),
      },
    ];
  });
}

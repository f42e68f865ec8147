import type { Isms } from '../../engine/isms.ts';
import { type AcceptedConflictEntry, acceptedConflicts } from './accepted-conflicts.ts';
import { acceptedDeviations } from './accepted-deviations.ts';
import { type Checks, checks } from './checks.ts';
import { type ChoiceOfAuditors, choiceOfAuditors } from './choice-of-auditors.ts';
import { type Conflicts, conflicts } from './conflicts.ts';
import type { AcceptedProblem, ReportContext } from './context.ts';
import { type Coverage, coverage } from './coverage.ts';
import { coverageBySection, type SectionCoverage } from './coverage-by-section.ts';
import { type Distribution, distribution } from './distribution.ts';
import { type DraftReason, draftOfRecords, draftOfStage } from './draft.ts';
import { type EvidenceEntry, evidenceOf } from './evidence.ts';
import { type ReportedFinding, reportedFindings } from './findings.ts';
import { type OpenItem, openItems } from './open-items.ts';
import { type SampleEntry, samples } from './samples.ts';
import { type Schedule, schedule } from './schedule.ts';
import { type ScopeOfAudit, scopeOfAudit } from './scope.ts';
import { recordsOf, subjectOf } from './subject.ts';
import { type Summary, summary } from './summary.ts';
import { type Team, team } from './team.ts';
import { type TitleBlock, titleBlock } from './title-block.ts';

/**
 * The report of an internal audit as facts, free of wording and layout (ISO 19011 6.5.1). What is not recorded is
 * undefined: whoever presents the report says so. Plain data; the same for the same records, whatever the order in
 * which their files were read.
 */
export interface InternalAuditReport {
  readonly title: TitleBlock;
  readonly draft: readonly DraftReason[];
  readonly summary: Summary;
  readonly scope: ScopeOfAudit;
  readonly team: Team;
  readonly choice: ChoiceOfAuditors;
  readonly conflicts: Conflicts;
  readonly acceptedConflicts: readonly AcceptedConflictEntry[];
  readonly acceptedDeviations: readonly AcceptedProblem[];
  readonly schedule: Schedule;
  readonly coverage: Coverage;
  readonly chapters: readonly SectionCoverage[];
  readonly findings: readonly ReportedFinding[];
  readonly openItems: readonly OpenItem[];
  readonly evidence: readonly EvidenceEntry[];
  readonly distribution: Distribution | undefined;
  readonly samples: readonly SampleEntry[];
  readonly checks: Checks;
  /** The version of the product that made the report. */
  readonly version: string;
}

/**
 * Builds the report of an internal audit: completed, under way, only planned, or cancelled.
 *
 * @param auditId the id of a plan, or of an audit that only a programme has
 * @returns undefined where the ISMS has no internal audit with that id
 */
export function internalAuditReport(
  isms: Isms,
  auditId: string,
  context: ReportContext,
): InternalAuditReport | undefined {
  const subject = subjectOf(isms, auditId, context);
  if (!subject) return undefined;
  const covered = coverage(subject);
  const findings = reportedFindings(subject);
  const open = openItems(findings);
  const title = titleBlock(subject);
  return {
    title,
    draft: [...draftOfStage(title.stage), ...draftOfRecords(recordsOf(subject), isms, context)],
    summary: summary(subject, covered, findings, open),
    scope: scopeOfAudit(subject),
    team: team(subject),
    choice: choiceOfAuditors(subject),
    conflicts: conflicts(subject),
    acceptedConflicts: acceptedConflicts(subject),
    acceptedDeviations: acceptedDeviations(subject),
    schedule: schedule(subject),
    coverage: covered,
    chapters: coverageBySection(covered, subject),
    findings,
    openItems: open,
    evidence: evidenceOf(subject),
    distribution: distribution(subject),
    samples: samples(subject),
    checks: checks(subject),
    version: context.version,
  };
}

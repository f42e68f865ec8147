import type { InternalAuditReport } from '../model/internal-audit-report.ts';
import { acceptedDeviationsSection } from './accepted-deviations.ts';
import { basisSection } from './basis.ts';
import type { Block } from './blocks.ts';
import { coverageSection } from './coverage.ts';
import { distributionSection } from './distribution.ts';
import { evidenceSection } from './evidence.ts';
import { findingsSection } from './findings.ts';
import { independenceSection } from './independence.ts';
import { openItemsSection } from './open-items.ts';
import { scheduleSection } from './schedule.ts';
import { scopeSection } from './scope.ts';
import { summarySection } from './summary.ts';
import { teamSection } from './team.ts';
import { titleSection } from './title-block.ts';

/** The internal audit report in words, section by section: every format is made from this. */
export function internalAuditDocument(report: InternalAuditReport): readonly Block[] {
  return [
    ...titleSection(report.title),
    ...summarySection(report.summary),
    ...scopeSection(report.scope, report.coverage),
    ...teamSection(report.team),
    ...independenceSection(report.conflicts, report.acceptedConflicts),
    ...acceptedDeviationsSection(report.acceptedDeviations),
    ...scheduleSection(report.schedule, report.title.asOf),
    ...coverageSection(report.coverage),
    ...findingsSection(report.findings),
    ...openItemsSection(report.openItems, report.title.asOf),
    ...evidenceSection(report.evidence),
    ...distributionSection(report.distribution),
    ...basisSection(report.samples, report.checks, report.version),
  ];
}

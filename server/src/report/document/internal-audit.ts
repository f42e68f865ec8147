import type { InternalAuditReport } from '../model/internal-audit-report.ts';
import { acceptedDeviationsSection } from './accepted-deviations.ts';
import { basisSection } from './basis.ts';
import { pageBreak } from './blocks.ts';
import { choiceOfAuditorsBlocks } from './choice-of-auditors.ts';
import { coverageSection } from './coverage.ts';
import { distributionSection } from './distribution.ts';
import { evidenceSection } from './evidence.ts';
import { findingsSection } from './findings.ts';
import { independenceSection } from './independence.ts';
import { openItemsSection } from './open-items.ts';
import type { ReportParts } from './parts.ts';
import { scheduleSection } from './schedule.ts';
import { scopeSection } from './scope.ts';
import { summarySection } from './summary.ts';
import { teamSection } from './team.ts';
import { auditOpening, auditTitle } from './title-block.ts';
import type { Wording } from './wording.ts';

/** The internal audit report in words (ISO 19011 6.5.1). */
export function internalAuditParts(report: InternalAuditReport, say: Wording): ReportParts<'internal-audit'> {
  const { title, coverage } = report;
  return {
    kind: 'internal-audit',
    id: title.audit.id,
    title: auditTitle(title, say),
    draft: report.draft,
    opening: auditOpening(title, say),
    sections: {
      summary: summarySection(report.summary, say),
      // What management reads stands before it, on pages of its own.
      scope: [pageBreak, ...scopeSection(report.scope, coverage, say)],
      team: teamSection(report.team, say),
      independence: [
        ...choiceOfAuditorsBlocks(report.choice, say),
        ...independenceSection(report.conflicts, report.acceptedConflicts, say),
      ],
      deviations: acceptedDeviationsSection(report.acceptedDeviations, say),
      schedule: scheduleSection(report.schedule, title.asOf, say),
      coverage: coverageSection(coverage, report.chapters, say),
      findings: findingsSection(report.findings, say),
      'open-items': openItemsSection(report.openItems, title.asOf, say.words.findings.nothingOpen, say),
      evidence: evidenceSection(report.evidence, say),
      distribution: distributionSection(report.distribution, say),
      basis: basisSection(report.samples, report.checks, report.version, say),
    },
    sheets: [],
  };
}

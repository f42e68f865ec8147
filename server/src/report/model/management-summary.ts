import type { Isms } from '../../engine/isms.ts';
import type { Span } from '../../model/values.ts';
import type { ReportContext } from './context.ts';
import { coverage } from './coverage.ts';
import { coverageBySection, type SectionCoverage } from './coverage-by-section.ts';
import { type DraftReason, draftOfRecords, draftOfStage } from './draft.ts';
import { reportedFindings } from './findings.ts';
import type { Titled } from './named.ts';
import { type OpenItem, openItems } from './open-items.ts';
import { inOrder } from './order.ts';
import { recordsOf, type Subject, subjectOf } from './subject.ts';
import { type Summary, summary } from './summary.ts';
import { type TitleBlock, titleBlock } from './title-block.ts';

/** An audit in a row of audits, with how its findings stand on the as-of date. */
export interface AuditInTrend {
  readonly audit: Titled;
  readonly period: Span;
  /** Undefined for an audit whose record is kept elsewhere: nobody can count here what it found. */
  readonly summary: Summary | undefined;
}

/** What management needs to know of an audit, on one page (9.3.2 d). */
export interface ManagementSummary {
  readonly title: TitleBlock;
  readonly draft: readonly DraftReason[];
  readonly summary: Summary;
  readonly chapters: readonly SectionCoverage[];
  /** The findings of this audit in which something is overdue. */
  readonly overdue: readonly OpenItem[];
  /** The audits before this one, the earliest first, then this one; empty where its days are not known. */
  readonly trend: readonly AuditInTrend[];
}

/** So many audits before this one are shown: more would not fit on the page. */
const trendAtMost = 4;

/** Undefined where the ISMS has no internal audit with that id. */
export function managementSummary(isms: Isms, id: string, context: ReportContext): ManagementSummary | undefined {
  const subject = subjectOf(isms, id, context);
  if (!subject) return undefined;
  const title = titleBlock(subject);
  const covered = coverage(subject);
  return {
    title,
    draft: [...draftOfStage(title.stage), ...draftOfRecords(recordsOf(subject), isms, context)],
    summary: summaryOf(subject),
    chapters: coverageBySection(covered, subject),
    overdue: openItems(reportedFindings(subject)).filter(({ overdue }) => overdue),
    trend: trendOf(subject),
  };
}

function trendOf(subject: Subject): readonly AuditInTrend[] {
  const { isms, id, span, context } = subject;
  if (!span) return [];
  const before = isms.audits
    .ids()
    .flatMap((each) => {
      const period = isms.audits.span(each);
      const isBefore = each !== id && isms.audits.status(each) === 'completed' && period && period.end < span.start;
      return isBefore ? [{ id: each, period }] : [];
    })
    .sort(
      inOrder(
        ({ period }) => period.end,
        (each) => each.id,
      ),
    );
  return [...before.slice(-trendAtMost), { id, period: span }].flatMap((each) => {
    const other = subjectOf(isms, each.id, context);
    if (!other) return [];
    const { audit, stage } = titleBlock(other);
    return [{ audit, period: each.period, summary: stage === 'elsewhere' ? undefined : summaryOf(other) }];
  });
}

function summaryOf(subject: Subject): Summary {
  const findings = reportedFindings(subject);
  return summary(subject, coverage(subject), findings, openItems(findings));
}

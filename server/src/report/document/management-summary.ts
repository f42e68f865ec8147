import { daysBetween } from '../../model/dates.ts';
import type { Day } from '../../model/values.ts';
import type { AuditInTrend, ManagementSummary } from '../model/management-summary.ts';
import type { OpenItem } from '../model/open-items.ts';
import { inOrder } from '../model/order.ts';
import type { Summary } from '../model/summary.ts';
import {
  type Block,
  dayColumn,
  facts,
  heading,
  longColumn,
  markColumn,
  numberColumn,
  type Phrase,
  paragraph,
  strong,
  table,
  textColumn,
} from './blocks.ts';
import { coverageChart } from './coverage.ts';
import { stepText } from './open-items.ts';
import type { ReportParts } from './parts.ts';
import { findingsTable, opinionFacts, summarySentences } from './summary.ts';
import { auditNotices, colonTitled, issueOf } from './title-block.ts';
import { titled, type Wording } from './wording.ts';

/** One page for management: opinion, counts, coverage, what is overdue, and the trend. */
export function managementSummaryParts(report: ManagementSummary, say: Wording): ReportParts<'management-summary'> {
  const { title, summary, chapters, overdue, trend } = report;
  const words = say.words;
  return {
    kind: 'management-summary',
    id: title.audit.id,
    title: `${words.title.kinds['management-summary']} ${colonTitled(title.audit)}`,
    draft: report.draft,
    opening: [
      ...auditNotices(title, say),
      facts(
        [words.title.organization, say.recorded(title.organization)],
        [words.title.period, say.span(title.period)],
        [words.title.report, title.record ? issueOf(title.record, say) : words.title.noReport],
        [words.title.classification, title.classification],
        [words.title.asOf, title.asOf],
        [words.title.lastCommit, title.commit && `${title.commit.id}, ${title.commit.date}`],
      ),
    ],
    sections: {
      summary: [
        heading(2, 'summary', words.management.summary),
        opinionFacts(summary, say),
        paragraph(summarySentences(summary, say)),
        findingsTable(summary.counts, say),
      ],
      coverage:
        chapters.length === 0 ? [] : [heading(2, 'coverage', words.results.coverage), coverageChart(chapters, say)],
      'open-items': overdueSection(overdue, title.asOf, say),
      trend: trendSection(trend, title.asOf, say),
    },
    sheets: [],
  };
}

/** As many overdue items fit on the page. */
const overdueAtMost = 8;

function overdueSection(items: readonly OpenItem[], asOf: Day, say: Wording): readonly Block[] {
  const { findings, management: words } = say.words;
  const all = items
    .flatMap(({ finding, steps }) => steps.map((step) => ({ finding, step, due: step.action?.due ?? '' })))
    .filter(({ step }) => step.status === 'overdue')
    .sort(inOrder(({ due }) => due));
  const left = all.length - overdueAtMost;
  return [
    heading(2, 'open-items', words.overdue),
    table(
      words.overdue,
      [
        longColumn(findings.finding),
        longColumn(findings.toDo, 4),
        textColumn(findings.owner),
        dayColumn(findings.due),
        textColumn(words.since, 1),
      ],
      all
        .slice(0, overdueAtMost)
        .map(({ finding, step, due }) => [
          titled({ id: say.recorded(finding.id), title: finding.title }),
          stepText(step, say),
          say.person(step.action?.owner),
          due,
          say.words.general.days(daysBetween(due, asOf)),
        ]),
      words.nothingOverdue,
    ),
    ...(left > 0 ? [paragraph(words.moreOverdue(left))] : []),
  ];
}

function trendSection(trend: readonly AuditInTrend[], asOf: Day, say: Wording): readonly Block[] {
  const { results, management: words } = say.words;
  const title = heading(2, 'trend', words.trend);
  if (trend.length < 2) return [title, paragraph(words.noTrend)];
  return [
    title,
    paragraph(words.trendIntro(asOf)),
    table(
      words.trend,
      [
        textColumn(results.audit, 3),
        dayColumn(words.ended),
        textColumn(words.opinion),
        numberColumn(words.major),
        numberColumn(words.minor),
        numberColumn(words.other),
        numberColumn(words.open),
        numberColumn(words.overdueColumn),
        markColumn(results.examinedColumn),
      ],
      trend.map((each) => trendRow(each, say)),
      '',
    ),
  ];
}

function trendRow({ audit, period, summary }: AuditInTrend, say: Wording): readonly Phrase[] {
  const { general, management: words } = say.words;
  if (!summary) return [titled(audit), period.end, words.elsewhere, '', '', '', '', '', ''];
  const { major, minor, other, open, overdue } = countsOf(summary);
  const { opinion, coverage } = summary;
  return [
    titled(audit),
    period.end,
    opinion === undefined ? general.notRecorded : general.opinion[opinion],
    ...[major, minor, other, open].map(String),
    overdue === 0 ? '0' : [strong(String(overdue))],
    `${coverage.examined}/${coverage.inScope}`,
  ];
}

function countsOf({ counts }: Summary) {
  const raised = (type: string): number => counts.find((each) => each.type === type)?.raised ?? 0;
  const total = (of: 'raised' | 'open' | 'overdue'): number => counts.reduce((sum, each) => sum + each[of], 0);
  const [major, minor] = [raised('major-nonconformity'), raised('minor-nonconformity')];
  return { major, minor, other: total('raised') - major - minor, open: total('open'), overdue: total('overdue') };
}

import type { ProgrammeAuditEntry, ProgrammeReport } from '../model/programme-report.ts';
import { type Block, facts, heading, list, longColumn, numberColumn, paragraph, table, textColumn } from './blocks.ts';
import { identityFacts } from './identity.ts';
import type { ReportParts } from './parts.ts';
import { coverageMatrix } from './programme-coverage.ts';
import { intervalsSection } from './programme-intervals.ts';
import { colonTitled } from './title-block.ts';
import { titled, type Wording } from './wording.ts';

/** The report of an audit programme: the cycle, its audits, what they cover and what they leave out. */
export function programmeParts(report: ProgrammeReport, say: Wording): ReportParts<'programme'> {
  const { identity, programme } = report;
  const { title, programme: words } = say.words;
  return {
    kind: 'programme',
    id: programme.id,
    title: `${title.kinds.programme} ${colonTitled(programme)}`,
    draft: report.draft,
    opening: [
      identityFacts(
        identity,
        [
          [title.programme, titled(programme)],
          [words.cycle, say.span(report.cycle)],
          [words.manager, say.person(report.manager)],
          [title.approved, say.signed(report.approval.by, report.approval.on)],
        ],
        say,
      ),
    ],
    sections: {
      summary: [heading(2, 'summary', words.summary), paragraph(summaryOf(report, say))],
      programme: programmeSection(report, say),
      audits: auditsSection(report.audits, say),
      intervals: intervalsSection(report, say),
      coverage: coverageMatrix(report.coverage, say),
      gaps: gapsSection(report, say),
    },
    sheets: [],
  };
}

function summaryOf({ audits, coverage, gaps }: ProgrammeReport, { words: { programme: words } }: Wording): string {
  const number = (status: string): number => audits.filter((each) => each.status === status).length;
  const { due, planned, examined } = coverage.shares;
  return [
    words.audits(audits.length, number('completed'), number('cancelled')),
    words.covered(planned, due, examined),
    words.gapsSentence(gaps.reduce((sum, { missing }) => sum + missing.length, 0)),
    words.lateSentence(audits.filter(({ interval }) => interval?.late).length),
  ].join('');
}

function programmeSection(report: ProgrammeReport, say: Wording): readonly Block[] {
  const { programme: words } = say.words;
  return [
    heading(2, 'programme', words.heading),
    facts(
      [words.continues, report.continues && titled(report.continues)],
      [words.promised, say.listed(report.requirements, words.everything)],
      [words.frequency, say.duration(report.frequency)],
      [words.methods, say.methods(report.methods)],
      [words.reporting, say.recorded(report.reporting)],
      [words.responsibilities, report.responsibilities],
      [words.planning, report.planning],
      [words.competenceCriteria, report.competenceCriteria],
    ),
    heading(3, 'objectives', words.objectives),
    list(report.objectives, words.noObjectives),
  ];
}

function auditsSection(audits: readonly ProgrammeAuditEntry[], say: Wording): readonly Block[] {
  const { general, programme: words } = say.words;
  const remarks = audits.flatMap((each) => remarkOn(each, say));
  return [
    heading(2, 'audits', words.auditsHeading),
    table(
      words.auditsHeading,
      [
        longColumn(words.audit, 4),
        textColumn(words.period),
        textColumn(words.status, 1.5),
        textColumn(words.lead),
        numberColumn(words.inScope),
        numberColumn(words.examined),
        numberColumn(words.findings),
        numberColumn(words.open),
        textColumn(words.opinion, 1.5),
      ],
      audits.map(({ audit, period, status, lead, planned, examined, raised, open, opinion }) => [
        titled(audit),
        say.span(period),
        status === undefined ? general.notRecorded : general.auditStatus[status],
        say.person(lead),
        ...[planned, examined, raised, open].map(String),
        opinion === undefined ? general.notRecorded : general.opinion[opinion],
      ]),
      words.noAudits,
    ),
    ...(remarks.length === 0 ? [] : [heading(3, 'remarks', words.remarks), facts(...remarks)]),
  ];
}

function remarkOn(
  { audit, rationale, reason, keptAt }: ProgrammeAuditEntry,
  { words: { programme: words } }: Wording,
): readonly (readonly [string, string])[] {
  const remarks = [
    rationale && words.rationale(rationale),
    reason && words.reason(reason),
    keptAt && words.record(keptAt),
  ].filter((each) => each !== undefined);
  return remarks.length === 0 ? [] : [[audit.id, remarks.join('\n')]];
}

function gapsSection({ gaps }: ProgrammeReport, { words: { programme: words } }: Wording): readonly Block[] {
  return [
    heading(2, 'gaps', words.gaps),
    table(
      words.gaps,
      [textColumn(words.chapter), longColumn(words.missing, 5)],
      gaps.map(({ section, title, missing }) => [titled({ id: section, title }), missing.join(', ')]),
      words.noGaps,
    ),
  ];
}

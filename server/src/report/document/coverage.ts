import type { Result } from '../../model/workpaper.ts';
import type { Coverage, CoverageFinding, CoverageRow, Examination } from '../model/coverage.ts';
import type { SectionCoverage } from '../model/coverage-by-section.ts';
import { unique } from '../model/order.ts';
import {
  type Block,
  type Chart,
  type Column,
  heading,
  longColumn,
  type Phrase,
  paragraph,
  strong,
  table,
  textColumn,
} from './blocks.ts';
import { titled, type Wording } from './wording.ts';

/** Clause by clause and control by control: planned, examined, result; then what was not covered and why. */
export function coverageSection(
  { rows, withoutResult, outsideScope }: Coverage,
  chapters: readonly SectionCoverage[],
  say: Wording,
): readonly Block[] {
  const words = say.words.results;
  const withReason = rows.filter(({ result }) => result === 'not-examined' || result === 'not-applicable');
  const row = (each: CoverageRow) => coverageRow(each, say);
  return [
    heading(2, 'coverage', words.coverage),
    ...(chapters.length === 0 ? [] : [coverageChart(chapters, say)]),
    table(words.coverage, columns(say), rows.map(row), words.scopeNamesNothing),
    ...(withoutResult === '' ? [] : [paragraph(words.withoutResult(withoutResult))]),
    ...(withReason.length === 0
      ? []
      : [
          heading(3, 'not-examined', words.notExaminedOrApplicable),
          table(
            words.notExaminedOrApplicable,
            [textColumn(words.requirement, 4), textColumn(words.result), longColumn(words.reason, 5)],
            withReason.map((each) => [titled(each.requirement), resultOf(each.result, say), reasonOf(each, say)]),
            '',
          ),
        ]),
    ...(outsideScope.length === 0
      ? []
      : [
          heading(3, 'outside-scope', words.outsideScope),
          table(words.outsideScope, columns(say), outsideScope.map(row), ''),
        ]),
  ];
}

/** What came out for how many requirements, chapter by chapter. */
export function coverageChart(chapters: readonly SectionCoverage[], { words: { results: words } }: Wording): Chart {
  return {
    kind: 'chart',
    id: 'coverage-by-chapter',
    title: words.coverageByChapter,
    labelsTitle: words.chapter,
    valuesTitle: words.numberOfRequirements,
    labels: chapters.map(({ section }) => titled(section)),
    series: [
      { name: words.conforming, tone: 'good', values: chapters.map(({ byResult }) => byResult.conforms) },
      { name: words.nonconforming, tone: 'bad', values: chapters.map(({ byResult }) => byResult.nonconforming) },
      {
        name: words.notApplicable,
        tone: 'neutral',
        values: chapters.map(({ byResult }) => byResult['not-applicable']),
      },
      { name: words.notExaminedOrNoResult, tone: 'pending', values: chapters.map(({ unexamined }) => unexamined) },
    ],
  };
}

function columns({ words: { results: words } }: Wording): readonly Column[] {
  return [
    textColumn(words.requirement, 3),
    textColumn(words.planned),
    longColumn(words.examinedColumn),
    textColumn(words.evidence),
    textColumn(words.result, 1.5),
    textColumn(words.findings),
  ];
}

function coverageRow(
  { requirement, sessions, examinations, result, findings }: CoverageRow,
  say: Wording,
): readonly Phrase[] {
  const { general, results: words } = say.words;
  return [
    titled(requirement),
    say.listed(
      sessions.map(({ id, date }) => `${say.recorded(id)}, ${say.recorded(date)}`),
      words.noSession,
    ),
    examinations.length > 0 ? examinations.map((each) => examinationOf(each, say)).join('; ') : general.no,
    say.listed(unique(examinations.flatMap(({ evidence }) => evidence)), general.none),
    resultOf(result, say),
    say.listed(
      findings.map((each) => findingOf(each, say)),
      general.none,
    ),
  ];
}

function resultOf(result: Result | undefined, { words: { general } }: Wording): Phrase {
  if (result === undefined) return [strong(general.noResult)];
  return result === 'conforms' ? general.result[result] : [strong(general.result[result])];
}

function examinationOf({ auditor, performedOn, workpaper, result }: Examination, say: Wording): string {
  const done = say.signed(auditor, performedOn);
  const how = result === 'not-examined' ? say.words.results.notExaminedRecorded(done) : done;
  return `${how}, ${say.recorded(workpaper)}`;
}

function findingOf({ id, type, status }: CoverageFinding, say: Wording): string {
  const withdrawn = status === 'withdrawn' ? `, ${say.findingStatus(status)}` : '';
  return `${id} (${say.findingType(type)}${withdrawn})`;
}

function reasonOf({ examinations }: CoverageRow, say: Wording): string {
  return say.listed(examinations.flatMap((each) => (each.notes === undefined ? [] : [each.notes])));
}

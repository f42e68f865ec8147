import type { CoverageCounts, Summary, TypeCount } from '../model/summary.ts';
import {
  type Block,
  type Chart,
  type Facts,
  facts,
  heading,
  numberColumn,
  type Phrase,
  paragraph,
  strong,
  table,
  textColumn,
} from './blocks.ts';
import { capitalised, type Wording } from './wording.ts';

/** Conclusion and opinion, then the counts: the page that management reads. */
export function summarySection(summary: Summary, say: Wording): readonly Block[] {
  return [
    heading(2, 'summary', say.words.results.summary),
    opinionFacts(summary, say),
    paragraph(summarySentences(summary, say)),
    ...findingCounts(summary.counts, say),
  ];
}

/** What the audit concludes (9.2.1). */
export function opinionFacts({ conclusion, opinion, effectiveness }: Summary, say: Wording): Facts {
  const { general, results: words } = say.words;
  return facts(
    [words.opinion, opinion === undefined ? general.notRecorded : [strong(general.opinion[opinion])]],
    [
      words.effectiveness,
      effectiveness === undefined ? general.notRecorded : [strong(general.effectiveness[effectiveness])],
    ],
    [words.conclusion, say.recorded(conclusion)],
  );
}

/** How much was examined, what was found, and what is open, in sentences. */
export function summarySentences(summary: Summary, { words: { results: words } }: Wording): Phrase {
  const { openItems, overdueItems, withdrawn } = summary;
  return [
    examined(summary.coverage, words),
    ' ',
    raised(summary.counts, words),
    withdrawn === 0 ? '' : words.withdrawn(withdrawn),
    ...openPhrase(openItems, overdueItems, words),
  ];
}

type ResultWords = Wording['words']['results'];

function openPhrase(open: number, overdue: number, words: ResultWords): Exclude<Phrase, string> {
  if (open === 0) return [words.nothingOpen];
  if (overdue === 0) return [words.itemsOpen(open), words.noneOverdue];
  return [words.itemsOpen(open), ', ', strong(words.ofThemOverdue(overdue)), '.'];
}

function examined({ inScope, examined: done, byResult, withoutResult, excluded }: CoverageCounts, words: ResultWords) {
  const results = (['conforms', 'nonconforming', 'not-applicable'] as const)
    .filter((result) => byResult[result] > 0)
    .map((result) => `${byResult[result]} ${words.adjective[result]}`);
  return [
    words.examined(done, inScope),
    results.length === 0 ? '.' : `: ${results.join(', ')}.`,
    byResult['not-examined'] === 0 ? '' : words.notExamined(byResult['not-examined']),
    withoutResult === 0 ? '' : words.withoutResults(withoutResult),
    excluded === 0 ? '' : words.areExcluded(excluded),
  ].join('');
}

function raised(counts: readonly TypeCount[], words: ResultWords): string {
  const some = counts.filter((each) => each.raised > 0);
  if (some.length === 0) return words.noFinding;
  return words.raisedList(
    some
      .map(({ type, raised: number }) => (type === undefined ? words.ofNoType(number) : words.numbered[type](number)))
      .join(', '),
  );
}

/** Findings by type: a chart and a table that say the same. */
export function findingCounts(counts: readonly TypeCount[], say: Wording): readonly Block[] {
  const some = counts.some((each) => each.raised > 0);
  return [...(some ? [findingsChart(counts, say)] : []), findingsTable(counts, say)];
}

/** Findings by type: raised, open and overdue. */
export function findingsTable(counts: readonly TypeCount[], say: Wording): Block {
  const words = say.words.results;
  const total = (of: (each: TypeCount) => number): Phrase => [
    strong(String(counts.reduce((sum, each) => sum + of(each), 0))),
  ];
  return table(
    words.findingsByType,
    [textColumn(words.type, 4), numberColumn(words.raised), numberColumn(words.open), numberColumn(words.overdue)],
    [
      ...counts.map(({ type, raised: number, open, overdue }) => [
        capitalised(say.findingType(type)),
        String(number),
        String(open),
        overdue === 0 ? '0' : [strong(String(overdue))],
      ]),
      [[strong(words.total)], total((each) => each.raised), total(({ open }) => open), total(({ overdue }) => overdue)],
    ],
    words.noTypes,
  );
}

function findingsChart(counts: readonly TypeCount[], say: Wording): Chart {
  const words = say.words.results;
  return {
    kind: 'chart',
    id: 'findings-by-type',
    title: words.findingsByType,
    tabled: true,
    labelsTitle: words.type,
    valuesTitle: words.numberOfFindings,
    labels: counts.map(({ type }) => capitalised(say.findingType(type))),
    series: [
      { name: words.overdue, tone: 'bad', values: counts.map(({ overdue }) => overdue) },
      { name: words.open, tone: 'pending', values: counts.map(({ open, overdue }) => open - overdue) },
      { name: words.closedOrNothing, tone: 'good', values: counts.map(({ raised: all, open }) => all - open) },
    ],
  };
}

import type { Result } from '../../model/workpaper.ts';
import type { CoverageCounts, Summary, TypeCount } from '../model/summary.ts';
import { type Block, facts, heading, type Phrase, paragraph, strong, table, textColumn } from './blocks.ts';
import { capitalised, count, findingType, recorded, typeOf } from './words.ts';

/** Conclusion and opinion, then the counts: the page that management reads. */
export function summarySection(summary: Summary): readonly Block[] {
  const { conclusion, opinion, effectiveness, counts } = summary;
  return [
    heading(2, 'executive-summary', 'Executive summary'),
    facts(
      ['Opinion on conformity', opinion === undefined ? recorded(opinion) : [strong(spaced(opinion))]],
      ['Effectiveness', effectiveness === undefined ? recorded(effectiveness) : [strong(spaced(effectiveness))]],
      ['Conclusion', recorded(conclusion)],
    ),
    paragraph(sentences(summary)),
    table(
      'Executive summary',
      ['Finding', 'Raised', 'Open', 'Overdue'].map((title) => textColumn(title)),
      [...counts.map(typeRow), totalRow(counts)],
      'No type of finding is known.',
    ),
  ];
}

function sentences(summary: Summary): Phrase {
  const { openItems, overdueItems, withdrawn } = summary;
  return [
    examined(summary.coverage),
    ' ',
    raised(summary.counts),
    withdrawn === 0 ? '' : ` ${count(withdrawn, 'finding was', 'findings were')} withdrawn.`,
    openItems === 0 ? ' No item is open' : ` ${count(openItems, 'item is', 'items are')} open`,
    overdueItems === 0 ? '' : ', ',
    ...(overdueItems === 0 ? [] : [strong(`${overdueItems} of them overdue`)]),
    overdueItems === 0 && openItems > 0 ? '; none is overdue.' : '.',
  ];
}

function examined({ inScope, examined: done, byResult, withoutResult, excluded }: CoverageCounts): string {
  const results = (['conforms', 'nonconforming', 'not-applicable'] as const)
    .filter((result) => byResult[result] > 0)
    .map((result) => `${byResult[result]} ${adjective[result]}`);
  return [
    `The records show the examination of ${done} of ${count(inScope, 'requirement')} in scope`,
    results.length === 0 ? '.' : `: ${results.join(', ')}.`,
    sentence(byResult['not-examined'], 'was not examined', 'were not examined'),
    sentence(withoutResult, 'has no result', 'have no result'),
    sentence(excluded, 'is excluded', 'are excluded'),
  ].join('');
}

/** A sentence on a number of requirements; nothing where there are none. */
function sentence(number: number, singular: string, plural: string): string {
  return number === 0 ? '' : ` ${count(number, `requirement ${singular}`, `requirements ${plural}`)}.`;
}

const adjective = {
  conforms: 'conforming',
  nonconforming: 'nonconforming',
  'not-applicable': 'not applicable',
} satisfies Partial<Record<Result, string>>;

function raised(counts: readonly TypeCount[]): string {
  const some = counts.filter((each) => each.raised > 0);
  if (some.length === 0) return 'No finding was raised.';
  return `Raised: ${some.map(({ type, raised: number }) => count(number, typeOf(type), pluralOf(type))).join(', ')}.`;
}

function pluralOf(type: TypeCount['type']): string {
  if (type === undefined) return 'of a type not recorded';
  if (type === 'opportunity-for-improvement') return 'opportunities for improvement';
  return type.endsWith('nonconformity') ? findingType[type].replace(/y$/, 'ies') : `${findingType[type]}s`;
}

function typeRow({ type, raised: number, open, overdue }: TypeCount): readonly Phrase[] {
  return [capitalised(typeOf(type)), String(number), String(open), overdue === 0 ? '0' : [strong(String(overdue))]];
}

function totalRow(counts: readonly TypeCount[]): readonly Phrase[] {
  const total = (of: (each: TypeCount) => number): Phrase => [
    strong(String(counts.reduce((sum, each) => sum + of(each), 0))),
  ];
  return [[strong('Total')], total((each) => each.raised), total((each) => each.open), total((each) => each.overdue)];
}

function spaced(word: string): string {
  return word.replaceAll('-', ' ');
}

import type { CoverageCell } from '../../views/coverage-cells.ts';
import type { CoverageMap, MapAudit, MapRequirement } from '../../views/coverage-map.ts';
import {
  type Block,
  type Chart,
  heading,
  longColumn,
  markColumn,
  type Phrase,
  pageBreak,
  paragraph,
  strong,
  table,
} from './blocks.ts';
import { titled, type Wording } from './wording.ts';

/** As many audits stand side by side; those of a longer cycle follow in tables of their own. */
const auditsAtMost = 7;

/** Requirements by audits, chapter by chapter: what is planned where, and what came out. */
export function coverageMatrix(map: CoverageMap, say: Wording): readonly Block[] {
  const { programme: words } = say.words;
  if (map.audits.length === 0) return [heading(2, 'coverage', words.coverage), paragraph(words.noAudits)];
  return [
    pageBreak,
    heading(2, 'coverage', words.coverage),
    coverageChart(map, say),
    paragraph(words.matrixNote),
    ...map.sections.flatMap((section) => {
      const { due, planned, examined } = section.shares;
      const rows = map.requirements.filter((each) => each.section === section.id);
      const name = titled(section);
      return [
        heading(3, `coverage-${section.id}`, name),
        paragraph(words.shares(due, planned, examined)),
        ...slices(map.audits).map(({ audits, from }) => matrix(name, audits, from, rows, say)),
      ];
    }),
  ];
}

function coverageChart({ sections }: CoverageMap, { words: { programme: words, results } }: Wording): Chart {
  const values = (of: (shares: CoverageMap['shares']) => number) => sections.map(({ shares }) => of(shares));
  return {
    kind: 'chart',
    id: 'coverage-by-chapter',
    title: words.chart,
    labelsTitle: words.chapter,
    valuesTitle: results.numberOfRequirements,
    labels: sections.map(titled),
    series: [
      { name: words.series.examined, tone: 'good', values: values(({ examined }) => examined) },
      {
        name: words.series.planned,
        tone: 'pending',
        values: values(({ planned, examined }) => Math.max(0, planned - examined)),
      },
      { name: words.series.gap, tone: 'bad', values: values(({ due, planned }) => due - planned) },
    ],
  };
}

function slices(audits: readonly MapAudit[]) {
  const found: { readonly audits: readonly MapAudit[]; readonly from: number }[] = [];
  for (let from = 0; from < audits.length; from += auditsAtMost) {
    found.push({ audits: audits.slice(from, from + auditsAtMost), from });
  }
  return found;
}

function matrix(
  caption: string,
  audits: readonly MapAudit[],
  from: number,
  rows: readonly MapRequirement[],
  say: Wording,
): Block {
  const { programme: words } = say.words;
  return table(
    caption,
    [longColumn(words.requirement, 3), ...audits.map(({ id }) => markColumn(id, 1.2))],
    rows.map((row) => [
      requirementPhrase(row, say),
      ...audits.map((_audit, column) => cellPhrase(row.cells[from + column], say)),
    ]),
    '',
  );
}

function requirementPhrase({ id, title, duty, gap }: MapRequirement, { words: { programme: words } }: Wording): Phrase {
  const name = titled({ id, title });
  if (gap) return [`${name} `, strong(words.gapMark)];
  return duty === 'due' ? name : `${name}${words.duty[duty]}`;
}

function cellPhrase(cell: CoverageCell | null | undefined, { words: { programme: words } }: Wording): Phrase {
  if (!cell) return '';
  const state = words.state[cell.state];
  return cell.state === 'nonconforming' ? [strong(state)] : state;
}

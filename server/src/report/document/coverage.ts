import type { Result } from '../../model/workpaper.ts';
import type { Coverage, CoverageFinding, CoverageRow, Examination } from '../model/coverage.ts';
import { unique } from '../model/order.ts';
import { type Block, heading, type Phrase, paragraph, strong, table, textColumn } from './blocks.ts';
import { listed, recorded, resultWord, signed, titled, typeOf } from './words.ts';

const columns = ['Requirement', 'Planned', 'Examined', 'Evidence', 'Result', 'Findings'];

/** Clause by clause and control by control: planned, examined, result; then what was not covered and why. */
export function coverageSection({ rows, withoutResult, outsideScope }: Coverage): readonly Block[] {
  const withReason = rows.filter(({ result }) => result === 'not-examined' || result === 'not-applicable');
  return [
    heading(2, 'coverage', 'Coverage'),
    table(
      'Coverage',
      columns.map((title) => textColumn(title)),
      rows.map(coverageRow),
      'The scope names no requirement.',
    ),
    ...(withoutResult === '' ? [] : [paragraph(`Without a result: ${withoutResult}.`)]),
    ...(withReason.length === 0
      ? []
      : [
          heading(3, 'not-examined-or-not-applicable', 'Not examined or not applicable'),
          table(
            'Not examined or not applicable',
            ['Requirement', 'Result', 'Reason'].map((title) => textColumn(title)),
            withReason.map((row) => [titled(row.requirement), resultOf(row.result), reasonOf(row)]),
            '',
          ),
        ]),
    ...(outsideScope.length === 0
      ? []
      : [
          heading(3, 'examined-outside-the-scope', 'Examined outside the scope'),
          table(
            'Examined outside the scope',
            columns.map((title) => textColumn(title)),
            outsideScope.map(coverageRow),
            '',
          ),
        ]),
  ];
}

function coverageRow({ requirement, sessions, examinations, result, findings }: CoverageRow): readonly Phrase[] {
  return [
    titled(requirement),
    listed(
      sessions.map(({ id, date }) => `${recorded(id)}, ${recorded(date)}`),
      'no session',
    ),
    examinations.length > 0 ? examinations.map(examinationOf).join('; ') : 'no',
    listed(unique(examinations.flatMap(({ evidence }) => evidence)), 'none'),
    resultOf(result),
    listed(findings.map(findingOf), 'none'),
  ];
}

function resultOf(result: Result | undefined): Phrase {
  if (result === undefined) return [strong('no result')];
  return result === 'conforms' ? resultWord[result] : [strong(resultWord[result])];
}

function examinationOf({ auditor, performedOn, workpaper, result }: Examination): string {
  const done = signed(auditor, performedOn);
  return `${result === 'not-examined' ? `not examined, recorded ${done}` : done}, ${recorded(workpaper)}`;
}

function findingOf({ id, type, status }: CoverageFinding): string {
  return `${id} (${typeOf(type)}${status === 'withdrawn' ? ', withdrawn' : ''})`;
}

function reasonOf({ examinations }: CoverageRow): string {
  const notes = examinations.flatMap((each) => (each.notes === undefined ? [] : [each.notes]));
  return listed(notes);
}

import type { Coverage, CoverageFinding, CoverageRow, Examination } from '../model/coverage.ts';
import { type Block, heading, type Phrase, strong, table } from './blocks.ts';
import { listed, person, recorded, resultWord, titled, typeOf } from './words.ts';

const columns = ['Requirement', 'Planned', 'Examined', 'Result', 'Findings'];

/** Clause by clause and control by control: planned, examined, result; then what was not covered and why. */
export function coverageSection({ rows, outsideScope }: Coverage): readonly Block[] {
  const gaps = rows.filter(({ result }) => result === undefined || result === 'not-examined');
  return [
    heading(2, 'Coverage'),
    table(columns, rows.map(coverageRow), 'The scope names no requirement.'),
    ...(rows.length === 0
      ? []
      : [
          heading(3, 'Not covered'),
          table(
            ['Requirement', 'Why'],
            gaps.map((row) => [titled(row.requirement), whyNot(row)]),
            'Every requirement in scope was examined.',
          ),
        ]),
    ...(outsideScope.length === 0
      ? []
      : [heading(3, 'Examined outside the scope'), table(columns, outsideScope.map(coverageRow), '')]),
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
    result === undefined
      ? [strong('no result')]
      : result === 'conforms'
        ? resultWord[result]
        : [strong(resultWord[result])],
    listed(findings.map(findingOf), 'none'),
  ];
}

function examinationOf({ auditor, performedOn, workpaper, result }: Examination): string {
  const done = result === 'not-examined' ? 'not examined' : `by ${person(auditor)}`;
  return `${done} on ${recorded(performedOn)}, ${recorded(workpaper)}`;
}

function findingOf({ id, type, status }: CoverageFinding): string {
  return `${id} (${typeOf(type)}${status === 'withdrawn' ? ', withdrawn' : ''})`;
}

function whyNot({ examinations }: CoverageRow): string {
  const notes = examinations.flatMap((each) => (each.notes === undefined ? [] : [each.notes]));
  return listed(notes);
}

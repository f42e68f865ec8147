import type { Workspace } from '../workspace.ts';
import { parts, ruleOf } from './parts.ts';
import type { Stopwatch } from './stopwatch.ts';

/** When a run came to its stations, in milliseconds since the program was started. */
export interface Stations {
  /** The program was loaded, and the check began. */
  readonly begun: number;
  /** All problems and their places were known. */
  readonly judged: number;
  /** All was printed. */
  readonly ended: number;
}

const slowestShown = 10;

/** How much there was in a workspace, and where the time went: one line each, the ten slowest rules among them. */
export function statistics({ engine, documents }: Workspace, stopwatch: Stopwatch, stations: Stations): string {
  const { begun, judged, ended } = stations;
  const times = [...stopwatch.times];
  const rules = times.flatMap(([part, time]) => {
    const rule = ruleOf(part);
    return rule === undefined ? [] : [{ rule, time, records: stopwatch.count(part) }];
  });
  const slowest = rules.toSorted((a, b) => b.time - a.time).slice(0, slowestShown);
  const counted = sum(times.map(([, time]) => time));
  const shares: readonly Row[] = [
    ['start of the program', begun],
    ...Object.values(parts).map((part): Row => [part, stopwatch.times.get(part) ?? 0]),
    ['rules', sum(rules.map(({ time }) => time))],
    ['output', ended - judged],
    ['anything else', Math.max(0, judged - begun - counted)],
    ['in all', ended],
  ];
  return [
    ...table([
      ['ISMS roots', `${engine.allIsms().length}`],
      ['files', `${documents.size}`],
      ['documents', `${sum([...documents.values()])}`],
      ['characters', `${sum(engine.files().map((file) => engine.textOf(file)?.length ?? 0))}`],
    ]),
    'where the time went:',
    ...indented(table(shares.map(([name, time]) => [name, milliseconds(time)]))),
    ...(slowest.length > 0 ? ['the slowest rules, what they look up for themselves and for others included:'] : []),
    ...indented(
      table(
        slowest.map(({ rule, time, records }) => [rule, milliseconds(time), `${records} record${plural(records)}`]),
      ),
    ),
  ].join('\n');
}

type Row = readonly [name: string, time: number];

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function plural(count: number): string {
  return count === 1 ? '' : 's';
}

/** Rows of cells in columns: names to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

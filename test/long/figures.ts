import { quantile } from '../bench/measure/spread.ts';
import type { Gauged } from './gauged-server.ts';
import type { Timed, Times } from './timings.ts';

/** What a quarter of the work came to. */
export interface Quarter {
  readonly times: Times;
  /** When all was undone. */
  readonly gauged: Gauged;
  /** Of the work without the undoing, in milliseconds. */
  readonly processorTime: number;
}

type Cell = number | undefined;

/** The figures of the start and of all quarters, and of the last one beside the second, as a Markdown table. */
export function figuresOf(started: Gauged, quarters: readonly Quarter[]): string {
  const kinds = new Set(quarters.flatMap(({ times }) => [...times.keys()]));
  const rows = [
    row('heap in use, all undone, MB', [started, ...quarters.map(({ gauged }) => gauged)].map(megabytesOf('heapUsed'))),
    row('memory of the process, MB', [started, ...quarters.map(({ gauged }) => gauged)].map(megabytesOf('rss'))),
    row('processor time, s', [undefined, ...quarters.map(({ processorTime }) => processorTime / 1000)]),
    ...[...kinds].toSorted().map((kind) => latency(kind, quarters)),
  ];
  const heading = ['what', 'start', 'first', 'second', 'third', 'last', 'last ÷ second'];
  return [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function latency(kind: Timed, quarters: readonly Quarter[]): readonly string[] {
  const times = quarters.map((quarter) => quarter.times.get(kind) ?? []);
  const count = times.reduce((sum, { length }) => sum + length, 0);
  return row(`${kind}, median of ${count}, ms`, [undefined, ...times.map((each) => quantile(each, 0.5))]);
}

function row(what: string, cells: readonly Cell[]): readonly string[] {
  const [, , second = Number.NaN, , last = Number.NaN] = cells;
  return [what, ...cells.map((cell) => cell?.toFixed(cell < 10 ? 2 : 1) ?? ''), (last / second).toFixed(2)];
}

function megabytesOf(key: 'heapUsed' | 'rss'): (gauged: Gauged) => number {
  return (gauged) => gauged[key] / 1e6;
}

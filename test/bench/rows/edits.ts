import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { MeasuredServer } from '../measure/language-server.ts';
import { quantile, spreadOf } from '../measure/spread.ts';
import type { Row } from '../row.ts';
import { asOf } from '../workspace/workspace.ts';

/** A value that is typed over again and again, with the name of somebody who is not there: a new problem each time. */
interface Place {
  readonly what: string;
  readonly file: (folder: string) => string;
  /** Before the value, on its line. */
  readonly before: string;
  readonly goal: { readonly p50: Goal; readonly p99: Goal };
}

interface Goal {
  readonly must: number;
  readonly aim: number;
}

const wide = { p50: { must: 16, aim: 5 }, p99: { must: 50, aim: 16 } };

const places: readonly Place[] = [
  {
    what: 'a finding',
    file: (folder) => `findings/2025/${readdirSync(path.join(folder, 'findings/2025')).toSorted()[0]}`,
    before: 'raisedBy: ',
    goal: { p50: { must: 2, aim: 0.7 }, p99: { must: 8, aim: 3 } },
  },
  { what: 'the statement of applicability', file: () => 'soa.audit.yaml', before: '    owner: ', goal: wide },
  { what: 'the people register', file: () => 'people.audit.yaml', before: '    team: ', goal: wide },
];

/** Edits that come before those that count, and the pause before each, in milliseconds. */
const warmUp = 50;
const pause = 5;

/** From an edit to the diagnostics that answer it. */
export async function edits(bench: Bench): Promise<readonly Row[]> {
  const large = await timesIn(bench, 10_000);
  const small = await timesIn(bench, 100);
  const rows = places.flatMap((place, index): Row[] => {
    const times = large[index] ?? [];
    return ([50, 99] as const).map((percent) => ({
      what: `edit in ${place.what} → diagnostics, 10,000 files, p${percent}`,
      result: { ...spreadOf(times), median: quantile(times, percent / 100) },
      unit: 'ms',
      goal: place.goal[`p${percent}`],
      detail: `${times.length} edits`,
    }));
  });
  const medians = [large, small].map(([times = []]) => quantile(times, 0.5));
  const [atLarge = Number.NaN, atSmall = Number.NaN] = medians;
  return [
    ...rows,
    {
      what: 'edit in a finding → diagnostics, p50 with 10,000 files ÷ with 100',
      result: spreadOf([atLarge / atSmall]),
      unit: 'ratio',
      goal: { must: 1.3, aim: 1.05 },
      detail: medians.map((median) => `${median.toFixed(2)} ms`).join(' ÷ '),
    },
  ];
}

/** The times of the edits in each place, in the order of `places`. */
async function timesIn(bench: Bench, count: number): Promise<readonly (readonly number[])[]> {
  const { folder } = bench.workspace(count);
  const server = await MeasuredServer.start(bench.server(), { folder, initializationOptions: { asOf } });
  await server.request('auditAsCode/audits', {});
  const times: (readonly number[])[] = [];
  for (const place of places) times.push(await timesOf(server, folder, place, bench.extent.edits));
  await server.stop();
  return times;
}

async function timesOf(
  server: MeasuredServer,
  folder: string,
  place: Place,
  count: number,
): Promise<readonly number[]> {
  const file = place.file(folder);
  const text = readFileSync(path.join(folder, file), 'utf8');
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.startsWith(place.before));
  const start = { line, character: place.before.length };
  await server.open(file, text);
  const times: number[] = [];
  let length = (lines[line]?.length ?? 0) - place.before.length;
  for (let edit = 0; edit < warmUp + count; edit++) {
    await setTimeout(pause);
    const typed = `nobody-${edit}`;
    const range = { start, end: { line, character: start.character + length } };
    const time = await server.timeOfChange(file, edit + 2, { range, text: typed });
    if (edit >= warmUp) times.push(time);
    length = typed.length;
  }
  await server.notify('textDocument/didClose', { textDocument: { uri: server.uri(file) } });
  await server.request('auditAsCode/audits', {});
  return times;
}

/**
 * Measures the product beside its peers, in turn, and prints a table.
 *
 *   npm run bench                     everything; writes docs/performance.md (about eight minutes)
 *   npm run bench -- --quick          fewer rounds and smaller workspaces; writes nothing (about a minute)
 *   npm run bench -- --only edits     one group of figures; writes nothing
 *   npm run bench -- --only profile   where the time of a check goes; writes nothing
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { Bench, documentFile, type Extent } from './bench.ts';
import { replaceIn, type Written } from './document.ts';
import { peerVersions } from './peers.ts';
import before from './profile/before.json' with { type: 'json' };
import { profileOfCheck } from './profile/profile.ts';
import { profileTable } from './profile/table.ts';
import type { Row } from './row.ts';
import { assign } from './rows/assign.ts';
import { coldCheck } from './rows/cold-check.ts';
import { edits } from './rows/edits.ts';
import { growth } from './rows/growth.ts';
import { indexSize } from './rows/index-size.ts';
import { mapScroll } from './rows/map-scroll.ts';
import { reading } from './rows/reading.ts';
import { reportsOfManyFindings } from './rows/reports.ts';
import { requests } from './rows/requests.ts';
import { serverReady } from './rows/server-ready.ts';
import { start } from './rows/start.ts';
import { viewModels } from './rows/views.ts';
import { warmStart } from './rows/warm-start.ts';
import { table } from './table.ts';

const groups: Readonly<Record<string, (bench: Bench) => Promise<readonly Row[]>>> = {
  'cold-check': coldCheck,
  reading,
  'warm-start': warmStart,
  'server-ready': serverReady,
  edits,
  requests,
  views: viewModels,
  'map-scroll': mapScroll,
  'index-size': indexSize,
  start,
  growth,
  reports: reportsOfManyFindings,
  assign,
};

const whole: Extent = { rounds: 5, edits: 500, sizes: [1_000, 10_000, 50_000] };
const quick: Extent = { rounds: 1, edits: 100, sizes: [1_000, 10_000] };

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
const all = [...Object.keys(groups), 'profile'];
const names = values.only === undefined ? all : values.only.split(',');
const unknown = names.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are ${all.join(', ')}.`);
  process.exit(2);
}

const [loadBefore = 0] = os.loadavg();
const bench = await Bench.prepare(values.quick ? quick : whole);
const writes = !values.quick && values.only === undefined;
const rows: Row[] = [];
for (const name of names.filter((each) => each !== 'profile')) {
  console.error(`measuring ${name} …`);
  rows.push(...((await groups[name]?.(bench)) ?? []));
}
if (rows.length > 0) tell('figures', [machine(), table(rows)].join('\n\n'));
if (names.includes('profile')) {
  console.error('taking profiles …');
  const shares = await profileOfCheck(bench);
  console.error(JSON.stringify(shares));
  tell('profile', profileTable(before.shares, shares));
}

function tell(what: Written, content: string): void {
  console.log(`${content}\n`);
  if (writes) replaceIn(documentFile, what, content);
}

function machine(): string {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 1024 ** 3);
  const processors = `${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}`;
  return `Measured on ${new Date().toISOString().slice(0, 10)}: ${os.type()}, ${processors}, ${memory} GiB of memory, load ${loadBefore.toFixed(1)} before; ${peerVersions()}.`;
}

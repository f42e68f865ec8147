import { readdirSync } from 'node:fs';
import type { Bench } from '../bench.ts';
import { timeOf } from '../measure/process.ts';
import { serverStart } from '../measure/server-start.ts';
import { quantile, ratioOf } from '../measure/spread.ts';
import { duration, type Row } from '../row.ts';

/** What is compared: the same with a cache in which nothing has changed, and without any. */
interface Comparison {
  readonly what: string;
  readonly warm: () => Promise<number>;
  readonly cold: () => Promise<number>;
}

/** Starts with a cache in which nothing has changed, beside those without one. */
export async function warmStart(bench: Bench): Promise<readonly Row[]> {
  const workspace = bench.workspace(10_000);
  const ready = async (cacheFolder: string | null) => (await serverStart(bench, workspace.folder, cacheFolder)).time;
  const comparisons: readonly Comparison[] = [
    {
      what: '`check`, 10,000 files, nothing changed since the last ÷ without the cache',
      warm: () => timeOf(bench.check(workspace)),
      cold: () => timeOf(bench.check(workspace, '--no-cache')),
    },
    {
      what: 'language server ready, 10,000 files, nothing changed since the last start ÷ without the cache',
      warm: () => ready(bench.cache),
      cold: () => ready(null),
    },
  ];
  const rows: Row[] = [];
  for (const comparison of comparisons) rows.push(await compared(bench, comparison));
  return rows;
}

async function compared(bench: Bench, { what, warm, cold }: Comparison): Promise<Row> {
  const row = { what, unit: 'ratio', goal: { must: 0.15, aim: 0.08 } } as const;
  bench.clearCache();
  await warm();
  if (readdirSync(bench.cache).length === 0) return { ...row, result: 'not built', detail: '' };
  const ours: number[] = [];
  const without: number[] = [];
  for (let round = 0; round < bench.extent.rounds; round++) {
    ours.push(await warm());
    without.push(await cold());
  }
  const detail = `${duration(quantile(ours, 0.5))} ÷ ${duration(quantile(without, 0.5))}`;
  return { ...row, result: ratioOf(ours, without), detail };
}

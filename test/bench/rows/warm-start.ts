import type { Bench } from '../bench.ts';
import { timeOf } from '../measure/process.ts';
import { filesShown, timeUntilShown } from '../measure/server-start.ts';
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
  bench.clearCache();
  await timeOf(bench.check(workspace));
  const files = await filesShown(bench, workspace.folder, bench.cache);
  const shown = (cacheFolder: string | null) => timeUntilShown(bench, workspace.folder, cacheFolder, files);
  const comparisons: readonly Comparison[] = [
    {
      what: '`check`, 10,000 files, nothing changed since the last ÷ without the cache',
      warm: () => timeOf(bench.check(workspace)),
      cold: () => timeOf(bench.check(workspace, '--no-cache')),
    },
    {
      what: 'language server shows all diagnostics of 10,000 files, nothing changed since the last start ÷ without the cache',
      warm: () => shown(bench.cache),
      cold: () => shown(null),
    },
  ];
  const rows: Row[] = [];
  for (const comparison of comparisons) rows.push(await compared(bench, comparison));
  return rows;
}

async function compared({ extent }: Bench, { what, warm, cold }: Comparison): Promise<Row> {
  const ours: number[] = [];
  const without: number[] = [];
  // The first run of each has nothing compiled before, and files of which the last look was too early to trust.
  await warm();
  for (let round = 0; round < extent.rounds; round++) {
    ours.push(await warm());
    without.push(await cold());
  }
  const detail = `${duration(quantile(ours, 0.5))} ÷ ${duration(quantile(without, 0.5))}`;
  return { what, result: ratioOf(ours, without), unit: 'ratio', goal: { must: 0.15, aim: 0.08 }, detail };
}

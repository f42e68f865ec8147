import { readdirSync } from 'node:fs';
import type { Bench } from '../bench.ts';
import { timeOf } from '../measure/process.ts';
import { quantile, ratioOf } from '../measure/spread.ts';
import { duration, type Row } from '../row.ts';

/** The check with a cache in which nothing has changed, beside the one without. */
export async function warmStart(bench: Bench): Promise<readonly Row[]> {
  const workspace = bench.workspace(10_000);
  const row = {
    what: '`check`, 10,000 files, nothing changed since the last ÷ without the cache',
    unit: 'ratio',
    goal: { must: 0.15, aim: 0.08 },
  } as const;
  bench.clearCache();
  await timeOf(bench.check(workspace));
  if (readdirSync(bench.cache).length === 0) return [{ ...row, result: 'not built', detail: '' }];
  const warm: number[] = [];
  const cold: number[] = [];
  for (let round = 0; round < bench.extent.rounds; round++) {
    warm.push(await timeOf(bench.check(workspace)));
    cold.push(await timeOf(bench.check(workspace, '--no-cache')));
  }
  const detail = `${duration(quantile(warm, 0.5))} ÷ ${duration(quantile(cold, 0.5))}`;
  return [{ ...row, result: ratioOf(warm, cold), detail }];
}

import type { Bench } from '../bench.ts';
import { timeOf } from '../measure/process.ts';
import { quantile, ratioOf } from '../measure/spread.ts';
import { duration, type Row } from '../row.ts';

/** What one more file costs the check, in a large workspace beside a smaller one: 1 is linear. */
export async function growth(bench: Bench): Promise<readonly Row[]> {
  const { rounds, sizes } = bench.extent;
  const times = new Map<number, number[]>(sizes.map((size) => [size, []]));
  for (let round = 0; round < rounds; round++) {
    for (const size of sizes) times.get(size)?.push(await timeOf(bench.check(bench.workspace(size), '--no-cache')));
  }
  const series = (size: number) => times.get(size) ?? [];
  return sizes.slice(1).map((size, index): Row => {
    const smaller = sizes[index] ?? size;
    const perFile = (count: number) => series(count).map((time) => time / count);
    const shown = [size, smaller].map((count) => `${duration(quantile(series(count), 0.5))} for ${grouped(count)}`);
    return {
      what: `\`check\`, time per file, ${grouped(size)} files ÷ ${grouped(smaller)}`,
      result: ratioOf(perFile(size), perFile(smaller)),
      unit: 'ratio',
      goal: { must: 1.2, aim: 1.2 },
      detail: shown.join('; '),
    };
  });
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}

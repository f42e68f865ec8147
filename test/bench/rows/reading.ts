import type { Bench } from '../bench.ts';
import { outputOf } from '../measure/process.ts';
import { quantile, ratioOf } from '../measure/spread.ts';
import { duration, type Row } from '../row.ts';

/** From texts to records and problems of schema, beside the package `yaml` parsing the same texts in the same process. */
export async function reading(bench: Bench): Promise<readonly Row[]> {
  const { folder } = bench.workspace(10_000);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < bench.extent.rounds; round++) {
    const printed = await outputOf(bench.node(bench.programs.reading, folder));
    const [our = Number.NaN, their = Number.NaN] = printed.split(' ').map(Number);
    ours.push(our);
    theirs.push(their);
  }
  return [
    {
      what: 'reading 10,000 texts to records, schema included ÷ `yaml` parsing them, one process',
      result: ratioOf(ours, theirs),
      unit: 'ratio',
      goal: { must: 0.2, aim: 0.2 },
      detail: `${duration(quantile(ours, 0.5))} ÷ ${duration(quantile(theirs, 0.5))} of processor time`,
    },
  ];
}

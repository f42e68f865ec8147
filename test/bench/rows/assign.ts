import type { Bench } from '../bench.ts';
import { outputOf, timeToFirstOutput } from '../measure/process.ts';
import { quantile, spreadOf } from '../measure/spread.ts';
import { duration, type Row } from '../row.ts';

/** How many problems there are, for each round of the bench: the hardest of many tells more than the same one often. */
const problemsForOne = 12;

/** The best assignment of auditors, proven, in problems of the largest extent that is promised. */
export async function assign(bench: Bench): Promise<readonly Row[]> {
  const count = bench.extent.rounds * problemsForOne;
  const printed = await outputOf(bench.node(bench.programs.assign, String(count)));
  const times = printed.trim().split('\n').map(Number);
  const bare: number[] = [];
  for (let round = 0; round < bench.extent.rounds; round++) {
    bare.push(await timeToFirstOutput(bench.node('--eval', 'process.stdout.write("ready")')));
  }
  const { median, least, most } = spreadOf(times);
  const node = quantile(bare, 0.5);
  const what = 'assigning auditors, 40 sessions × 15 people × 93 requirements';
  const detail = `${count} problems, processor time`;
  return [
    { what: `${what}, median`, result: { median, least, most }, unit: 'ms', goal: { must: 1_000, aim: 250 }, detail },
    {
      what: `${what}, the hardest`,
      result: { median: most, least: most, most },
      unit: 'ms',
      goal: { must: 1_000, aim: 500 },
      detail,
    },
    {
      what: `${what}, median ÷ Node alone`,
      result: { median: median / node, least: least / node, most: most / node },
      unit: 'ratio',
      detail: `${duration(median)} ÷ ${duration(node)}`,
    },
  ];
}

import type { Bench } from '../bench.ts';
import { MeasuredServer } from '../measure/language-server.ts';
import { timeToFirstOutput } from '../measure/process.ts';
import { quantile, ratioOf } from '../measure/spread.ts';
import { duration, type Row } from '../row.ts';

/** It takes so little time that it is measured more often than the rest. */
const roundsForOne = 5;

/** From the start of the server to its answer to `initialize`, beside a Node that does nothing but print. */
export async function start(bench: Bench): Promise<readonly Row[]> {
  const { folder } = bench.workspace(100);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < bench.extent.rounds * roundsForOne; round++) {
    const server = await MeasuredServer.start(bench.server(), { folder });
    ours.push(server.initialized);
    await server.stop();
    bare.push(await timeToFirstOutput(bench.node('--eval', 'process.stdout.write("ready")')));
  }
  return [
    {
      what: 'start → `initialize` answered ÷ Node alone',
      result: ratioOf(ours, bare),
      unit: 'ratio',
      goal: { must: 3, aim: 1.7 },
      detail: `${duration(quantile(ours, 0.5))} ÷ ${duration(quantile(bare, 0.5))}`,
    },
  ];
}

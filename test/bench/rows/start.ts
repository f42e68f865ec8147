import type { Bench } from '../bench.ts';
import { MeasuredServer } from '../measure/language-server.ts';
import { type Command, timeOf, timeToFirstOutput } from '../measure/process.ts';
import { quantile, ratioOf } from '../measure/spread.ts';
import { duration, type Row } from '../row.ts';

/** It takes so little time that it is measured more often than the rest. */
const roundsForOne = 5;

/** What is measured beside a Node that does nothing but print. */
interface Start {
  readonly what: string;
  readonly time: () => Promise<number>;
  readonly goal?: Row['goal'];
}

/**
 * From the start of the server to its answer to `initialize`, and of a check of few files to its end; with what V8 has
 * compiled in an earlier run, and without.
 */
export async function start(bench: Bench): Promise<readonly Row[]> {
  const workspace = bench.workspace(100);
  const initialized = async (command: Command) => {
    const server = await MeasuredServer.start(command, { folder: workspace.folder });
    await server.stop();
    return server.initialized;
  };
  const check = bench.check(workspace, '--no-cache', '--no-git', '--quiet');
  const starts: readonly Start[] = [
    {
      what: 'start → `initialize` answered ÷ Node alone',
      time: () => initialized(bench.server()),
      goal: { must: 3, aim: 1.7 },
    },
    {
      what: 'the same, nothing compiled before ÷ Node alone',
      time: () => initialized(forTheFirstTime(bench.server())),
    },
    { what: '`check`, 100 files, no cache ÷ Node alone', time: () => timeOf(check) },
    { what: 'the same, nothing compiled before ÷ Node alone', time: () => timeOf(forTheFirstTime(check)) },
  ];
  const bare: number[] = [];
  const times = starts.map((): number[] => []);
  for (let round = 0; round < bench.extent.rounds * roundsForOne; round++) {
    for (const [index, { time }] of starts.entries()) times[index]?.push(await time());
    bare.push(await timeToFirstOutput(bench.node('--eval', 'process.stdout.write("ready")')));
  }
  return starts.map(({ what, goal }, index) => {
    const ours = times[index] ?? [];
    const detail = `${duration(quantile(ours, 0.5))} ÷ ${duration(quantile(bare, 0.5))}`;
    return { what, result: ratioOf(ours, bare), unit: 'ratio', ...(goal && { goal }), detail };
  });
}

/** A program as it starts where it never has before: nothing that V8 has compiled is kept. */
function forTheFirstTime(command: Command): Command {
  return { ...command, env: { ...command.env, NODE_DISABLE_COMPILE_CACHE: '1' } };
}

import type { Bench } from '../bench.ts';
import { timeOf } from '../measure/process.ts';
import { quantile, ratioOf } from '../measure/spread.ts';
import { duration, type Row } from '../row.ts';

/** The check of the command line without its cache, beside the package `yaml` on the same files. */
export async function coldCheck(bench: Bench): Promise<readonly Row[]> {
  const workspace = bench.workspace(10_000);
  const ours: number[] = [];
  const parsing: number[] = [];
  const schemaOnly: number[] = [];
  for (let round = 0; round < bench.extent.rounds; round++) {
    ours.push(await timeOf(bench.check(workspace, '--no-cache')));
    parsing.push(await timeOf(bench.node(bench.programs.parseDocument, workspace.folder)));
    schemaOnly.push(await timeOf(bench.schemaOnly(workspace)));
  }
  const times = [ours, parsing, schemaOnly].map((series) => duration(quantile(series, 0.5)));
  return [
    {
      what: '`check`, 10,000 files, no cache ÷ `yaml` parsing the same files',
      result: ratioOf(ours, parsing),
      unit: 'ratio',
      goal: { must: 0.4, aim: 0.25 },
      detail: `${times[0]} ÷ ${times[1]}`,
    },
    {
      what: '`check`, 10,000 files, no cache ÷ `jsonschema` (C++, schema alone) on the findings among them',
      result: ratioOf(ours, schemaOnly),
      unit: 'ratio',
      detail: `${times[0]} ÷ ${times[2]}`,
    },
  ];
}

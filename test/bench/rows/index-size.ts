import type { Bench } from '../bench.ts';
import { outputOf } from '../measure/process.ts';
import { spreadOf } from '../measure/spread.ts';
import type { Row } from '../row.ts';

const small = 1_000;
const large = 10_000;

/** The memory that one more closed file takes. */
export async function indexSize(bench: Bench): Promise<readonly Row[]> {
  const atSmall = await bytesIn(bench, small);
  const atLarge = await bytesIn(bench, large);
  const perFile = (atLarge - atSmall) / (large - small) / 1_024;
  return [
    {
      what: 'index kept for a closed file',
      result: spreadOf([perFile]),
      unit: 'KB',
      goal: { must: 2, aim: 0.7 },
      detail: `${megabytes(atSmall)} with 1,000 files, ${megabytes(atLarge)} with 10,000`,
    },
  ];
}

async function bytesIn(bench: Bench, count: number): Promise<number> {
  const { folder } = bench.workspace(count);
  return Number.parseInt(await outputOf(bench.node('--expose-gc', bench.programs.indexSize, folder)), 10);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_024 / 1_024).toFixed(1)} MB`;
}

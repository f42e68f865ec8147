import { writePair } from '../../yaml/edit/written.ts';
import type { SampleOrder } from './sample.ts';

/** Where the population stands. */
export interface SampleSource {
  readonly population: number;
  /** The file, as a path from the document that the sample is for. */
  readonly source: string;
  readonly sha256: string;
}

/** What `sample` says of a sample that was drawn, in this order: all that is needed to draw it again. */
export function sampleValues(
  { method, size, seed, strata }: SampleOrder,
  { population, source, sha256 }: SampleSource,
): Readonly<Record<string, string | number>> {
  return { population, size, method, seed, source, sha256, ...(strata !== undefined && { strata }) };
}

/** The `sample` of a workpaper's result as lines of YAML. */
export function sampleBlock(order: SampleOrder, source: SampleSource): string {
  const lines = Object.entries(sampleValues(order, source)).flatMap(([key, value]) => writePair(key, value));
  return ['sample:', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

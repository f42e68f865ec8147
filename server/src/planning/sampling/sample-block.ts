import { writePair } from '../../yaml/edit/written.ts';
import type { SampleOrder } from './sample.ts';

/** Where the population stands. */
export interface SampleSource {
  readonly population: number;
  /** The file, as a path from the document that the block is for. */
  readonly source: string;
  readonly sha256: string;
}

/** The `sample` of a workpaper's result or of a session, as lines of YAML: all that is needed to draw it again. */
export function sampleBlock({ method, size, seed, strata }: SampleOrder, { population, source, sha256 }: SampleSource) {
  const sample = { population, size, method, seed, source, sha256, ...(strata !== undefined && { strata }) };
  const lines = Object.entries(sample).flatMap(([key, value]) => writePair(key, value));
  return ['sample:', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

import { drawingMethods } from './draw.ts';
import { PopulationFault } from './population/population.ts';
import type { SampleOrder } from './sample.ts';
import { isSeed } from './seed.ts';

/** What somebody wants to be drawn, as it comes from outside: it may be anything. */
export interface WantedSample {
  readonly method: unknown;
  readonly size: unknown;
  readonly seed: unknown;
  readonly strata?: unknown;
}

/** A wanted sample as an order. @throws PopulationFault where it is none: a sentence that says why */
export function sampleOrder({ method, size, seed, strata }: WantedSample): SampleOrder {
  const known = drawingMethods.find((each) => each === method);
  if (!known) throw new PopulationFault(`There is no method ${shown(method)}. Choose ${drawingMethods.join(', ')}.`);
  if (!isSeed(size) || size < 1) {
    throw new PopulationFault(`The size ${shown(size)} is no whole number from 1. Correct it.`, 'size');
  }
  if (!isSeed(seed)) {
    throw new PopulationFault(
      `The seed ${shown(seed)} is no whole number from 0 to ${Number.MAX_SAFE_INTEGER}. Correct it.`,
    );
  }
  if (known !== 'stratified') return { method: known, size, seed };
  if (typeof strata === 'string' && strata !== '') return { method: known, size, seed, strata };
  throw new PopulationFault('A stratified sample needs the column to divide the population by. Choose one.', 'strata');
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? 'that is not given';
}

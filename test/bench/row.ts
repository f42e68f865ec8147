import type { Spread } from './measure/spread.ts';

/** One figure that was measured, with what was wanted. */
export interface Row {
  readonly what: string;
  /** The figure and how far the rounds were apart; or, in words, why there is none. */
  readonly result: Spread | string;
  readonly unit: 'ratio' | 'ms' | 'KB';
  /** At most this; nothing for a figure that is told for comparison. */
  readonly goal?: { readonly must: number; readonly aim: number };
  /** The figures behind a ratio. */
  readonly detail: string;
}

/** A time in the unit in which it is easily read. */
export function duration(milliseconds: number): string {
  return milliseconds < 1_000
    ? `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`
    : `${(milliseconds / 1_000).toFixed(2)} s`;
}

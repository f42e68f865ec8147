import { integer, object, oneOf, type Read } from './readers.ts';

/** A sample drawn from a population (ISO 19011 A.6), planned in a session or examined in a result. */
export const sample = object({
  population: integer,
  size: integer,
  method: oneOf('random', 'systematic', 'judgemental', 'all'),
  exceptions: integer,
});
export type Sample = Read<typeof sample>;

import { integer, object, oneOf, type Read, sha256, text } from './readers.ts';

const drawn = {
  population: integer,
  size: integer,
  method: oneOf('random', 'systematic', 'stratified', 'judgemental', 'all'),
};

/** A sample to be drawn from a population in a session (ISO 19011 A.6). */
export const plannedSample = object(drawn);

/** A sample that was examined, how many exceptions it had, and how to draw it again. */
export const sample = object({
  ...drawn,
  exceptions: integer,
  seed: integer,
  source: text,
  sha256,
  strata: text,
});
export type Sample = Read<typeof sample>;

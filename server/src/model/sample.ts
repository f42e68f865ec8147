import { integer, object, oneOf, type Read, sha256, text } from './readers.ts';

const drawn = {
  population: integer,
  size: integer,
  method: oneOf('random', 'systematic', 'stratified', 'judgemental', 'all'),
  seed: integer,
  source: text,
  sha256,
  strata: text,
};

/** A sample to be drawn from a population in a session (ISO 19011 A.6). */
export const plannedSample = object(drawn);
export type PlannedSample = Read<typeof plannedSample>;

/** A sample that was examined, and how many exceptions it had. */
export const sample = object({ ...drawn, exceptions: integer });
export type Sample = Read<typeof sample>;

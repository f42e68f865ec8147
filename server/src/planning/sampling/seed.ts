/**
 * The seed where nobody gives one: the first twelve hexadecimal digits (48 bits) of the SHA-256 of the population file,
 * so that it is nobody's choice, and the same everywhere.
 */
export function seedFrom(sha256: string): number {
  return Number.parseInt(sha256.slice(0, 12), 16);
}

/** Whether a number can be a seed: a whole one from 0 to 2^53 − 1. */
export function isSeed(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

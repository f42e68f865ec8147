// Numbers as the user enters them.

/** The whole number that a text is; undefined where it is none, or less than allowed. */
export function numberIn(text: string, least: number): number | undefined {
  const trimmed = text.trim();
  const number = Number(trimmed);
  return /^\d+$/.test(trimmed) && Number.isSafeInteger(number) && number >= least ? number : undefined;
}

/** The fraction that a number of percent is, with a point or a comma; undefined where it is none. */
export function fractionIn(text: string): number | undefined {
  const written = text.trim().replace(/%$/, '').trimEnd().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(written) ? Number(written) / 100 : undefined;
}

/** A fraction in percent, without what rounding adds. */
export function percent(fraction: number): number {
  return Number((fraction * 100).toFixed(6));
}

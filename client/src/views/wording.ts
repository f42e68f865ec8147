// How parts of a row are put together.

/** Parts side by side, as descriptions of rows have them; empty and missing ones are left out. */
export function sideBySide(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part).join(' · ');
}

/** Parts after each other, as a screen reader reads them; empty and missing ones are left out. */
export function inWords(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part).join(', ');
}

/** From a day to a day; nothing where neither is known. */
export function period(start: string | undefined, end: string | undefined): string {
  return start === undefined && end === undefined ? '' : `${start ?? '?'} – ${end ?? '?'}`;
}

/** The first few of many, and how many more there are. */
export function firstOf(texts: readonly string[], most = 3): string {
  const more = texts.length - most;
  return more > 0 ? `${texts.slice(0, most).join(', ')} + ${more}` : texts.join(', ');
}

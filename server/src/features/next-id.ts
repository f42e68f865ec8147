/**
 * The next free id in the way of those that are there: letters, a year and a number, `F-2026-003`. The number follows the
 * highest of the year; letters and width are those of the latest id of that form, else as given.
 *
 * @param first the id that a year would begin with, `F-2026-001`
 */
export function nextId(ids: readonly string[], first: string): string {
  const begun = form.exec(first);
  const [, letters = '', year = '', number = ''] = begun ?? [];
  const known = ids.flatMap((id) => {
    const [, prefix, of, counted] = form.exec(id) ?? [];
    return prefix === undefined || of === undefined || counted === undefined ? [] : [{ prefix, of, counted }];
  });
  const latest = known.toSorted((a, b) => (a.of < b.of ? -1 : Number(a.of > b.of))).at(-1);
  const prefix = latest?.prefix ?? letters;
  const used = known.filter((each) => each.of === year && each.prefix === prefix).map(({ counted }) => Number(counted));
  const width = latest?.counted.length ?? number.length;
  return free(ids, (n) => `${prefix}${year}-${String(n).padStart(width, '0')}`, Math.max(0, ...used) + 1);
}

/** The first id of a row that nothing has, upper and lower case aside: files are named after ids. */
export function free(ids: readonly string[], nth: (n: number) => string, from = 1): string {
  const taken = new Set(ids.map((id) => id.toLowerCase()));
  let n = from;
  while (taken.has(nth(n).toLowerCase())) n++;
  return nth(n);
}

/** Numbers too long to be counted are not followed. */
const form = /^(\D*)(\d{4})-(\d{1,9})$/;

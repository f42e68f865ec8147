import type { Day } from '../../model/values.ts';
import type { Shares } from '../../views/coverage-map.ts';

/** "1 audit", "12 audits". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** "2026-06-22 to 2026-07-03"; what is not known is a dash. */
export function days(start: Day | undefined, end: Day | undefined): string {
  return start === undefined && end === undefined ? '-' : `${start ?? '?'} to ${end ?? '?'}`;
}

/** "122 requirements due: 120 planned (98 %), 67 examined (54 %)"; rounded down, so that 100 % is all. */
export function sharesInWords({ due, planned, examined }: Shares): string {
  const percent = (part: number) => `${due === 0 ? 100 : Math.floor((part / due) * 100)} %`;
  return `${count(due, 'requirement')} due: ${planned} planned (${percent(planned)}), ${examined} examined (${percent(examined)})`;
}

/** A word of the files for people: `in-progress` is "in progress". */
export function spaced(word: string | undefined): string {
  return word?.replaceAll('-', ' ') ?? '-';
}

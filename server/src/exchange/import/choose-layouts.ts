import type { Sheet, Unusable } from '../tables/table.ts';
import type { LeftOut } from './account.ts';
import type { ImportKind } from './headings.ts';
import { faultsOf, type Layout, layoutOf, type Mapping } from './layout.ts';
import { normalise } from './normalise.ts';
import type { Source } from './source.ts';

/** Of each of these lists, a table needs a column. */
const needed: Readonly<Record<ImportKind, readonly (readonly string[])[]>> = {
  soa: [['control']],
  findings: [['title', 'condition']],
  people: [['name', 'lastName']],
};

/** What is to be read of a workbook. */
export interface Wanted {
  readonly kind: ImportKind;
  /** The sheets that somebody has named; none for the one that fits best. */
  readonly sheets: readonly string[];
  readonly mappings: readonly Mapping[];
}

/** A table that lacks a column without which nothing can be read. */
export interface Lacking {
  readonly layout: Layout;
  /** One of these keys is needed. */
  readonly keys: readonly string[];
}

/** The keys of which a table lacks one; undefined where it has what is needed. */
function lackOf(layout: Layout, kind: ImportKind): Lacking | undefined {
  const keys = needed[kind].find((each) => !layout.columns.some(({ key }) => key !== undefined && each.includes(key)));
  return keys && { layout, keys };
}

/** Chooses the sheets that are read, and finds how they are laid out. */
export function chooseLayouts(
  name: string,
  sheets: readonly Sheet[],
  wanted: Wanted,
): (Source & { readonly lacking: readonly Lacking[] }) | Unusable {
  const { kind, mappings } = wanted;
  const chosen = chooseSheets(name, sheets, wanted);
  if ('unusable' in chosen) return chosen;
  const layouts = chosen.flatMap((sheet) => layoutOf(sheet, kind, mappings) ?? []);
  const plain = chosen.filter((sheet) => !layouts.some((layout) => layout.sheet === sheet));
  if (plain.length > 0) {
    return {
      unusable: `${plain.map((sheet) => inQuotes(sheet.name)).join(', ')} of ${name} has no row of headings that are known. Name columns with --map COLUMN=KEY, such as --map B=${needed[kind][0]?.[0]}.`,
    };
  }
  const [fault] = faultsOf(mappings, kind, layouts);
  if (fault !== undefined) return { unusable: fault };
  const otherSheets = sheets.filter((sheet) => !chosen.includes(sheet)).flatMap(asLeftOut);
  return { name, layouts, otherSheets, lacking: layouts.flatMap((layout) => lackOf(layout, kind) ?? []) };
}

function chooseSheets(
  name: string,
  sheets: readonly Sheet[],
  { kind, sheets: names, mappings }: Wanted,
): readonly Sheet[] | Unusable {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return { unusable: `${name} is empty.` };
  if (names.length > 0) {
    const missing = names.find((each) => !sheets.some((sheet) => isNamed(sheet, each)));
    if (missing !== undefined) {
      return {
        unusable: `${name} has no sheet "${missing}". Its sheets are ${sheets.map((each) => inQuotes(each.name)).join(', ')}.`,
      };
    }
    return sheets.filter((sheet) => names.some((each) => isNamed(sheet, each)));
  }
  const scored = filled
    .map((sheet) => ({ sheet, score: scoreOf(sheet, kind, mappings) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best) return { unusable: `${name} is empty.` };
  if (second && best.score > 0 && second.score === best.score) {
    const same = scored.filter(({ score }) => score === best.score).map(({ sheet }) => inQuotes(sheet.name));
    return { unusable: `${same.join(' and ')} of ${name} fit equally well. Name one or more with --sheet NAME.` };
  }
  return [best.sheet];
}

/** How well a sheet fits: one that has all columns that are needed before others, what is shown before what is hidden. */
function scoreOf(sheet: Sheet, kind: ImportKind, mappings: readonly Mapping[]): number {
  const layout = layoutOf(sheet, kind, mappings);
  if (!layout) return 0;
  const known = layout.columns.filter(({ by }) => by !== 'kept').length;
  return known + (lackOf(layout, kind) ? 0 : 100) + (sheet.hidden ? 0 : 1_000);
}

function isNamed(sheet: Sheet, name: string): boolean {
  return sheet.name === name || normalise(sheet.name) === normalise(name);
}

function asLeftOut({ name, hidden, rows }: Sheet): readonly LeftOut[] {
  if (rows.length === 0) return [];
  const numbers = rows.map(({ number }) => number);
  const cells = `rows ${Math.min(...firstAndLast(numbers))} to ${Math.max(...firstAndLast(numbers))}`;
  const reason = `this sheet${hidden ? ', which is hidden,' : ''} was not read; --sheet names it`;
  return [{ sheet: name, cells, reason, text: '' }];
}

function firstAndLast(numbers: readonly number[]): readonly number[] {
  return [numbers[0] ?? 0, numbers.at(-1) ?? 0];
}

function inQuotes(name: string): string {
  return `"${name}"`;
}

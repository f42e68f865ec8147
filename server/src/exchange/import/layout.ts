import { cellName, columnLetters, columnOfLetters, type Row, type Sheet } from '../tables/table.ts';
import type { UnderstoodColumn } from './account.ts';
import { type ImportKind, keysOf, recognise } from './headings.ts';
import { normalise } from './normalise.ts';

/** A column of the table by what it holds. */
export interface Column extends UnderstoodColumn {
  /** From 0. */
  readonly index: number;
  /** The first text beneath its heading. */
  readonly example: string;
}

/** How a sheet is laid out: titles, the row of headings, and the rows beneath it. */
export interface Layout {
  readonly sheet: Sheet;
  readonly header: Row;
  readonly above: readonly Row[];
  readonly beneath: readonly Row[];
  readonly columns: readonly Column[];
}

/** `COLUMN=KEY` as somebody has written it: a heading or the letters of a column, and a key. */
export interface Mapping {
  readonly column: string;
  readonly key: string;
}

/** The key by which a column is left out. */
export const leaveOut = 'ignore';

/** Titles above a table seldom take more rows. */
const searched = 60;

/**
 * Finds the row of headings: of the first rows that with most headings that mean something, the upper one of several. A
 * single text is a title, whatever it says. Undefined where there is none.
 */
export function layoutOf(sheet: Sheet, kind: ImportKind, mappings: readonly Mapping[]): Layout | undefined {
  const [best] = sheet.rows
    .slice(0, searched)
    .map((row) => ({ row, score: scoreOf(row, kind, mappings) }))
    .filter(({ row, score }) => score > 1 || (score === 1 && row.cells.size > 1))
    .toSorted((a, b) => b.score - a.score);
  const header = best?.row;
  if (!header) return undefined;
  const beneath = sheet.rows.filter(({ number }) => number > header.number);
  return {
    sheet,
    header,
    above: sheet.rows.filter(({ number }) => number < header.number),
    beneath,
    columns: columnsOf({ sheet, header, beneath }, kind, mappings),
  };
}

function scoreOf(row: Row, kind: ImportKind, mappings: readonly Mapping[]): number {
  const keys = [...row.cells].map(
    ([column, { text }]) => keyByMap(text, columnLetters(column), mappings) ?? keyByHeading(text, kind),
  );
  return new Set(keys.filter((key) => key !== undefined)).size;
}

/** Texts that are long are no headings, whatever words they hold. */
function keyByHeading(text: string, kind: ImportKind): string | undefined {
  return text.length <= 80 ? recognise(text, kind)?.key : undefined;
}

function keyByMap(heading: string, letters: string | undefined, mappings: readonly Mapping[]): string | undefined {
  const written = normalise(heading);
  const byName = mappings.find(({ column }) => normalise(column) === written);
  return (byName ?? mappings.find(({ column }) => column.toUpperCase() === letters))?.key;
}

/** Several columns may hold text that is put together; of all other keys, a record has one. */
const together = new Set([
  'justification',
  'notes',
  'condition',
  'implementation',
  'role',
  'documents',
  'emails',
  'requirements',
]);

function columnsOf(
  { sheet, header, beneath }: Pick<Layout, 'sheet' | 'header' | 'beneath'>,
  kind: ImportKind,
  mappings: readonly Mapping[],
): readonly Column[] {
  const used = new Set([header, ...beneath].flatMap(({ cells }) => [...cells.keys()]));
  const indices = [...used].sort((a, b) => a - b);
  const headingOf = (index: number) => header.cells.get(index)?.text ?? '';
  const given = new Map(indices.map((index) => [index, keyByMap(headingOf(index), columnLetters(index), mappings)]));
  const taken = new Set([...given.values()].filter((key) => key !== undefined));
  const found = new Map<number, string>();
  // What is the very word comes before what only holds one.
  for (const exact of [true, false]) {
    for (const index of indices) {
      if (given.get(index) !== undefined || found.has(index)) continue;
      const recognised = recognise(headingOf(index), kind);
      if (recognised?.exact !== exact || (taken.has(recognised.key) && !together.has(recognised.key))) continue;
      taken.add(recognised.key);
      found.set(index, recognised.key);
    }
  }
  const own = new Set<string>();
  return indices.map((index) => {
    const heading = headingOf(index);
    const byMap = given.get(index);
    const key = byMap ?? found.get(index) ?? ownKey(heading, index, own);
    const by = byMap !== undefined ? 'map' : found.has(index) ? 'heading' : 'kept';
    const example = beneath.find(({ cells }) => cells.has(index))?.cells.get(index)?.text ?? '';
    return {
      index,
      sheet: sheet.name,
      column: columnLetters(index),
      heading,
      key: key === leaveOut ? undefined : key,
      by,
      example,
    };
  });
}

/** A key `x-…` for a column of which nothing is known. */
function ownKey(heading: string, index: number, own: Set<string>): string {
  const word = normalise(heading)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '')
    .slice(0, 40);
  const base = `x-${word === '' ? `column-${columnLetters(index).toLowerCase()}` : word}`;
  let key = base;
  for (let n = 2; own.has(key); n++) key = `${base}-${n}`;
  own.add(key);
  return key;
}

/** What is wrong with mappings: a column that is not there, a key that is none. */
export function faultsOf(
  mappings: readonly Mapping[],
  kind: ImportKind,
  layouts: readonly Layout[],
): readonly string[] {
  const keys = [...keysOf(kind), leaveOut];
  return mappings.flatMap(({ column, key }) => {
    if (!keys.includes(key) && !/^x-[A-Za-z0-9._-]+$/.test(key)) {
      return [`"${key}" is no key for a column. The keys are ${keys.join(', ')}, and x-… for one of your own.`];
    }
    const isThere = layouts.some(({ columns }) =>
      columns.some((each) => normalise(each.heading) === normalise(column) || columnOfLetters(column) === each.index),
    );
    return isThere ? [] : [`There is no column "${column}".`];
  });
}

/** The cells of a row that are not empty, as a range. */
export function rangeOf({ number, cells }: Row): string {
  const columns = [...cells.keys()];
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  return first === last ? cellName(number, first) : `${cellName(number, first)}:${cellName(number, last)}`;
}

import { type StandardId, standard } from '../../catalog/standard.ts';
import type { Cell } from '../tables/table.ts';
import { normalise } from './normalise.ts';

/** A cell of the column of controls. */
export interface ControlCell {
  readonly cell: Cell;
  /** The title beside it, if there is a column of titles. */
  readonly title: string | undefined;
}

/** What a cell names. */
export type NamedControl =
  | { readonly kind: 'control'; readonly id: string; readonly rest: string; readonly changed: boolean }
  /** A theme or an objective: the heading of a section. */
  | { readonly kind: 'group'; readonly id: string }
  /** A spreadsheet has made a number of it, and it could be several. */
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  /** It has the form of an id, and the edition lacks it. */
  | { readonly kind: 'unknown'; readonly id: string }
  | { readonly kind: 'none' };

/**
 * An id as people write it, with the words before and the title after it. No two parts that may repeat can match the
 * same character side by side: each text is read in one way alone.
 */
const form =
  /^[\s:.\-_]*(?:(?:annex|anhang|controls?|massnahme|maßnahme|iso(?:\/iec)? ?27001(?::\d{4})?|nr)[\s:.\-_]*)*(?:(a)[\s.\-_]*)?(\d{1,2}(?:\s?[.,]\s?\d{1,2}){0,2})(?![\d.,]*\d)\.?(?=[\s:–—-]|$)/i;

/** The numbers of an id, `5.1`, without leading zeros, and what stands after it. */
function numbersOf(
  text: string,
): { readonly numbers: string; readonly rest: string; readonly annex: boolean } | undefined {
  const trimmed = text.trim();
  const [id = '', annex, written] = form.exec(trimmed) ?? [];
  if (written === undefined) return undefined;
  const rest = trimmed.slice(id.length).replace(/^[\s:–—-]+/, '');
  const numbers = written
    .split(/[.,]/)
    .map((part) => String(Number(part)))
    .join('.');
  return { numbers, rest, annex: annex !== undefined };
}

/** The edition that most ids of a column belong to: those of 2013 have three numbers. */
export function editionOf(cells: readonly ControlCell[]): StandardId {
  const counts = { two: 0, three: 0 };
  for (const { cell } of cells) {
    const numbers = cell.kind === 'number' ? '0.0' : numbersOf(cell.text)?.numbers;
    const parts = numbers?.split('.').length ?? 0;
    if (parts === 2 && cell.kind !== 'day') counts.two++;
    if (parts === 3) counts.three++;
  }
  return counts.three > counts.two ? 'ISO/IEC 27001:2013' : 'ISO/IEC 27001:2022';
}

/**
 * The controls that the cells of a column name, in the edition. What a spreadsheet has made a number of (5.10 is 5.1 to
 * it) is told by the title beside it, by its neighbours, and by the format of the cell where formats differ. If these do
 * not agree on one, or agree on the same for two rows, as in a column that is sorted by numbers, it stays ambiguous.
 */
export function controlsIn(cells: readonly ControlCell[], edition: StandardId): readonly NamedControl[] {
  const typed = cells.map(({ cell }) => cell);
  const read = typed.map((cell) => (isTwice(cell, typed) ? { ...cell, kind: 'number' as const } : cell));
  const sure = read.map((cell) => sureControl(cell, edition));
  const candidates = read.map((cell) => candidatesOf(cell, edition));
  const formats = new Set(read.flatMap((cell) => (cell.kind === 'number' ? [cell.decimals ?? -1] : [])));
  const told = read.map((cell, index): readonly string[] => {
    const ids = candidates[index] ?? [];
    const tellers = [
      byTitle(ids, cells[index]?.title, edition),
      byNeighbours(ids, sure, candidates, index, edition),
      formats.size > 1 ? byFormat(ids, cell) : undefined,
    ];
    return [...new Set(tellers.filter((id) => id !== undefined))];
  });
  const isAlone = (id: string) => told.filter(([first]) => first === id).length === 1;
  return read.map((cell, index) => {
    const known = sure[index];
    if (known) return known;
    const ids = candidates[index] ?? [];
    const [only] = ids;
    if (only === undefined) return unknownOr(cell);
    if (ids.length === 1) return found(only, cell.kind === 'day');
    const [first, ...others] = told[index] ?? [];
    return first !== undefined && others.length === 0 && isAlone(first)
      ? found(first, true)
      : { kind: 'ambiguous', ids };
  });
}

function found(id: string, changed: boolean, rest = ''): NamedControl {
  return { kind: 'control', id, rest, changed };
}

function unknownOr(cell: Cell): NamedControl {
  return cell.kind === 'number' || cell.kind === 'day' ? { kind: 'unknown', id: cell.text } : { kind: 'none' };
}

/** What a text names; undefined for numbers and days, which somebody's spreadsheet has made of texts. */
function sureControl(cell: Cell, edition: StandardId): NamedControl | undefined {
  if (cell.kind === 'number' || cell.kind === 'day') return undefined;
  const read = numbersOf(cell.text);
  if (!read) return /^\s*a\s*$/i.test(cell.text) ? { kind: 'group', id: 'A' } : { kind: 'none' };
  const id = `A.${read.numbers}`;
  const known = standard(edition).requirement(id);
  if (known?.kind === 'control') return found(id, false, read.rest);
  if (known) return { kind: 'group', id };
  const isId = read.annex || read.numbers.includes('.');
  return isId ? { kind: 'unknown', id } : { kind: 'none' };
}

/** What a number or a day may have been before the spreadsheet changed it. */
function candidatesOf(cell: Cell, edition: StandardId): readonly string[] {
  const known = (numbers: string) => standard(edition).requirement(`A.${numbers}`)?.kind === 'control';
  const written = cell.kind === 'day' ? ofDay(cell.text) : cell.kind === 'number' ? ofNumber(cell.text) : [];
  return [...new Set(written.filter(known).map((numbers) => `A.${numbers}`))];
}

function ofNumber(text: string): readonly string[] {
  const [whole = '', decimals = ''] = text.split('.');
  const digits = decimals.replace(/(?<!0)0+$/, '');
  if (digits === '') return [];
  return digits.length === 1 ? [`${whole}.${digits}`, `${whole}.${digits}0`] : [`${whole}.${digits}`];
}

/** `5.1` is the 5 January to a German spreadsheet, or the 1 May to an American one, and `9.2.1` the 9 February 2001. */
function ofDay(text: string): readonly string[] {
  const [year = '', month = '', day = ''] = text.split('-');
  const [y, m, d] = [Number(year.slice(2)), Number(month), Number(day)];
  return [`${d}.${m}.${y}`, `${m}.${d}.${y}`, `${d}.${m}`, `${m}.${d}`];
}

function byTitle(ids: readonly string[], title: string | undefined, edition: StandardId): string | undefined {
  if (title === undefined) return undefined;
  const written = normalise(title);
  const same = ids.filter((id) => normalise(standard(edition).requirement(id)?.title ?? '') === written);
  return same.length === 1 ? same[0] : undefined;
}

function byFormat(ids: readonly string[], { decimals }: Cell): string | undefined {
  if (decimals === undefined) return undefined;
  const wanted = ids.filter((id) => (id.split('.').at(-1) ?? '').length === decimals);
  return wanted.length === 1 ? wanted[0] : undefined;
}

/** Whether a bare `5.1` stands there twice: then one of them is 5.10, as a spreadsheet has saved it in CSV. */
function isTwice({ kind, text }: Cell, all: readonly Cell[]): boolean {
  return kind === 'text' && /^\d{1,2}\.\d$/.test(text) && all.filter((each) => each.text === text).length > 1;
}

/** The one that fits between what comes before and after it, as far as that is one thing alone. */
function byNeighbours(
  ids: readonly string[],
  sure: readonly (NamedControl | undefined)[],
  candidates: readonly (readonly string[])[],
  index: number,
  edition: StandardId,
): string | undefined {
  const placeAt = (at: number): number | undefined => {
    const known = sure[at];
    if (known?.kind === 'control' || known?.kind === 'group') return placeOf(known.id, edition);
    const only = candidates[at];
    return only?.length === 1 ? placeOf(only[0] ?? '', edition) : undefined;
  };
  const nearest = (step: number) => {
    for (let at = index + step; at >= 0 && at < sure.length; at += step) {
      const place = placeAt(at);
      if (place !== undefined) return { place, distance: Math.abs(at - index) };
    }
    return undefined;
  };
  const [before, after] = [nearest(-1), nearest(1)];
  const fitting = ids.filter((id) => {
    const place = placeOf(id, edition);
    return place > (before?.place ?? -1) && place < (after?.place ?? Number.MAX_SAFE_INTEGER);
  });
  return fitting.length === 1 && (before || after) ? fitting[0] : undefined;
}

function placeOf(id: string, edition: StandardId): number {
  return standard(edition).position(id) ?? -1;
}

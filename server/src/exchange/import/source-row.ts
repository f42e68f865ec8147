import type { Day } from '../../model/values.ts';
import type { Writable } from '../../yaml/edit/written.ts';
import { type Cell, cellName, type Row, type Sheet } from '../tables/table.ts';
import type { Question } from './account.ts';
import type { Column, Layout } from './layout.ts';
import { couldBeTwoDays, dayOf } from './understand-day.ts';
import { meaningOf, meaningsOf, saysNothing, type WordList } from './understand-words.ts';

/** A cell of a row under the heading of its column. */
export interface Field {
  readonly column: Column;
  readonly cell: Cell;
  /** The name of the cell, `B7`. */
  readonly at: string;
}

/**
 * A row of a table that becomes a record. Each of its cells is taken once: what nobody takes, or cannot understand,
 * ends as a remark, so that nothing is lost.
 */
export class SourceRow {
  readonly sheet: string;
  readonly number: number;
  readonly hidden: boolean;
  readonly range: string;
  /** Comments for whoever completes the record. */
  readonly comments: string[] = [];
  readonly questions: Question[] = [];
  readonly #fields: Field[];
  readonly #about: () => string;

  constructor(layout: Layout, row: Row, range: string, about: () => string) {
    this.sheet = layout.sheet.name;
    this.number = row.number;
    this.hidden = row.hidden;
    this.range = range;
    this.#about = about;
    this.#fields = layout.columns.flatMap((column) => {
      const cell = row.cells.get(column.index);
      return cell && column.key !== undefined ? [{ column, cell, at: cellName(row.number, column.index) }] : [];
    });
    if (row.hidden) this.comments.push(`row ${row.number} is hidden in the spreadsheet`);
    for (const { cell, at } of this.#fields) {
      if (cell.kind === 'error') this.ask(at, `the spreadsheet has an error there, ${cell.text}`);
      if (cell.kind === 'formula') this.ask(at, 'the formula has no computed value');
    }
  }

  /** Whether the row says something of a key. */
  has(key: string): boolean {
    return this.#fields.some(({ column }) => column.key === key);
  }

  /** Takes the first cell of a key. */
  take(key: string): Field | undefined {
    const index = this.#fields.findIndex(({ column }) => column.key === key);
    return index < 0 ? undefined : this.#fields.splice(index, 1)[0];
  }

  /** Takes all cells of a key. */
  takeAll(key: string): readonly Field[] {
    const all: Field[] = [];
    for (let field = this.take(key); field; field = this.take(key)) all.push(field);
    return all;
  }

  /** Takes a text; several columns of the key are put together, a line each. */
  text(key: string): string | undefined {
    const texts = this.takeAll(key).map(({ cell }) => cell.text);
    return texts.length === 0 ? undefined : [...new Set(texts)].join('\n');
  }

  /** Takes the meaning of a word. */
  word(key: string, list: WordList): string | undefined {
    const share = this.#fields.find(({ column, cell }) => column.key === key && cell.text.includes('%'));
    // How far something has come says more than the word that is made of it.
    if (share && meaningOf(share.cell.text, list) !== undefined) this.comments.push(`${key}: ${share.cell.text}`);
    return this.#understand(
      key,
      ({ cell }) => meaningOf(cell.text, list),
      `write one of ${meaningsOf(list).join(', ')}`,
    );
  }

  /** Takes a day. */
  day(key: string): Day | undefined {
    const field = this.#fields.find(({ column }) => column.key === key);
    const advice = couldBeTwoDays(field?.cell.text ?? '')
      ? 'it could be two days; write it as YYYY-MM-DD'
      : 'write a day as YYYY-MM-DD';
    return this.#understand(key, ({ cell }) => dayOf(cell), advice);
  }

  #understand<T>(key: string, meaning: (field: Field) => T | undefined, advice: string): T | undefined {
    const field = this.take(key);
    if (!field) return undefined;
    const understood = meaning(field);
    if (understood === undefined) this.notUnderstood(field, key, advice);
    return understood;
  }

  /** Keeps a cell as a comment; one that says more than "nothing" is a question. */
  notUnderstood({ cell, at }: Field, key: string, advice: string): void {
    if (saysNothing(cell.text)) this.comments.push(`${key}: ${cell.text}`);
    else this.ask(at, `${key} "${cell.text}": ${advice}`);
  }

  /** Asks a person, in a comment and in the account. */
  ask(cell: string, text: string): void {
    this.comments.push(`${cell}: ${text}`);
    this.questions.push({ sheet: this.sheet, cell, about: this.#about(), text });
  }

  /** All that nobody has taken: columns of unknown meaning as `x-…` pairs, everything else as remarks. */
  rest(): Readonly<Record<string, Writable>> {
    const pairs: Record<string, Writable> = {};
    for (const { column, cell, at } of this.#fields.splice(0)) {
      const key = column.key ?? '';
      if (key.startsWith('x-') && !(key in pairs) && !own.has(key)) pairs[key] = cell.text;
      else this.ask(at, `${column.heading} "${cell.text}": has no place here`);
    }
    return pairs;
  }
}

/** Keys that importers write themselves. */
const own = new Set(['x-documents', 'x-role', 'x-evidence']);

/** The rows beneath the headings, what is merged over several rows put into each of them. */
export function filledRows({ sheet, beneath, header }: Pick<Layout, 'sheet' | 'beneath' | 'header'>): readonly Row[] {
  const tall = sheet.merges.filter(({ top, bottom }) => bottom > top && top > header.number);
  if (tall.length === 0) return beneath;
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  const added = new Map<number, Map<number, Cell>>();
  for (const { top, bottom, left, right } of tall) {
    for (let column = left; column <= right; column++) {
      const cell = byNumber.get(top)?.cells.get(column);
      if (!cell) continue;
      for (const { number } of rowsBetween(sheet, top + 1, bottom)) {
        const cells = added.get(number) ?? new Map<number, Cell>();
        cells.set(column, cell);
        added.set(number, cells);
      }
    }
  }
  return beneath.map((row) => {
    const more = added.get(row.number);
    return more ? { ...row, cells: new Map([...more, ...row.cells].toSorted(([a], [b]) => a - b)) } : row;
  });
}

function rowsBetween({ rows }: Sheet, top: number, bottom: number): readonly Row[] {
  return rows.filter(({ number }) => number >= top && number <= bottom);
}

import type { StandardId } from '../../catalog/standard.ts';
import { documentText } from '../../features/new-files/new-file.ts';
import type { Row } from '../tables/table.ts';
import type { AlreadyThere, LeftOut } from './account.ts';
import type { Directory } from './directory.ts';
import { findingLines } from './finding-lines.ts';
import type { Imported } from './imported.ts';
import { type Layout, rangeOf } from './layout.ts';
import { headComments, leftOutColumns, leftOutComments, leftOutRow, type Source } from './source.ts';
import { filledRows, SourceRow } from './source-row.ts';
import { commentLines } from './yaml-text.ts';

/** Where findings go, and what is known already. */
export interface FindingsOrder {
  readonly directory: Directory;
  /** The audit of rows that name none. */
  readonly audit: string | undefined;
  readonly auditExists: (id: string) => boolean;
  /** The edition that holds for the findings of an audit. */
  readonly editionOf: (audit: string | undefined) => StandardId;
  /** The findings that are there, by their ids, with their files. */
  readonly there: ReadonlyMap<string, string>;
  /** The file of a finding, or one file for all. */
  readonly fileOf: (id: string) => string;
  /** The year of ids that are made. */
  readonly year: string;
}

/** A finding and the rows that speak of it: each after the first adds a corrective action. */
interface Group {
  readonly id: string;
  readonly rows: SourceRow[];
}

/** Reads findings from tables, one row a finding, or several with the same number, one for each corrective action. */
export function importFindings(source: Source, order: FindingsOrder): Imported {
  const leftOut: LeftOut[] = [];
  const alreadyThere: AlreadyThere[] = [];
  const groups = groupsOf(source, order, leftOut, alreadyThere);
  const all = [...leftOut, ...leftOutColumns(source), ...source.otherSheets];
  const texts = new Map<string, string[]>();
  for (const { id, rows } of groups) {
    const file = order.fileOf(id);
    texts.set(file, [...(texts.get(file) ?? []), textOf(id, rows, order)]);
  }
  const tail = leftOutComments(all).flatMap(commentLines);
  const head = headComments(source).flatMap(commentLines);
  const files = [...texts].map(([file, documents], index) => ({
    file,
    // What belongs to no finding stands in the first file.
    text: index === 0 ? withEnds(head, documents.join('---\n'), tail) : documents.join('---\n'),
  }));
  return {
    files,
    account: {
      source: source.name,
      columns: source.layouts.flatMap(({ columns }) => columns),
      read: `${groups.length} finding${groups.length === 1 ? '' : 's'}`,
      leftOut: all,
      questions: groups.flatMap(({ rows }) => rows.flatMap(({ questions }) => questions)),
      alreadyThere,
      remarks: [],
    },
  };
}

function withEnds(head: readonly string[], body: string, tail: readonly string[]): string {
  return [...head.map((line) => `${line}\n`), body, ...tail.map((line) => `${line}\n`)].join('');
}

function groupsOf(
  source: Source,
  { there, year }: FindingsOrder,
  leftOut: LeftOut[],
  alreadyThere: AlreadyThere[],
): readonly Group[] {
  const groups = new Map<string, Group>();
  const written = new Map<string, string>();
  const lowerCase = new Map([...there].map(([id, file]) => [id.toLowerCase(), { id, file }]));
  const isTaken = new Set(lowerCase.keys());
  let made = 1;
  const newId = () => {
    let id = '';
    do id = `F-${year}-${String(made++).padStart(3, '0')}`;
    while (isTaken.has(id.toLowerCase()));
    return id;
  };
  for (const layout of source.layouts) {
    for (const row of filledRows(layout)) {
      let about = '';
      const record = new SourceRow(layout, row, rangeOf(row), () => about);
      const number = record.text('id');
      const continues = number !== undefined && written.has(number) && record.has('action');
      if (!continues && !saysEnough(layout, row)) {
        leftOut.push(leftOutRow(layout, row, 'it has neither a title nor a description'));
        continue;
      }
      const own = number === undefined ? undefined : asId(number);
      const known = own === undefined ? undefined : lowerCase.get(own.toLowerCase());
      if (known) {
        alreadyThere.push(known);
        leftOut.push(leftOutRow(layout, row, `${known.id} is there already`));
        continue;
      }
      const id = (number !== undefined && written.get(number)) || (own ?? newId());
      about = id;
      const group = groups.get(id.toLowerCase());
      if (group) group.rows.push(record);
      else {
        groups.set(id.toLowerCase(), { id, rows: [record] });
        isTaken.add(id.toLowerCase());
        if (number !== undefined) written.set(number, id);
        if (number !== undefined && number !== id) record.comments.push(`in the register: ${number}`);
      }
    }
  }
  return [...groups.values()];
}

/** A number of a register as an id; undefined where nothing of it can be one. */
function asId(number: string): string | undefined {
  const id = number
    .trim()
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|(?<!-)-+$/g, '');
  return id === '' ? undefined : /^\d+$/.test(id) ? `F-${id}` : id;
}

function saysEnough({ columns }: Layout, { cells }: Row): boolean {
  return columns.some(({ key, index }) => (key === 'title' || key === 'condition') && cells.has(index));
}

function textOf(id: string, rows: readonly SourceRow[], order: FindingsOrder): string {
  const { pairs, comments } = findingLines(rows, order);
  const document = documentText('Finding', { id, ...pairs });
  return `${[...comments.flatMap(commentLines), document.trimEnd()].join('\n')}\n`;
}

import { summarise } from '../../catalog/order.ts';
import { type StandardId, standard } from '../../catalog/standard.ts';
import { documentText } from '../../features/new-files/new-file.ts';
import type { Row } from '../tables/table.ts';
import { cellName } from '../tables/table.ts';
import type { LeftOut, Question } from './account.ts';
import { type ControlCell, controlsIn, editionOf, type NamedControl } from './control-ids.ts';
import type { Directory } from './directory.ts';
import type { Imported } from './imported.ts';
import { type Layout, rangeOf } from './layout.ts';
import { headComments, leftOutColumns, leftOutComments, leftOutRow, type Source } from './source.ts';
import { filledRows, SourceRow } from './source-row.ts';
import { takeApplicability } from './take-applicability.ts';
import { takeOwner, takeParties } from './take-parties.ts';
import { commentLines, entryLines, mappingLines } from './yaml-text.ts';

/** Where a statement goes, and what it is read for. */
export interface StatementOrder {
  readonly file: string;
  readonly standard: StandardId;
  readonly directory: Directory;
  /** Whether a text is the id of an additional requirement that the ISMS declares, `soc2:CC6.1`. */
  readonly isAdditional: (id: string) => boolean;
}

interface Entry {
  readonly id: string;
  readonly lines: readonly string[];
  readonly questions: readonly Question[];
}

/**
 * Reads a statement of applicability (6.1.3 d) from tables: one row a control. Whatever a person must complete stands
 * as a comment at the control; what is no control stands at the end of the file.
 */
export function importStatement(source: Source, order: StatementOrder): Imported {
  const entries: Entry[] = [];
  const leftOut: LeftOut[] = [];
  const editions = new Set<StandardId>();
  for (const layout of source.layouts) {
    const rows = filledRows(layout);
    const cells = rows.map((row) => controlCell(layout, row));
    const edition = editionOf(cells.filter((cell) => cell !== undefined));
    editions.add(edition);
    const named = controlsIn(
      cells.map((cell) => cell ?? { cell: { kind: 'text', text: '' }, title: undefined }),
      edition,
    );
    const mark = applicableMarks(layout, rows);
    for (const [index, row] of rows.entries()) {
      const control = additional(cells[index], order) ?? named[index] ?? { kind: 'none' };
      const reason = whyNoEntry(control, cells[index], edition) ?? whyTwice(control, entries);
      if (reason !== undefined) leftOut.push(leftOutRow(layout, row, reason));
      else if (control.kind === 'control') entries.push(entryOf(layout, row, control, edition, order.directory, mark));
    }
  }
  const all = [...leftOut, ...leftOutColumns(source), ...source.otherSheets];
  const text = statementText(source, entries, all);
  return {
    files: [{ file: order.file, text }],
    account: {
      source: source.name,
      columns: source.layouts.flatMap(({ columns }) => columns),
      read: `${entries.length} control${entries.length === 1 ? '' : 's'}`,
      leftOut: all,
      questions: entries.flatMap(({ questions }) => questions),
      alreadyThere: [],
      remarks: [...editionRemarks([...editions], order.standard), ...missingRemarks(entries, [...editions])],
    },
  };
}

function statementText(source: Source, entries: readonly Entry[], leftOut: readonly LeftOut[]): string {
  const head = headComments(source).flatMap(commentLines);
  const document = documentText('StatementOfApplicability', { id: 'soa', title: 'Statement of applicability' });
  const controls = entries.flatMap(({ lines }) => lines.map((line) => `  ${line}`));
  const tail = leftOutComments(leftOut).flatMap(commentLines);
  const body = entries.length === 0 ? ['controls: {}'] : ['controls:', ...controls];
  return `${[...head, document.trimEnd(), ...body, ...(tail.length > 0 ? ['', ...tail] : [])].join('\n')}\n`;
}

function controlCell({ columns }: Layout, { cells }: Row): ControlCell | undefined {
  const at = (key: string) => {
    const column = columns.find((each) => each.key === key);
    return column && cells.get(column.index);
  };
  const cell = at('control');
  return cell && { cell, title: at('title')?.text };
}

/** A requirement beyond the standard, which stands in the statement like a control. */
function additional(cell: ControlCell | undefined, { isAdditional }: StatementOrder): NamedControl | undefined {
  const id = cell?.cell.text.trim();
  return id !== undefined && isAdditional(id) ? { kind: 'control', id, rest: '', changed: false } : undefined;
}

function whyNoEntry(control: NamedControl, cell: ControlCell | undefined, edition: StandardId): string | undefined {
  switch (control.kind) {
    case 'control':
      return undefined;
    case 'group':
      return `${control.id} is the heading of a section, no control`;
    case 'ambiguous':
      return `the spreadsheet has made a number of the id: it could be ${control.ids.join(' or ')}`;
    case 'unknown':
      return `${control.id} is no control of ${edition}`;
    case 'none':
      return cell ? 'it names no control' : 'it has nothing in the column of controls';
  }
}

function whyTwice(control: NamedControl, entries: readonly Entry[]): string | undefined {
  if (control.kind !== 'control' || !entries.some(({ id }) => id === control.id)) return undefined;
  return `${control.id} has been read from a row above`;
}

/** Whether a column of marks is all there is of applicability: then a cell without a mark says no. */
function applicableMarks({ columns }: Layout, rows: readonly Row[]): boolean {
  const column = columns.find(({ key }) => key === 'applicable');
  const texts = rows.flatMap(({ cells }) => (column && cells.get(column.index)?.text) ?? []);
  return texts.length > 0 && texts.every((text) => /^(x|✓|✔|☑|☒|●)$/i.test(text));
}

function entryOf(
  layout: Layout,
  row: Row,
  control: Extract<NamedControl, { kind: 'control' }>,
  edition: StandardId,
  directory: Directory,
  marks: boolean,
): Entry {
  const { id } = control;
  const source = new SourceRow(layout, row, rangeOf(row), () => id);
  const named = source.take('control');
  if (control.changed && named) source.ask(named.at, `the spreadsheet says "${named.cell.text}"; read as ${id}`);
  const title = [source.text('title'), control.rest === '' ? undefined : control.rest]
    .filter((text) => text !== undefined)
    .join(' – ');
  const pairs = {
    applicable: takeApplicability(source, marks, cellName(row.number, applicableColumn(layout))),
    justification: source.text('justification'),
    status: source.word('status', 'status'),
    applicableFrom: source.day('applicableFrom'),
    owner: takeOwner(source, 'owner', directory),
    implementers: takeParties(source, 'implementers', directory),
    operators: takeParties(source, 'operators', directory),
    monitors: takeParties(source, 'monitors', directory),
    implementation: source.text('implementation'),
    'x-documents': source.text('documents'),
    notes: source.text('notes'),
    ...source.rest(),
  };
  const beside = title === '' ? (standard(edition).requirement(id)?.title ?? '') : title;
  return { id, lines: entryLines(id, beside, mappingLines(pairs, source.comments)), questions: source.questions };
}

function applicableColumn({ columns }: Layout): number {
  return columns.find(({ key }) => key === 'applicable')?.index ?? 0;
}

function editionRemarks(editions: readonly StandardId[], wanted: StandardId): readonly string[] {
  return editions
    .filter((edition) => edition !== wanted)
    .map(
      (edition) =>
        `The controls are those of ${edition}, and the ISMS says ${wanted}. Write ${edition} into its Isms document; "migrate 2013-to-2022" then leads to the new edition.`,
    );
}

function missingRemarks(entries: readonly Entry[], editions: readonly StandardId[]): readonly string[] {
  const [edition = 'ISO/IEC 27001:2022'] = editions;
  const there = new Set(entries.map(({ id }) => id));
  const missing = standard(edition)
    .controls.filter(({ id }) => !there.has(id))
    .map(({ id }) => id);
  if (missing.length === 0) return [];
  return [
    `${missing.length} control${missing.length === 1 ? '' : 's'} of ${edition} got no entry: ${summarise(missing, standard(edition))}.`,
  ];
}

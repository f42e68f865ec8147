import { limits } from '../limits.ts';
import { type Cell, cleanText, columnOfLetters, type Merge, type Row, type Sheet } from '../table.ts';
import { dayOfSerial, type NumberFormat, timeOfSerial } from './number-format.ts';
import { type Archive, ArchiveFault } from './open-archive.ts';
import { readXml } from './read-xml.ts';
import { RichText } from './shared-strings.ts';

/** What cells refer to. */
export interface Shared {
  readonly strings: readonly string[];
  readonly styles: readonly NumberFormat[];
  readonly from1904: boolean;
}

interface Open {
  column: number;
  type: string;
  style: number;
  value: string;
  formula: string;
  hasFormula: boolean;
}

/** Counts cells over all sheets of a workbook. */
export interface CellCount {
  cells: number;
}

/** Reads the rows of a worksheet part (ECMA-376, part 1, 18.3.1). */
export function readSheet(
  archive: Archive,
  { name: sheetName, hidden, path }: { readonly name: string; readonly hidden: boolean; readonly path: string },
  shared: Shared,
  count: CellCount,
): Sheet {
  const rows: Row[] = [];
  const merges: Merge[] = [];
  const inline = new RichText();
  let cells = new Map<number, Cell>();
  let number = 0;
  let isHidden = false;
  let open: Open | undefined;
  let gathering: 'value' | 'formula' | undefined;
  readXml(archive, path, {
    open: (name, attributes) => {
      inline.open(name);
      if (name === 'row') {
        cells = new Map();
        number = attributes.r === undefined ? number + 1 : rowNumber(attributes.r, path);
        isHidden = /^(1|true)$/.test(attributes.hidden ?? '');
      } else if (name === 'c') {
        const column = attributes.r === undefined ? cells.size : columnOf(attributes.r, path);
        open = {
          column,
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          value: '',
          formula: '',
          hasFormula: false,
        };
      } else if (name === 'is') inline.begin();
      else if (name === 'v') gathering = 'value';
      else if (name === 'f' && open) {
        gathering = 'formula';
        open.hasFormula = true;
      } else if (name === 'mergeCell') {
        const merge = mergeOf(attributes.ref ?? '');
        if (merge) merges.push(merge);
      }
    },
    text: (piece) => {
      inline.add(piece);
      if (open && gathering) open[gathering] += piece;
    },
    close: (name) => {
      inline.close(name);
      if (name === 'v' || name === 'f') gathering = undefined;
      else if (name === 'is' && open) open.value = inline.end();
      else if (name === 'c' && open) {
        const cell = cellOf(open, shared);
        if (cell) {
          cells.set(open.column, cell);
          count.cells++;
          if (count.cells > limits.cells) throw new ArchiveFault(`has more than ${limits.cells} cells`);
        }
        open = undefined;
      } else if (name === 'row' && cells.size > 0) {
        rows.push({ number, hidden: isHidden, cells });
      }
    },
  });
  return { name: sheetName, hidden, rows, merges };
}

function cellOf({ type, style, value, formula, hasFormula }: Open, { strings, styles, from1904 }: Shared) {
  if (hasFormula && value === '') return textCell('formula', `=${formula}`);
  switch (type) {
    case 's':
      return textCell('text', strings[Number(value)] ?? '');
    case 'b':
      return textCell('boolean', value === '1' ? 'TRUE' : 'FALSE');
    case 'e':
      return textCell('error', value);
    case 'd':
      return dayCell(value.slice(0, 10), /T(\d\d:\d\d:\d\d(?:\.\d+)?)/.exec(value)?.[1]?.replace(/\.0+$/, ''));
    case 'n':
      return value === '' ? undefined : numberCell(value, styles[style], from1904);
    default:
      return textCell('text', value);
  }
}

function textCell(kind: Cell['kind'], written: string): Cell | undefined {
  const text = cleanText(written);
  return text === '' ? undefined : { kind, text };
}

function dayCell(day: string, time: string | undefined): Cell | undefined {
  const cell = textCell('day', day);
  return cell && time !== undefined && time !== '00:00:00' ? { ...cell, time } : cell;
}

function numberCell(written: string, format: NumberFormat = { kind: 'general' }, from1904: boolean): Cell | undefined {
  const value = Number(written);
  if (!Number.isFinite(value)) return textCell('text', written);
  const day = format.kind === 'day' ? dayOfSerial(value, from1904) : undefined;
  if (day !== undefined) return dayCell(day, timeOfSerial(value));
  // Fifteen digits, as Excel has them: 5.1 may be stored as 5.0999999999999996.
  const rounded = Number(value.toPrecision(15));
  const { decimals } = format;
  if (decimals === undefined) return { kind: 'number', text: String(rounded) };
  if (format.kind === 'percent') return { kind: 'number', text: `${(rounded * 100).toFixed(decimals)}%` };
  // What the format would round away is kept.
  const shown = rounded.toFixed(Math.min(decimals, 15));
  return { kind: 'number', text: Number(shown) === rounded ? shown : String(rounded), decimals };
}

function rowNumber(written: string, path: string): number {
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1 || number > limits.rows) {
    throw new ArchiveFault(`is damaged in the part ${path} (row "${written}")`);
  }
  return number;
}

function columnOf(name: string, path: string): number {
  const column = columnOfLetters(/^[A-Za-z]+/.exec(name)?.[0] ?? '');
  if (column === undefined || column >= limits.columns) {
    throw new ArchiveFault(`is damaged in the part ${path} (cell "${name}")`);
  }
  return column;
}

function mergeOf(reference: string): Merge | undefined {
  const [, from = '', top, to = '', bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  const [left, right] = [columnOfLetters(from), columnOfLetters(to)];
  if (left === undefined || right === undefined) return undefined;
  return { top: Number(top), bottom: Number(bottom), left, right };
}

/**
 * A report as a sequence of blocks of plain text: what each format draws in its own way. Text of files and our own
 * words look alike here; it is for the format to make sure that text stays text. Control characters and characters
 * that turn the direction of text have been made visible before a format sees them (`visible.ts`).
 */

/** Words that stand out. */
export interface Strong {
  readonly strong: string;
}

/** Words with emphasis, as in a foreword. */
export interface Emphasis {
  readonly emphasis: string;
}

export type Piece = string | Strong | Emphasis;

/** Text of one or more lines; an empty line parts paragraphs. */
export type Phrase = string | readonly Piece[];

export interface Fact {
  readonly label: string;
  readonly value: Phrase;
}

/** A heading; the title of the report is the only one of level 1. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  /** Unique in the report and the same in each language, fit for an anchor: letters, digits, `-`, `.` and `_`. */
  readonly id: string;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Phrase;
}

/** Why a notice is there: the report is a draft, something is wrong with what it rests on, or it is good to know. */
export type NoticeTone = 'draft' | 'warning' | 'information';

/** A remark that nobody may miss. */
export interface Notice {
  readonly kind: 'notice';
  readonly tone: NoticeTone;
  readonly text: Phrase;
}

/** A list of at least one item. */
export interface List {
  readonly kind: 'list';
  /** Whether the items are numbered, from 1. */
  readonly ordered: boolean;
  readonly items: readonly Phrase[];
}

/** Values by label, one below the other. */
export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}

/**
 * A column of a table. `number` is set flush right; `day` holds days, `YYYY-MM-DD`, which never break; `mark` holds
 * short words, which are centred and never break either.
 */
export interface Column {
  readonly title: string;
  readonly kind: 'text' | 'number' | 'day' | 'mark';
  /**
   * How much of the table's width it takes, relative to the other columns: 1 is about as wide as a day. A table whose
   * widths come to more than 12 wants the long side of the paper.
   */
  readonly width: number;
  /** Whether its cells hold sentences, so that it profits most from more width. */
  readonly long: boolean;
}

/** A table of at least one row; each row has as many cells as there are columns. Its head repeats on each page. */
export interface Table {
  readonly kind: 'table';
  /** What is in it; empty for a table of a foreword, which has none. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Phrase[])[];
}

/** What a series is about, so that a format can choose its colour; never the only way to tell them apart. */
export type SeriesTone = 'good' | 'bad' | 'pending' | 'neutral';

export interface Series {
  readonly name: string;
  readonly tone: SeriesTone;
  /** One whole number, 0 or more, for each label. */
  readonly values: readonly number[];
}

/**
 * A bar chart: a bar for each label, the series stacked in it. A format without pictures shows it as a table
 * (`chart-table.ts`).
 */
export interface Chart {
  readonly kind: 'chart';
  /** Unique in the report, fit for an anchor. */
  readonly id: string;
  readonly title: string;
  /** What the labels are, such as "Chapter". */
  readonly labelsTitle: string;
  /** What is counted, such as "Requirements". */
  readonly valuesTitle: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  /** Whether a table beside it says the same: then a format without pictures leaves it out. */
  readonly tabled?: boolean;
}

/** Where paper begins a new page; nothing where there are no pages. */
export interface PageBreak {
  readonly kind: 'page-break';
}

export type Block = Heading | Paragraph | Notice | List | Facts | Table | Chart | PageBreak;

export function heading(level: 1 | 2 | 3, id: string, text: string): Heading {
  return { kind: 'heading', level, id, text };
}

export function paragraph(text: Phrase): Paragraph {
  return { kind: 'paragraph', text };
}

export function notice(tone: NoticeTone, text: Phrase): Notice {
  return { kind: 'notice', tone, text };
}

/** A list; where it has no items, a sentence that says so. */
export function list(items: readonly Phrase[], ifNone: string): Block {
  return items.length > 0 ? { kind: 'list', ordered: false, items } : paragraph(ifNone);
}

/** Facts by label; those without a value are left out. */
export function facts(...all: readonly (readonly [label: string, value: Phrase | undefined])[]): Facts {
  return { kind: 'facts', facts: all.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])) };
}

/** A table; where it has no rows, a sentence that says so. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Phrase[])[],
  ifNone: string,
): Block {
  return rows.length > 0 ? { kind: 'table', caption, columns, rows } : paragraph(ifNone);
}

/** A column of short texts, such as names and titles. */
export function textColumn(title: string, width = 2): Column {
  return { title, kind: 'text', width, long: false };
}

/** A column of sentences. */
export function longColumn(title: string, width = 3): Column {
  return { title, kind: 'text', width, long: true };
}

export function numberColumn(title: string, width = 1): Column {
  return { title, kind: 'number', width, long: false };
}

export function dayColumn(title: string): Column {
  return { title, kind: 'day', width: 1, long: false };
}

export function markColumn(title: string, width = 1): Column {
  return { title, kind: 'mark', width, long: false };
}

export function strong(text: string): Strong {
  return { strong: text };
}

export const pageBreak: PageBreak = { kind: 'page-break' };

/**
 * A report as a sequence of blocks of plain text: what each format draws in its own way. Text of files and our own
 * words look alike here; it is for the format to make sure that text stays text.
 */

/** Words that stand out. */
export interface Strong {
  readonly strong: string;
}

/** Text of one or more lines; an empty line parts paragraphs. */
export type Phrase = string | readonly (string | Strong)[];

export interface Fact {
  readonly label: string;
  readonly value: Phrase;
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Phrase }
  /** A remark on the whole that nobody may miss. */
  | { readonly kind: 'notice'; readonly text: Phrase }
  | { readonly kind: 'list'; readonly items: readonly Phrase[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** Each row has as many cells as there are columns. */
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly Phrase[])[] };

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

export function paragraph(text: Phrase): Block {
  return { kind: 'paragraph', text };
}

export function notice(text: Phrase): Block {
  return { kind: 'notice', text };
}

/** A list; where it has no items, a sentence that says so. */
export function list(items: readonly Phrase[], ifNone: string): Block {
  return items.length > 0 ? { kind: 'list', items } : paragraph(ifNone);
}

/** Facts by label; those without a value are left out. */
export function facts(...all: readonly (readonly [label: string, value: Phrase | undefined])[]): Block {
  return { kind: 'facts', facts: all.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])) };
}

/** A table; where it has no rows, a sentence that says so. */
export function table(columns: readonly string[], rows: readonly (readonly Phrase[])[], ifNone: string): Block {
  return rows.length > 0 ? { kind: 'table', columns, rows } : paragraph(ifNone);
}

export function strong(text: string): Strong {
  return { strong: text };
}

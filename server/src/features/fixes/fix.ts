import type { RuleId } from '../../rules/all-rules.ts';
import type { TextEdit } from '../../yaml/edit/text-edit.ts';
import type { NewFile } from '../new-files/new-file.ts';
import type { Site } from './site.ts';

/** Edits of one audit file. */
export interface FileEdits {
  readonly file: string;
  readonly edits: readonly TextEdit[];
}

/** A way to mend a problem: minimal edits, and files to create. Nothing is done until somebody chooses it. */
export interface Fix {
  /** What it does, as an order: "Add A.5.17 to audit IA-2026-02". */
  readonly title: string;
  readonly edits: readonly FileEdits[];
  readonly creates: readonly NewFile[];
  /** Whether it is most likely what is meant; never where it puts on record what somebody did, so that no one key does it. */
  readonly preferred: boolean;
  /**
   * Whether it may be applied without anybody looking: it changes how something is written, never a conclusion, a date,
   * a signature or what is audited. Such a fix edits the file of the problem alone.
   */
  readonly mechanical: boolean;
  /** The text among what it inserts that the person is to type over; an empty one: to go on at the end. */
  readonly typeOver?: string;
  /** Whether it leaves the problem and puts on record that it is accepted; such a fix is offered last. */
  readonly accepts?: true;
}

/** Knows how problems of some rules are mended. */
export interface Fixer {
  readonly rules: readonly RuleId[];
  /** The fixes of one problem, best first; none where it cannot be mended by an edit. */
  readonly fixes: (site: Site) => readonly Fix[];
}

/** A fix that edits the file of the problem alone. */
export function edit(
  { file }: Pick<Site, 'file'>,
  title: string,
  edits: readonly TextEdit[],
  more: Partial<Omit<Fix, 'title' | 'edits'>> = {},
): Fix {
  return { title, edits: [{ file, edits }], creates: [], preferred: false, mechanical: false, ...more };
}

/** Edits of one file belong together. */
export function joined(all: readonly FileEdits[]): readonly FileEdits[] {
  const files = [...new Set(all.map(({ file }) => file))];
  return files.map((file) => ({ file, edits: all.filter((each) => each.file === file).flatMap(({ edits }) => edits) }));
}

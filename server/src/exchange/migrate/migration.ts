import type { TextEdit } from '../../yaml/edit/text-edit.ts';

/** What a person must decide, since a correspondence of controls is not an equivalence. */
export interface Decision {
  readonly kind:
    | 'applicable-differs'
    | 'owner-differs'
    | 'justification-differs'
    | 'status-differs'
    | 'content-differs'
    | 'split'
    | 'new-control'
    | 'retired'
    | 'renumbered'
    | 'edition-kept'
    | 'approval'
    | 'not-by-machine';
  /** The file that it is about. */
  readonly file: string;
  /** The control, audit or document. */
  readonly about: string;
  /** One or two sentences. */
  readonly text: string;
}

/** The new text of a file. */
export interface MigratedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** The way of an ISMS from ISO/IEC 27001:2013 to 2022. */
export interface Migration {
  /** The folder of the ISMS. */
  readonly root: string;
  readonly files: readonly MigratedFile[];
  readonly decisions: readonly Decision[];
}

/** Gathers edits by file, and what a person must decide. */
export class MigrationDraft {
  readonly edits = new Map<string, TextEdit[]>();
  readonly decisions: Decision[] = [];

  add(file: string, ...edits: readonly TextEdit[]): void {
    this.edits.set(file, [...(this.edits.get(file) ?? []), ...edits]);
  }

  decide(decision: Decision): void {
    this.decisions.push(decision);
  }
}

export const from = 'ISO/IEC 27001:2013';
export const to = 'ISO/IEC 27001:2022';

/** What a selector stands for. */
export type Selection = SelectedRequirements | SupersededControls | UnknownSelector;

export interface SelectedRequirements {
  readonly kind: 'requirements';
  /** The auditable requirements, in catalogue order; items of a set in the order of their declaration. */
  readonly ids: readonly string[];
  /** Whether one requirement is named: a clause (with sub-clauses or without), a control or an item of a set. */
  readonly single: boolean;
  readonly written: WrittenAs;
  /** The selector as it is to be written: with `A` in upper case. */
  readonly normalised: string;
}

/** The form that a selector has. A domain of the 2013 edition is written like a theme. */
export type WrittenAs = 'clause' | 'control' | 'theme' | 'objective' | 'annex' | 'range' | 'item' | 'set';

/** A control of the other edition, or a range of them, whose ids this edition does not have. */
export interface SupersededControls {
  readonly kind: 'superseded';
  /** The controls that correspond in this edition, in catalogue order; there may be none. */
  readonly successors: readonly string[];
}

export interface UnknownSelector {
  readonly kind: 'unknown';
  /** What is wrong, and what would be right: one or two sentences in plain words. */
  readonly message: string;
}

export function unknown(message: string): UnknownSelector {
  return { kind: 'unknown', message };
}

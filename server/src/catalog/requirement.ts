/**
 * What a standard is made of. Every entry has an id (`9.2.2`, `A.8.28`), a short title, the id of the entry above it
 * and the section it is part of: its chapter (`9`) or its theme (`A.8`), which is the entry itself for a chapter or a
 * theme. `leaf` says whether it is auditable: a clause without sub-clauses, or a control.
 */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly parent: string | undefined;
  readonly section: string;
  readonly leaf: boolean;
}

/** A clause of 4 to 10, with or without sub-clauses. */
export interface Clause extends Entry {
  readonly kind: 'clause';
  /** What the clause wants documented, in short. */
  readonly documentedInformation: readonly string[];
  /** How an amendment changes the clause. */
  readonly amendment: { readonly id: string; readonly change: string } | undefined;
}

/** A control of Annex A. */
export interface Control extends Entry {
  readonly kind: 'control';
  /** Titles that are also in use. */
  readonly aliases: readonly string[];
  /** Whether the control has no predecessor in the edition before; undefined where the catalogue does not say. */
  readonly isNew: boolean | undefined;
  /** The attributes of ISO/IEC 27002:2022; the controls of 2013 have none. */
  readonly attributes: ControlAttributes | undefined;
}

/** What groups controls: Annex A, its themes (in 2013 its domains), and in 2013 the control objectives between. */
export interface ControlGroup extends Entry {
  readonly kind: 'annex' | 'theme' | 'objective';
}

export type Requirement = Clause | Control | ControlGroup;

/** The five attributes of ISO/IEC 27002:2022, 4.2, each with its values in lower case, words joined by `_`. */
export interface ControlAttributes {
  readonly controlType: readonly string[];
  readonly informationSecurityProperties: readonly string[];
  readonly cybersecurityConcepts: readonly string[];
  readonly operationalCapabilities: readonly string[];
  readonly securityDomains: readonly string[];
}

/** An amendment of a whole standard, and the ids of the clauses that it affects. */
export interface Amendment {
  readonly id: string;
  /** Year and month, `YYYY-MM`. */
  readonly published: string;
  readonly affects: readonly string[];
  readonly topic: string;
}

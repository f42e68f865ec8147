import type { Amendment, Clause, ControlAttributes, ControlGroup, Requirement } from './requirement.ts';

/** The editions of ISO/IEC 27001 that an ISMS or an audit plan can name. */
export type StandardId = 'ISO/IEC 27001:2022' | 'ISO/IEC 27001:2013';

/** The contents of one edition as plain data. */
export interface Edition {
  readonly id: StandardId;
  /** Everything in catalogue order: a clause before its sub-clauses, the clauses before Annex A. */
  readonly requirements: readonly Requirement[];
  readonly amendments: readonly Amendment[];
  /** The values that each attribute of a control can have; undefined for an edition without attributes. */
  readonly attributeValues: ControlAttributes | undefined;
}

/** A clause as the catalogue files hold it. */
interface ClauseRecord {
  readonly id: string;
  readonly title: string;
  readonly parent: string | null;
  readonly leaf: boolean;
  readonly documentedInformation?: readonly string[];
  readonly amendment?: { readonly id: string; readonly change: string };
}

/** Reads the clauses of a catalogue file; both editions write them alike. */
export function readClauses(records: readonly ClauseRecord[]): readonly Clause[] {
  return records.map((record) => ({
    kind: 'clause',
    id: record.id,
    title: record.title,
    parent: record.parent ?? undefined,
    section: record.id.split('.', 1)[0] ?? record.id,
    leaf: record.leaf,
    documentedInformation: record.documentedInformation ?? [],
    amendment: record.amendment,
  }));
}

/** Annex A itself, which the catalogue files leave out. */
export function annexA(title: string): ControlGroup {
  return { kind: 'annex', id: 'A', title, parent: undefined, section: 'A', leaf: false };
}

/** A theme of Annex A, in 2013 a domain. */
export function theme(id: string, title: string): ControlGroup {
  return { kind: 'theme', id, title, parent: 'A', section: id, leaf: false };
}

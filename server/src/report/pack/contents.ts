import type { Evidence } from '../../model/evidence-register.ts';
import type { AuditRecord } from '../../model/record.ts';
import { evidenceOf } from '../model/evidence.ts';
import { inOrder, unique } from '../model/order.ts';
import { recordsOf, type Subject } from '../model/subject.ts';

/** A piece of evidence of an audit, as its register has it. */
export interface NamedEvidence {
  readonly id: string;
  /** The file of the register and what it says; undefined where no register has the id. */
  readonly entry: { readonly register: string; readonly evidence: Evidence } | undefined;
}

/** What an evidence pack is made of. */
export interface PackContents {
  /** The files that hold its records, as paths of the engine, in order. */
  readonly records: readonly string[];
  /** By id. */
  readonly evidence: readonly NamedEvidence[];
}

/**
 * What belongs to the pack of an audit: its plan, workpapers, findings, evidence registers and records of reporting, and
 * what it takes to read them: the ISMS, its people, the programme, the statement of applicability, and the registers of
 * other audits whose evidence is named (ISO 19011 6.4.7 and 6.4.8: findings rest on verifiable evidence).
 */
export function packContents(subject: Subject): PackContents {
  const { isms } = subject;
  const evidence = evidenceOf(subject).map(({ id }) => {
    const row = isms.records.evidenceRow(id);
    return { id, entry: row && { register: row.record.file, evidence: row.item.value } };
  });
  const around: readonly AuditRecord[] = [...isms.documents.all('Isms'), ...isms.documents.all('People')];
  const files = [
    ...[...recordsOf(subject), ...around].map(({ file }) => file),
    ...evidence.flatMap(({ entry }) => (entry ? [entry.register] : [])),
  ];
  return { records: [...unique(files)].sort(inOrder((file) => file)), evidence };
}

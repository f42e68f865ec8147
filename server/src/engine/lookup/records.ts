import type { Evidence } from '../../model/evidence-register.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Entry } from '../../model/values.ts';
import type { Graph } from '../graph.ts';
import { folded } from '../rows.ts';
import type { Tables } from '../tables.ts';
import type { Documents } from './documents.ts';

/** Findings and evidence of one ISMS root by id. */
export class Records {
  readonly #tables: Tables;
  readonly finding: (id: string) => RecordOf<'Finding'> | undefined;
  /** The audit that a finding names: undefined where there is no such finding, or its audit is broken. */
  readonly auditOfFinding: (id: string) => string | undefined;
  readonly hasFinding: (id: string) => boolean;
  readonly evidence: (id: string) => Entry<Evidence> | undefined;
  readonly hasEvidence: (id: string) => boolean;

  constructor(graph: Graph, tables: Tables, documents: Documents) {
    this.#tables = tables;
    this.finding = graph.family((id) => documents.byId('Finding', id));
    this.hasFinding = graph.family((id) => this.finding(id) !== undefined);
    this.auditOfFinding = graph.family((id) => this.finding(id)?.audit?.value);
    this.evidence = graph.family((id) => this.evidenceRow(id)?.item);
    this.hasEvidence = graph.family((id) => this.evidence(id) !== undefined);
  }

  /** The entry of a register with an id, and the register it stands in. */
  evidenceRow(id: string) {
    return this.#tables.rows('evidence', folded(id)).find((row) => row.id === id);
  }
}

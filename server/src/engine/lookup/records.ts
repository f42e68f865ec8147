import type { Evidence } from '../../model/evidence-register.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Day, Entry } from '../../model/values.ts';
import type { Graph } from '../graph/graph.ts';
import type { Standing } from '../row.ts';
import { folded } from '../row-hash.ts';
import type { Tables } from '../tables.ts';
import type { Documents } from './documents.ts';

/** Findings, evidence and programmes of one ISMS root by id. */
export class Records {
  readonly #tables: Tables;
  readonly finding: (id: string) => RecordOf<'Finding'> | undefined;
  /** The audit that a finding names: undefined where there is no such finding, or its audit is broken. */
  readonly auditOfFinding: (id: string) => string | undefined;
  readonly hasFinding: (id: string) => boolean;
  readonly evidence: (id: string) => Entry<Evidence> | undefined;
  readonly hasEvidence: (id: string) => boolean;
  readonly hasProgramme: (id: string) => boolean;
  /** Whether anything names a piece of evidence: a result, a finding, an action, a review or a competence. */
  readonly isEvidenceNamed: (id: string) => boolean;
  /** Whether the result of a workpaper names a finding. */
  readonly isInResult: (finding: string) => boolean;
  /** What a finding is, for results that name it; undefined where there is no such finding. */
  readonly standing: (finding: string) => Standing | undefined;
  /** The day on which the last report of an audit was issued; undefined where there is none, or a day is broken. */
  readonly reportedOn: (audit: string) => Day | undefined;

  constructor(graph: Graph, tables: Tables, documents: Documents) {
    this.#tables = tables;
    this.finding = (id) => documents.byId('Finding', id);
    this.standing = (id) => tables.standing(id);
    this.hasFinding = (id) => this.standing(id) !== undefined;
    this.auditOfFinding = (id) => this.standing(id)?.audit;
    this.evidence = (id) => this.evidenceRow(id)?.item;
    this.hasEvidence = (id) => this.evidence(id) !== undefined;
    this.hasProgramme = graph.family((id) => documents.byId('AuditProgramme', id) !== undefined);
    this.isEvidenceNamed = (id) => tables.isEvidenceNamed(id);
    this.isInResult = (id) => tables.rows('result-of-finding', id).length > 0;
    this.reportedOn = graph.family((audit) => {
      const days = documents.ofAudit('AuditReport', audit).map(({ issuedOn }) => issuedOn?.value);
      return days.every((day) => day !== undefined) ? days.sort().at(-1) : undefined;
    });
  }

  /** The entry of a register with an id, and the register it stands in. */
  evidenceRow(id: string) {
    return this.#tables.rows('evidence', folded(id)).find((row) => row.id === id);
  }
}

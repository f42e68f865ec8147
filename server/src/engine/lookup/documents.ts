import type { Kind } from '../../model/kinds.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Graph } from '../graph.ts';
import { folded } from '../rows.ts';
import type { Tables } from '../tables.ts';

type OfAudit = 'Workpaper' | 'Finding' | 'EvidenceRegister' | 'AuditReport';

/** Documents of one ISMS root by kind, by id, and by the audit they belong to; all in path order. */
export class Documents {
  readonly #tables: Tables;
  readonly #first: (kind: Kind) => RecordOf<Kind> | undefined;

  constructor(graph: Graph, tables: Tables) {
    this.#tables = tables;
    this.#first = graph.family((kind) => this.all(kind)[0]);
  }

  all<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    return this.#tables.rows('kind', kind).map((row) => row.record as RecordOf<K>);
  }

  /** The one that counts where there should be one alone. */
  first<K extends Kind>(kind: K): RecordOf<K> | undefined {
    return this.#first(kind) as RecordOf<K> | undefined;
  }

  /** The first document of a kind with exactly this id. */
  byId<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    const row = this.#tables.rows('id', `${kind}/${folded(id)}`).find((each) => each.id === id);
    return row?.record as RecordOf<K> | undefined;
  }

  /** The documents of a kind that name an audit. */
  ofAudit<K extends OfAudit>(kind: K, audit: string): readonly RecordOf<K>[] {
    return this.#tables.rows('of-audit', `${kind}/${audit}`).map((row) => row.record as RecordOf<K>);
  }
}

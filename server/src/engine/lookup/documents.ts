import { type Kind, kinds } from '../../model/kinds.ts';
import type { AuditRecord, RecordOf } from '../../model/record.ts';
import type { Graph } from '../graph/graph.ts';
import { type DocumentPlace, precedes, type Tables } from '../tables.ts';

type OfAudit = 'Workpaper' | 'Finding' | 'EvidenceRegister' | 'AuditReport';

/** Documents of one ISMS root by kind, by id, and by the audit they belong to; all in path order. */
export class Documents {
  readonly #tables: Tables;
  readonly #first: (kind: Kind) => RecordOf<Kind> | undefined;
  readonly #astray: () => Pick<AuditRecord, 'file' | 'index'> | undefined;

  constructor(graph: Graph, tables: Tables) {
    this.#tables = tables;
    this.#first = graph.family((kind) => this.all(kind)[0]);
    const astray = graph.derived(() => this.#firstAstray());
    this.#astray = () => astray.get();
  }

  all<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    return this.#tables.rows('kind', kind).map((row) => row.record as RecordOf<K>);
  }

  /** How many there are; asking costs less than to look at all. */
  count(kind: Kind): number {
    return this.#tables.count(kind);
  }

  /** The one that counts where there should be one alone. */
  first<K extends Kind>(kind: K): RecordOf<K> | undefined {
    return this.#first(kind) as RecordOf<K> | undefined;
  }

  /** The first document of a kind with exactly this id. */
  byId<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.#tables.record(kind, id) as RecordOf<K> | undefined;
  }

  /** Whether a document is the first of those that can be judged where there is no Isms document. */
  isFirstWithoutIsms({ file, index }: AuditRecord): boolean {
    const first = this.#astray();
    return first?.file === file && first.index === index;
  }

  /** The documents of a kind that name an audit. */
  ofAudit<K extends OfAudit>(kind: K, audit: string): readonly RecordOf<K>[] {
    return this.#tables.rows('of-audit', `${kind}/${audit}`).map((row) => row.record as RecordOf<K>);
  }

  /**
   * Where the documents of a kind are, all or those that name an audit. It costs less than to read them; a few may be
   * among them that do not name it.
   */
  places(kind: Kind, audit?: string): readonly DocumentPlace[] {
    if (audit === undefined) return this.#tables.places(kind, 'kind', kind);
    return this.#tables.places(kind, 'of-audit', `${kind}/${audit}`);
  }

  #firstAstray(): Pick<AuditRecord, 'file' | 'index'> | undefined {
    if (this.first('Isms')) return undefined;
    const firsts = kinds.flatMap((kind) => this.all(kind).find(({ sound }) => sound) ?? []);
    const first = firsts.reduce<AuditRecord | undefined>((a, b) => (a && precedes(a, b) ? a : b), undefined);
    return first && { file: first.file, index: first.index };
  }
}

import type { AuditRecord } from '../model/record.ts';
import type { Severity } from '../model/severity.ts';
import type { Day } from '../model/values.ts';
import type { Baseline, BaselineFact } from './baseline/baseline.ts';
import { NamedBaseline } from './baseline/named-baseline.ts';
import type { FileFact, FileFacts, FileHash } from './file-facts.ts';
import type { Graph } from './graph/graph.ts';
import type { Cell } from './graph/values.ts';
import type { Held } from './held.ts';
import { Audits } from './lookup/audits.ts';
import { Bookings } from './lookup/bookings.ts';
import { ClosedNonconformities } from './lookup/closed-nonconformities.ts';
import { Coverage } from './lookup/coverage.ts';
import { Documents } from './lookup/documents.ts';
import { ExternalAudits } from './lookup/external-audits.ts';
import { Governance } from './lookup/governance.ts';
import { ChangeHistory } from './lookup/history.ts';
import { Parties } from './lookup/parties.ts';
import { Programmes } from './lookup/programmes.ts';
import { Records } from './lookup/records.ts';
import { Relations } from './lookup/relations.ts';
import { Requirements } from './lookup/requirements.ts';
import { folderOf, isWithin, resolveRelative } from './paths.ts';
import type { ProblemTally } from './problem-tally.ts';
import type { Row } from './row.ts';
import { type DocumentPlace, Tables } from './tables.ts';

/** What all ISMS roots of a workspace share. */
export interface Surroundings {
  readonly graph: Graph;
  /** The documents of all roots, by their numbers in the tables. */
  readonly held: readonly (Held | undefined)[];
  /** The document of a file at a place among its documents. */
  readonly heldAt: (file: string, index: number) => Held | undefined;
  /** The clock's day: never read from the system here. */
  readonly today: Cell<Day>;
  readonly files: FileFacts<FileFact>;
  readonly hashes: FileFacts<FileHash>;
  readonly baselines: FileFacts<BaselineFact>;
  /** The baseline that all roots are judged with, in the place of what they name. */
  readonly givenBaseline: Cell<Baseline | undefined>;
  /** The workspace folder that holds a file, which no path in it may leave. */
  readonly workspaceFolderOf: (file: string) => string;
}

/** A path written in a document: where it leads, or that it leads out of the workspace. */
export type WrittenFile = { readonly path: string; readonly fact: FileFact } | 'outside';

/**
 * All that is known of one ISMS root, to be looked things up in. Whatever a rule or a view asks for here is what it
 * depends on.
 */
export class Isms {
  /** The folder that holds the Isms document, or the workspace folder where none does. */
  readonly root: string;
  readonly tables: Tables;
  readonly documents: Documents;
  readonly parties: Parties;
  readonly requirements: Requirements;
  readonly audits: Audits;
  readonly externalAudits: ExternalAudits;
  readonly governance: Governance;
  readonly relations: Relations;
  readonly history: ChangeHistory;
  readonly coverage: Coverage;
  readonly records: Records;
  readonly programmes: Programmes;
  readonly bookings: Bookings;
  readonly closedNonconformities: ClosedNonconformities;
  /** The problems that are adopted; no rule may ask, but for whether the file can be read. */
  readonly baseline: NamedBaseline;
  /** Numbers of problems, for those who show them; no rule may ask, since that would go in a circle. */
  readonly problems: ProblemTally;
  /** The severity that the Isms document gives a rule: its own entry before its category's. */
  readonly severity: (rule: string) => Severity | undefined;
  /** What the Isms document says of severities; its text, so that a reader runs again only when that changes. */
  readonly severities: () => readonly (readonly [string, Severity | undefined])[];
  readonly #surroundings: Surroundings;
  readonly #memos = new Map<unknown, unknown>();

  constructor(root: string, surroundings: Surroundings, problems: ProblemTally) {
    const { graph } = surroundings;
    this.root = root;
    this.problems = problems;
    this.#surroundings = surroundings;
    this.tables = new Tables(graph, surroundings);
    this.documents = new Documents(graph, this.tables);
    this.parties = new Parties(graph, this.tables);
    this.requirements = new Requirements(graph, this.documents);
    this.audits = new Audits(graph, this.tables, this.documents, this.requirements);
    this.externalAudits = new ExternalAudits(graph, this.documents);
    this.governance = new Governance(graph, this.documents, this.parties);
    this.relations = new Relations(graph, this.documents, this.parties, this.requirements);
    this.history = new ChangeHistory(
      graph,
      this.tables,
      surroundings.today,
      this.documents,
      this.parties,
      this.requirements,
    );
    this.coverage = new Coverage(graph, this.documents, this.audits, this.requirements);
    this.records = new Records(graph, this.tables, this.documents);
    this.programmes = new Programmes(graph, this.documents, this.audits);
    this.bookings = new Bookings(graph, this.tables);
    this.closedNonconformities = new ClosedNonconformities(
      graph,
      this.tables,
      this.audits,
      this.externalAudits,
      this.requirements,
    );
    this.baseline = new NamedBaseline(graph, {
      root,
      documents: this.documents,
      today: surroundings.today,
      given: surroundings.givenBaseline,
      named: (document, written) => this.baselineFile(document, written),
    });
    const severities = graph.derived(() =>
      (this.documents.first('Isms')?.rules?.entries ?? []).map(({ key, value }) => [key, value.value] as const),
    );
    this.severities = () => severities.get();
    this.severity = graph.family((rule) => {
      const written = new Map(this.severities());
      return written.get(rule) ?? written.get(`${rule.slice(0, rule.indexOf('/'))}/*`);
    });
  }

  /**
   * What a function makes of a record, computed once for all who ask, and again when what it read has changed. For
   * rules that is while they judge the record, else for as long as somebody follows it.
   */
  memo<R extends AuditRecord, T>(compute: (record: R, isms: Isms) => T, record: R): T {
    const { graph } = this.#surroundings;
    if (graph.isJudging(record)) return graph.memo(compute, () => compute(record, this));
    return graph.isNoting ? this.#followed(compute)(`${record.index} ${record.file}`) : compute(record, this);
  }

  /** The same of the record of a document that is there; that is read only where its outcome is not known. */
  memoAt<R extends AuditRecord, T>(compute: (record: R, isms: Isms) => T, { file, index }: DocumentPlace): T {
    if (this.#surroundings.graph.isNoting) return this.#followed(compute)(`${index} ${file}`);
    return compute(this.tables.document(file, index) as R, this);
  }

  /** What a function makes of records, by where these stand. */
  #followed<R extends AuditRecord, T>(compute: (record: R, isms: Isms) => T): (place: string) => T {
    let followed = this.#memos.get(compute) as ((place: string) => T) | undefined;
    if (!followed) {
      followed = this.#surroundings.graph.family((place: string) => {
        const [index = '', file = ''] = place.split(/ (.*)/su, 2);
        return compute(this.tables.document(file, Number(index)) as R, this);
      });
      this.#memos.set(compute, followed);
    }
    return followed;
  }

  /** What a record contributes to the tables. */
  rowsOf({ file, index }: AuditRecord): readonly Row[] {
    return this.#surroundings.heldAt(file, index)?.rows ?? [];
  }

  today(): Day {
    return this.#surroundings.today.get();
  }

  /** A file named in a document, relative to it. */
  file(document: string, written: string): WrittenFile {
    const path = this.#pathOf(document, written);
    return path === undefined ? 'outside' : { path, fact: this.#surroundings.files.of(path) };
  }

  /** The SHA-256 of a file named in a document; a path that leads out of the workspace counts as absent. */
  fileHash(document: string, written: string): FileHash {
    const path = this.#pathOf(document, written);
    return path === undefined ? 'absent' : this.#surroundings.hashes.of(path);
  }

  /** A file that a document names as a baseline; undefined where the path leads out of the workspace. */
  baselineFile(document: string, written: string): { readonly path: string; readonly fact: BaselineFact } | undefined {
    const path = this.#pathOf(document, written);
    return path === undefined ? undefined : { path, fact: this.#surroundings.baselines.of(path) };
  }

  #pathOf(document: string, written: string): string | undefined {
    const path = resolveRelative(folderOf(document), written);
    return path !== undefined && isWithin(path, this.#surroundings.workspaceFolderOf(document)) ? path : undefined;
  }
}

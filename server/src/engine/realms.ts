import type { AuditFile } from './audit-file.ts';
import type { Graph, Watching } from './graph/graph.ts';
import type { History, WantedHistory } from './history.ts';
import { Isms, type Surroundings } from './isms.ts';
import { noProblems, type ProblemCounts, ProblemTally } from './problem-tally.ts';
import type { Rule } from './rule.ts';

/** An ISMS with its files. */
interface Realm {
  readonly isms: Isms;
  readonly watchings: readonly Watching[];
  readonly files: Set<AuditFile>;
}

export interface RealmsOptions {
  readonly graph: Graph;
  readonly rules: readonly Rule[];
  /** What an ISMS of a root may look up. */
  readonly surroundingsOf: (root: string) => Surroundings;
  readonly fileAt: (path: string) => AuditFile | undefined;
  readonly count: (file: AuditFile) => ProblemCounts;
  /** Hears of files whose diagnostics may be others. */
  readonly changed: (path: string) => void;
}

/** The ISMSs of a workspace by their roots, each with its files. One is made with its first file, and goes with its last. */
export class Realms {
  readonly #options: RealmsOptions;
  readonly #realms = new Map<string, Realm>();
  /** ISMS roots of which commits are wanted from another day on than before. */
  #wantedHistories = new Set<string>();

  constructor(options: RealmsOptions) {
    this.#options = options;
  }

  /** The ISMS that a file belongs to. */
  of(file: AuditFile | undefined): Isms | undefined {
    return file && this.#realms.get(file.home.root)?.isms;
  }

  /** In no order. */
  *all(): Generator<Isms> {
    for (const { isms } of this.#realms.values()) yield isms;
  }

  /** In the order of their roots. */
  sorted(): readonly Isms[] {
    return [...this.all()].sort((a, b) => (a.root < b.root ? -1 : 1));
  }

  /** The paths of the files of an ISMS, in path order. */
  filesOf(isms: Isms): readonly string[] {
    return [...(this.#realms.get(isms.root)?.files ?? [])].map(({ path }) => path).sort();
  }

  setHistory(root: string, history: History): void {
    this.#realms.get(root)?.isms.history.set(history);
  }

  /** Those of all histories that are needed of which nobody has heard yet, at least not from that day on; told once. */
  takeWanted(needed: readonly WantedHistory[]): readonly WantedHistory[] {
    const roots = this.#wantedHistories;
    this.#wantedHistories = new Set();
    return needed.filter(({ root }) => roots.has(root));
  }

  /** The ISMS of a file's root, with the file in it. */
  enter(file: AuditFile): Isms {
    const { root } = file.home;
    let realm = this.#realms.get(root);
    if (!realm) {
      realm = this.#make(root);
      this.#realms.set(root, realm);
    }
    realm.files.add(file);
    return realm.isms;
  }

  /** The ISMS that a file has left, if it was in one. When its documents are out, it is to be closed if it is empty. */
  leave(file: AuditFile): Isms | undefined {
    const realm = this.#realms.get(file.home.root);
    return realm?.files.delete(file) ? realm.isms : undefined;
  }

  /** Lets an ISMS go that has no files any more. */
  closeIfEmpty({ root }: Isms): void {
    const realm = this.#realms.get(root);
    if (!realm || realm.files.size > 0) return;
    for (const watching of realm.watchings) this.#options.graph.stop(watching);
    realm.isms.tables.close();
    this.#realms.delete(root);
  }

  #make(root: string): Realm {
    const { graph, surroundingsOf, fileAt, count } = this.#options;
    const files = new Set<AuditFile>();
    const problems = new ProblemTally(graph, {
      files: () => [...files].map(({ path }) => path),
      count: (path) => {
        const counted = fileAt(path);
        return counted && files.has(counted) ? count(counted) : noProblems;
      },
    });
    const isms = new Isms(root, surroundingsOf(root), problems);
    return { isms, watchings: this.#watch(isms, files), files };
  }

  /** Follows what all files of an ISMS depend on, and what is wanted of its history. */
  #watch(isms: Isms, files: ReadonlySet<AuditFile>): readonly Watching[] {
    const { graph, rules, changed } = this.#options;
    const all = () => {
      for (const { path } of files) changed(path);
    };
    const severities = graph.watch(() => {
      isms.severities();
      all();
    });
    const adoption = graph.watch(() => {
      isms.baseline.entries();
      all();
    });
    const historyNeed = graph.watch(() => {
      isms.history.since();
      this.#wantedHistories.add(isms.root);
    });
    const blindness = graph.watch(() => {
      for (const rule of rules) rule.isBlind?.(isms);
      for (const { path, deviations } of files) if (deviations.length > 0) changed(path);
    });
    return [severities, adoption, historyNeed, blindness];
  }
}

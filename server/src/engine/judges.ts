import { type Kind, kinds } from '../model/kinds.ts';
import type { Held } from './audit-file.ts';
import type { ChangedFiles } from './changed-files.ts';
import type { Graph } from './graph.ts';
import type { Isms } from './isms.ts';
import { type Court, isJudged, Judgement, rulesAtMost } from './judgement.ts';
import type { Rule } from './rule.ts';

export interface JudgesOptions {
  readonly rules: readonly Rule[];
  /** Hears of a rule that has thrown. */
  readonly onError: (rule: string, file: string, error: unknown) => void;
  /** Hears of each judgement, for tests that assert what was not judged again. */
  readonly onJudged?: (rule: string, file: string) => void;
}

/** Lets the rules judge the records that come, and forgets the judgements of those that go. */
export class Judges {
  readonly #graph: Graph;
  readonly #options: JudgesOptions;
  readonly #changed: ChangedFiles;
  readonly #rulesFor: ReadonlyMap<Kind, readonly Rule[]>;
  /** Records that nobody has judged yet, and where they are to be. */
  readonly #fresh = new Map<Held, Court>();

  constructor(graph: Graph, options: JudgesOptions, changed: ChangedFiles) {
    this.#graph = graph;
    this.#options = options;
    this.#changed = changed;
    this.#rulesFor = new Map(kinds.map((kind) => [kind, options.rules.filter(({ judges }) => judges.includes(kind))]));
    for (const [kind, { length }] of this.#rulesFor) {
      if (length > rulesAtMost) throw new Error(`${length} rules judge the kind ${kind}; ${rulesAtMost} are possible.`);
    }
  }

  /** Where the records of an ISMS are judged. */
  courtOf(isms: Isms): Court {
    return {
      graph: this.#graph,
      isms,
      judged: (rule, { file }, problems, changed) => {
        if (changed) this.#changed.add(file);
        for (const { related } of problems) this.#changed.notePointers(file, related);
        this.#options.onJudged?.(rule.id, file);
      },
      failed: (rule, { file }, error) => this.#options.onError(rule.id, file, error),
    };
  }

  /** Takes in a record, to be judged the next time. */
  take(held: Held, court: Court): void {
    this.#fresh.set(held, court);
  }

  drop(held: Held): void {
    this.#fresh.delete(held);
    held.judgement?.stop();
    held.judgement = undefined;
  }

  /** Judges the records that have come since the last time, for as long as it may go on. Whether all are judged. */
  judgeFresh(mayGoOn: () => boolean): boolean {
    for (const [held, court] of this.#fresh) {
      if (!mayGoOn()) return false;
      this.#fresh.delete(held);
      const rules = (this.#rulesFor.get(held.record.kind) ?? []).filter((rule) => isJudged(rule, held.record));
      held.judgement = new Judgement(rules, held.record, court);
      held.judgement.run();
    }
    return true;
  }
}

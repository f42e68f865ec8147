import type { Diagnostic } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';

/** What a run has found in all files of the workspace folders: what is shown, printed and counted of it. */
export interface Outcome {
  /** The audit files, in path order. */
  readonly files: readonly string[];
  /** How many documents a file holds, where that is not one. */
  readonly documents: ReadonlyMap<string, number>;
  /** The diagnostics of the files that have any, accepted ones included, in path order. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
  /** The ISMS roots, in path order, with the number of their audit files. */
  readonly roots: ReadonlyMap<string, number>;
}

/** What an engine that is up to date has found. */
export function outcomeOf(engine: Engine): Outcome {
  const gathering = new OutcomeGathering(engine);
  while (gathering.goOn());
  return gathering.outcome();
}

/** Gathers an outcome file by file, for who has to do something else in between. */
export class OutcomeGathering {
  readonly #engine: Engine;
  readonly #files: readonly string[];
  readonly #documents = new Map<string, number>();
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  #next = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#files = engine.files();
  }

  /** Takes in the next file; tells whether there was one. */
  goOn(): boolean {
    const file = this.#files[this.#next];
    if (file === undefined) return false;
    this.#next += 1;
    const documents = this.#engine.documentsIn(file);
    if (documents !== 1) this.#documents.set(file, documents);
    const diagnostics = this.#engine.diagnostics(file);
    if (diagnostics.length > 0) this.#diagnostics.set(file, diagnostics);
    return true;
  }

  outcome(): Outcome {
    const roots = this.#engine.allIsms().map((isms) => [isms.root, this.#engine.filesOf(isms).length] as const);
    return {
      files: this.#files,
      documents: this.#documents,
      diagnostics: this.#diagnostics,
      roots: new Map(roots),
    };
  }
}

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
  const files = engine.files();
  const documents = new Map<string, number>();
  const diagnostics = new Map<string, readonly Diagnostic[]>();
  for (const file of files) {
    const count = engine.documentsIn(file);
    if (count !== 1) documents.set(file, count);
    const found = engine.diagnostics(file);
    if (found.length > 0) diagnostics.set(file, found);
  }
  const roots = new Map(engine.allIsms().map((isms) => [isms.root, engine.filesOf(isms).length]));
  return { files, documents, diagnostics, roots };
}

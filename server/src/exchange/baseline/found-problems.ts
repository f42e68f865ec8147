import type { Cover } from '../../engine/baseline/adopt.ts';
import { coverOf } from '../../engine/baseline/adopt.ts';
import type { BaselineEntry } from '../../engine/baseline/baseline.ts';
import type { Diagnostic } from '../../engine/diagnostic.ts';
import type { Engine } from '../../engine/engine.ts';
import { folderOf } from '../../engine/paths.ts';
import { relativePath } from '../../engine/relative-path.ts';
import { isUnchangeable } from '../../model/rule-id.ts';

/** A problem that is there, by what an entry must say to cover it. */
export type FoundProblem = Cover & Pick<BaselineEntry, 'isms'>;

/** The problems of all ISMSs that no comment accepts, whether they are adopted already or not. */
export interface FoundProblems {
  readonly adoptable: readonly FoundProblem[];
  /** Those of rules that always hold. */
  readonly others: readonly Diagnostic[];
}

/** @param path of the baseline, from which ISMS roots are named */
export function foundProblems(engine: Engine, path: string): FoundProblems {
  const adoptable: FoundProblem[] = [];
  const others: Diagnostic[] = [];
  for (const isms of engine.allIsms()) {
    const place = relativePath(folderOf(path), isms.root);
    for (const file of engine.filesOf(isms)) {
      for (const diagnostic of engine.diagnostics(file)) {
        const layout = engine.layoutOf(file);
        if (!layout || (diagnostic.suppressed && diagnostic.suppressed.by !== 'baseline')) continue;
        if (isUnchangeable(diagnostic.rule)) others.push(diagnostic);
        else adoptable.push({ ...coverOf(diagnostic, layout, isms), ...(place !== '' && { isms: place }) });
      }
    }
  }
  return { adoptable, others };
}

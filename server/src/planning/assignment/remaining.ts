import { type Diagnostic, isOpen } from '../../engine/diagnostic.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Proposal } from './propose.ts';

/** What assigning is to mend. */
const mended = /^(independence\/|competence\/(auditing|standard|expired)$|schedule\/double-booked$)/;

/** The open problems of that sort in the files of the plans, as the engine has them now. */
export function remainingProblems(engine: Engine, { plans }: Pick<Proposal, 'plans'>): readonly Diagnostic[] {
  const files = [...new Set(plans.map(({ plan }) => plan.record.file))];
  return files.flatMap((file) =>
    engine.diagnostics(file).filter((problem) => isOpen(problem) && mended.test(problem.rule)),
  );
}

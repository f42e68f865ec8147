import { byPlace, type ReportedProblem } from './context.ts';
import { filesOf, type Subject } from './subject.ts';

/** What the checks of the ISMS said when the report was made. */
export interface Checks {
  /** Problems of severity error and warning in the whole ISMS, accepted ones aside. */
  readonly errors: number;
  readonly warnings: number;
  /** The errors in the files of this audit. */
  readonly errorsOfAudit: readonly ReportedProblem[];
}

export function checks(subject: Subject): Checks {
  const problems = byPlace(subject.context.problems);
  const files = filesOf(subject);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    errors: errors.length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    errorsOfAudit: errors.filter(({ file }) => files.has(file)),
  };
}

/** The exit codes, the same for every command and format. */
export const exitCodes = {
  /** Nothing at or above `--fail-on`. */
  clean: 0,
  /** Something at or above `--fail-on`, or more warnings than allowed; for a report, errors where none may be. */
  problems: 1,
  /** The command could not run: a bad option, no such path, no audit files, a file that can't be written. */
  cannotRun: 2,
  /**
   * The program itself has failed and could not complete the run. A rule that throws is no such failure: it is told on
   * standard error, and the others are judged.
   */
  internalError: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Why a command cannot run, in a sentence for its user that says what to do. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

/** By its name: where parts of the program are loaded later, there may be two of the class. */
export function isCannotRun(error: unknown): error is CannotRun {
  return error instanceof Error && error.name === 'CannotRun';
}

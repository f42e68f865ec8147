import { InvalidArgumentError } from 'commander';
import { type FailOn, failsOn, type Summary, severities } from '../exchange/check-result.ts';

/** What a check must not find. */
export interface Limits {
  /** The lightest severity that must not occur. */
  readonly failOn: FailOn;
  /** How many warnings may occur. Holds beside `failOn`, even beside `never`. */
  readonly maxWarnings?: number;
}

/** Whether there is anything of at least the severity to fail on. */
export function isTooHeavy({ errors, warnings, information, hints }: Summary, { failOn }: Limits): boolean {
  const counts = { error: errors, warning: warnings, information, hint: hints };
  return severities.some((severity) => counts[severity] > 0 && failsOn(severity, failOn));
}

/** Whether there are more warnings than allowed. */
export function isTooMany({ warnings }: Summary, { maxWarnings }: Limits): boolean {
  return maxWarnings !== undefined && warnings > maxWarnings;
}

/** Reads a number of problems. */
export function wholeNumber(written: string): number {
  if (!/^\d{1,9}$/.test(written)) throw new InvalidArgumentError('It is no whole number from 0.');
  return Number(written);
}

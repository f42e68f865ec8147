import { type Command, InvalidArgumentError } from 'commander';
import { calendarDay } from '../model/calendar-day.ts';
import type { Day } from '../model/values.ts';

/** The options that every command takes which reads a workspace. */
export interface CommonOptions {
  readonly root: string;
  readonly asOf?: Day;
  readonly git: boolean;
  readonly cache: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color: boolean;
}

/** Declares them on a command. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--root <dir>', 'the workspace folder; it is read whole, and paths start there', nonEmpty, '.')
    .option('--as-of <date>', 'the day that counts as today, such as 2026-06-30 (default: today, local)', day)
    .option('--no-git', 'do not look at the git history')
    .option('--no-cache', 'use nothing that an earlier run has kept, and keep nothing')
    .option('--quiet', 'print results alone: no counts, no remarks')
    .option('--verbose', 'tell more, on standard error')
    .option('--no-color', 'print without colours; so does the environment variable NO_COLOR');
}

/** Reads a path: an empty one, as an unset variable of a shell gives it, is a mistake. */
export function nonEmpty(written: string): string {
  if (written === '') throw new InvalidArgumentError('It is empty.');
  return written;
}

/** Reads one of several paths. */
export function addPath(written: string, before: readonly string[] = []): readonly string[] {
  return [...before, nonEmpty(written)];
}

/** Reads a day of the calendar. */
export function day(written: string): Day {
  if (!calendarDay(written)) throw new InvalidArgumentError('It is no day of the calendar such as 2026-06-30.');
  return written;
}

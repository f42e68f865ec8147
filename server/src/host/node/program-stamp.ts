import { stampText, statOf } from './stamp.ts';

/** Tells one build of the program from another of the same version, by the file that it is run from. */
export function programStamp(file: string): string {
  const stat = statOf(file);
  return stat ? stampText(stat) : '';
}

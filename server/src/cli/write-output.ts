import { CannotRun } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

/** A place for a file, and how to tell whether what stands there may be replaced. */
export interface Place {
  /** As the user has named it. */
  readonly file: string;
  readonly mayReplace: (existing: Uint8Array) => boolean | Promise<boolean>;
  readonly force: boolean;
  /** What is larger than this was written by no such command, and is not looked at. In bytes. */
  readonly atMost?: number;
}

/** The largest report, in bytes. */
const largestReport = 256 * 1024 * 1024;

/** Makes sure that nothing else stands in a place: then the command cannot run. */
export async function claim(
  { file, mayReplace, force, atMost = largestReport }: Place,
  { host }: Surroundings,
): Promise<void> {
  const path = host.resolve(file);
  const found = await host.look(path);
  if (found === 'folder') throw new CannotRun(`${file} is a folder; name a file.`);
  if (found === 'dangling') throw new CannotRun(`${file} is a link that leads nowhere.`);
  if (found !== 'file' || force) return;
  // The user has named it, wherever its links lead.
  const real = (await host.realPath(path)) ?? path;
  const existing = await host.readBytes(real, [real], atMost);
  if (existing === 'absent') return;
  if (existing instanceof Uint8Array) {
    if (existing.length === 0 || (await mayReplace(existing))) return;
  } else if (existing !== 'too-big') {
    throw new CannotRun(`${file} cannot be read: ${existing.reason}.`);
  }
  throw new CannotRun(
    `${file} was not written by this command, or has been changed since. Name another file, or overwrite it with --force.`,
  );
}

/** Writes a file to a place that was claimed. */
export async function write(file: string, content: string | Uint8Array, { host }: Surroundings): Promise<void> {
  const failure = await host.write(host.resolve(file), content);
  if (failure !== undefined) throw new CannotRun(`${file} cannot be written: ${failure}.`);
}

/** Judges what stands in a place by its text; what is not UTF-8 is nothing of ours. */
export function byText(mayReplace: (existing: string) => boolean): Place['mayReplace'] {
  return (existing) => {
    try {
      return mayReplace(new TextDecoder('utf-8', { fatal: true }).decode(existing));
    } catch {
      return false;
    }
  };
}

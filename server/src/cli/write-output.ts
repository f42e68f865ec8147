import { CannotRun } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

/** A file to be written, and how to tell whether what stands in its place may be replaced. */
export interface Output {
  /** As the user has named it. */
  readonly file: string;
  readonly text: string;
  readonly mayReplace: (existing: string) => boolean;
  readonly force: boolean;
}

/** Writes a file, unless something else stands in its place: then the command cannot run. */
export async function writeOutput({ file, text, mayReplace, force }: Output, { host }: Surroundings): Promise<void> {
  const path = host.resolve(file);
  const found = await host.look(path);
  if (found === 'folder') throw new CannotRun(`${file} is a folder; name a file.`);
  if (found === 'dangling') throw new CannotRun(`${file} is a link that leads nowhere.`);
  if (found === 'file' && !force) {
    const existing = await host.readFile(path);
    if ('reason' in existing) throw new CannotRun(`${file} cannot be read: ${existing.reason}.`);
    if (existing.malformed || !(existing.text === '' || mayReplace(existing.text))) {
      throw new CannotRun(
        `${file} was not written by this command, or has been changed since. Name another file, or overwrite it with --force.`,
      );
    }
  }
  const failure = await host.write(path, text);
  if (failure !== undefined) throw new CannotRun(`${file} cannot be written: ${failure}.`);
}

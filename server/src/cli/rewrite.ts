import { relativeTo } from '../engine/paths.ts';
import { CannotRun } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

const byteOrderMark = [0xef, 0xbb, 0xbf] as const;
const markAtMost = 64 * 1024 * 1024;

/**
 * Writes the new text of a file that is there, with its byte order mark if it has one. Not where somebody has changed it
 * since it was read: then the command cannot run.
 */
export async function rewrite(
  { file, before, after }: { readonly file: string; readonly before: string; readonly after: string },
  root: string,
  { host }: Surroundings,
): Promise<void> {
  const shown = relativeTo(root, file);
  const content = await host.readFile(file);
  const bytes = await host.readBytes(file, [root], markAtMost);
  if ('reason' in content || !(bytes instanceof Uint8Array) || content.text !== before) {
    throw new CannotRun(`${shown} has been changed since it was read, and was left as it is. Run the command again.`);
  }
  const isMarked = byteOrderMark.every((byte, index) => bytes[index] === byte);
  const failure = await host.write(file, isMarked ? `\ufeff${after}` : after);
  if (failure !== undefined) throw new CannotRun(`${shown} cannot be written: ${failure}.`);
}

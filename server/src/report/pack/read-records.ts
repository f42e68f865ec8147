import type { Isms } from '../../engine/isms.ts';
import type { Refusal } from '../document/parts.ts';
import { relativeToRoot } from '../model/subject.ts';
import { largestFile } from './limits.ts';
import type { PackSources, SourceFile } from './sources.ts';

/**
 * Reads the files of the records, as they are on the disk. Refuses where one cannot be had or is not what was judged:
 * the report in the pack would speak of other records than those beside it.
 */
export async function readRecords(
  files: readonly string[],
  isms: Isms,
  { engine, host }: PackSources,
): Promise<readonly SourceFile[] | Refusal> {
  const read: SourceFile[] = [];
  for (const file of files) {
    const name = relativeToRoot(file, isms);
    const bytes = await host.readBytes(file, engine.folders(), largestFile);
    if (bytes === 'absent') return { refusal: `${name} is not in the workspace, or is a link that leads out of it.` };
    if (bytes === 'too-big') return { refusal: `${name} is too big for an evidence pack.` };
    if (!(bytes instanceof Uint8Array)) return { refusal: `${name} cannot be read: ${bytes.reason}.` };
    if (new TextDecoder().decode(bytes) !== engine.textOf(file)) {
      return { refusal: `${name} has changes that are not saved. Save it, then make the evidence pack.` };
    }
    read.push({ file, bytes });
  }
  return read;
}

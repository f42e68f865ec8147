import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, reasonOf } from './reason.ts';

/**
 * Writes a file, and the folders above it where they are missing. What stands there already is replaced at once, when
 * all is written: whoever reads meanwhile, and whoever is interrupted, has the old file or the new one, whole. A link
 * stays; what it leads to is replaced. To a device or a pipe it is written as it is.
 *
 * @param content a text is written in UTF-8
 * @returns why it can't be done, in words that follow "cannot be written:"; undefined where it is
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<string | undefined> {
  try {
    const place = await realpath(path).catch(() => path);
    await mkdir(dirname(place), { recursive: true });
    const existing = await stat(place).catch(() => undefined);
    if (existing && !existing.isFile()) await writeFile(place, content);
    else return await replace(place, existing?.mode, content);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

async function replace(
  place: string,
  mode: number | undefined,
  content: string | Uint8Array,
): Promise<string | undefined> {
  // To rename over a file takes no right to change it, so that right is asked for.
  if (mode !== undefined) await access(place, constants.W_OK);
  const temporary = join(dirname(place), `.audit-as-code-${randomUUID().slice(0, 8)}.tmp`);
  try {
    await writeFile(temporary, content, { flag: 'wx', flush: true, ...(mode === undefined ? {} : { mode }) });
    await rename(temporary, place);
    return undefined;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return mode !== undefined && openElsewhere.has(codeOf(error) ?? '')
      ? 'another program may have it open; close it there and try again'
      : reasonOf(error);
  }
}

/** How systems say that a file cannot be replaced because somebody has it open. */
const openElsewhere: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']);

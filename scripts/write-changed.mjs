import { readFile, writeFile } from 'node:fs/promises';

/** Writes a generated file, unless it says so already: then whoever watches it stays quiet. */
export async function writeChanged(file, content) {
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present !== content) await writeFile(file, content);
}

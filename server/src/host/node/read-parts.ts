import { open } from 'node:fs/promises';

/** Reading more at a time makes nothing faster. */
const bytesAtOnce = 256 * 1024;

/** The bytes of a file, some at a time, so that a large one fills no memory. Rejects with the system's error. */
export async function* readParts(path: string): AsyncIterable<Uint8Array> {
  const file = await open(path);
  try {
    const parts: AsyncIterable<Buffer> = file.createReadStream({ autoClose: false, highWaterMark: bytesAtOnce });
    yield* parts;
  } finally {
    await file.close();
  }
}

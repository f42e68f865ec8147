// Waiting for what VS Code writes.

import { once } from 'node:events';
import { readFileSync, watch } from 'node:fs';
import path from 'node:path';

/** Ends when the text of a file is as wanted; the test's own time limit ends the waiting otherwise. */
export async function untilFile(file: string, isWanted: (text: string) => boolean): Promise<void> {
  const changes = watch(path.dirname(file));
  try {
    while (!isWanted(readFileSync(file, 'utf8'))) await once(changes, 'change');
  } finally {
    changes.close();
  }
}

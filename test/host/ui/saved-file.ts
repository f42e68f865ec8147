// Waiting for what VS Code writes.

import { once } from 'node:events';
import { readFileSync, watch } from 'node:fs';
import path from 'node:path';

/**
 * Ends when the text of a file is as wanted; one that is not there, be it for a moment, has an empty text. The test's own
 * time limit ends the waiting otherwise.
 */
export async function untilFile(file: string, isWanted: (text: string) => boolean): Promise<void> {
  const changes = watch(path.dirname(file));
  try {
    while (!isWanted(textOf(file))) await once(changes, 'change');
  } finally {
    changes.close();
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

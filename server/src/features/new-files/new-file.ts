import type { Kind } from '../../model/kinds.ts';
import { apiVersion } from '../../model/schema/kind.ts';
import { type WritableMap, writeDocument } from '../../yaml/edit/written.ts';

/** A file that is not there yet: an absolute path with `/`, and its whole text. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}

/** Text that stands for what only a person can say. */
export const toBeCompleted = 'to be completed';

/** The text of a file with one document. Keys come in the order given; those without a value are left out. */
export function documentText(kind: Kind, content: Readonly<Record<string, WritableMap[string] | undefined>>): string {
  const written = Object.entries(content).filter(
    (pair): pair is [string, WritableMap[string]] => pair[1] !== undefined,
  );
  return `${writeDocument({ apiVersion, kind, ...Object.fromEntries(written) }).join('\n')}\n`;
}

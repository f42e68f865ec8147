import type { Range } from '../tree.ts';

/** Puts a text in the place of a range of another; an empty range inserts. Offsets are those before any edit. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** The text after all edits. They may not overlap; of several that insert in one place, the first comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let done = 0;
  for (const edit of inOrder) {
    parts.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  return parts.join('') + text.slice(done);
}

/** Whether two edits touch the same text; two that insert in one place do not. */
export function overlap(a: TextEdit, b: TextEdit): boolean {
  if (a.start === a.end && b.start === b.end) return false;
  return a.start < b.end && b.start < a.end;
}

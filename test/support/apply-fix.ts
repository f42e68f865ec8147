import type { Fix } from '../../server/src/features/fixes/fix.ts';
import { applyEdits } from '../../server/src/yaml/edit/text-edit.ts';
import type { Files } from './files.ts';
import { relative } from './judge.ts';

/** The files after a fix, of an engine over files in memory. */
export function applyFix(files: Files, { edits, creates }: Pick<Fix, 'edits' | 'creates'>): Files {
  const changed = new Map(files);
  for (const { file, edits: ofFile } of edits) {
    changed.set(relative(file), applyEdits(files.get(relative(file)) ?? '', ofFile));
  }
  for (const { file, text } of creates) {
    if (changed.has(relative(file))) throw new Error(`${relative(file)} is there already.`);
    changed.set(relative(file), text);
  }
  return changed;
}

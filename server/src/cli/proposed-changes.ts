import { relativeTo } from '../engine/paths.ts';
import type { ProposedFile } from '../planning/proposed-file.ts';
import { visible } from './formats/visible.ts';
import { rewrite } from './rewrite.ts';
import { type Surroundings, say } from './surroundings.ts';
import { unifiedDiff } from './unified-diff.ts';
import type { Workspace } from './workspace.ts';

/** A file as it is and as it is to be. */
export interface ChangedFile {
  readonly path: string;
  /** Its path relative to the workspace folder. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What is proposed for a file, beside what it says now. */
export function changedFile({ file, text }: ProposedFile, { engine, root }: Workspace): ChangedFile {
  return { path: file, name: relativeTo(root, file), before: engine.textOf(file) ?? '', after: text };
}

/** The diffs of all files. */
export function diffs(changed: readonly ChangedFile[]): string {
  return changed.map(({ name, before, after }) => unifiedDiff(visible(name), before, after)).join('');
}

/** Writes the files where that was asked for; else tells how it is asked for. */
export async function writeIfAsked(
  changed: readonly ChangedFile[],
  { apply, quiet }: { readonly apply?: boolean; readonly quiet?: boolean },
  root: string,
  surroundings: Surroundings,
): Promise<void> {
  if (!apply) {
    if (changed.length > 0 && !quiet) say(surroundings, 'Nothing is changed yet; --apply writes it.');
    return;
  }
  for (const { path, name, before, after } of changed) {
    await rewrite({ file: path, before, after }, root, surroundings);
    if (!quiet) say(surroundings, `Wrote ${name}.`);
  }
}

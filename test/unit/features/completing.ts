import { type Completion, complete } from '../../../server/src/features/completion/completion.ts';
import type { Entry } from '../../../server/src/features/completion/entry.ts';
import type { FolderEntry } from '../../../server/src/features/completion/place.ts';
import { plainOf } from '../../../server/src/features/completion/snippet.ts';
import { applyEdits } from '../../../server/src/yaml/edit/text-edit.ts';
import { LineIndex } from '../../../server/src/yaml/line-index.ts';
import { marked } from './marked.ts';

/** What is offered at the mark `^` of a text. */
export interface Completing {
  readonly found: Completion | undefined;
  readonly labels: readonly string[];
  entry(label: string): Entry;
  /** The text of the file once an entry is accepted by a client without snippets. */
  accepted(label: string): string;
}

/** Folders by their path in the workspace, for completion of paths. */
export type Folders = Readonly<Record<string, readonly FolderEntry[]>>;

/** @param typed the character whose typing has asked */
export async function completing(text: string, folders: Folders = {}, typed?: string): Promise<Completing> {
  const { engine, file, at } = marked(text);
  const found = await complete(engine, {
    ...{ file, at, listFolder: async (folder: string) => folders[folder] ?? [] },
    ...(typed !== undefined && { typed }),
  });
  const entry = (label: string) => {
    const entries = found?.entries ?? [];
    const wanted = entries.find((each) => each.label === label);
    if (!wanted) throw new Error(`"${label}" is not among ${entries.map((each) => each.label).join(', ')}.`);
    return wanted;
  };
  return {
    found,
    labels: found?.entries.map(({ label }) => label) ?? [],
    entry,
    accepted: (label) => {
      const content = engine.textOf(file) ?? '';
      const lines = new LineIndex(content);
      const range = found?.range ?? { start: at, end: at };
      const [start, end] = [lines.offset(range.start), lines.offset(range.end)];
      return applyEdits(content, [{ start, end, text: plainOf(entry(label).snippet) }]);
    },
  };
}

import { kinds } from '../../model/kinds.ts';
import { isUnchangeable } from '../../model/rule-id.ts';
import { type Diagnostic, isOpen } from '../diagnostic.ts';
import type { Isms } from '../isms.ts';
import type { Layout } from '../layouts.ts';
import { type BaselineEntry, coverText } from './baseline.ts';
import { documentAt, type ProblemKey, problemKey } from './problem-key.ts';

/** What an entry must say to cover a problem. */
export type Cover = ProblemKey & Pick<BaselineEntry, 'file'>;

/** The entry that covers a problem, by the problem. */
export type Adopted = ReadonlyMap<Diagnostic, BaselineEntry>;

/**
 * Which problems of a file are adopted by a baseline: of those with one key the first, as many as the entry says. What
 * a comment accepts already needs no entry; what cannot be accepted is not adopted either.
 *
 * @param entries those in force for the ISMS, by `coverText`
 */
export function adopt(
  diagnostics: readonly Diagnostic[],
  layout: Layout,
  isms: Isms,
  entries: ReadonlyMap<string, BaselineEntry>,
): Adopted {
  const adopted = new Map<Diagnostic, BaselineEntry>();
  const used = new Map<BaselineEntry, number>();
  for (const diagnostic of diagnostics.filter(isOpen)) {
    if (isUnchangeable(diagnostic.rule)) continue;
    const entry = entries.get(coverText(coverOf(diagnostic, layout, isms)));
    const before = entry && (used.get(entry) ?? 0);
    if (!entry || before === undefined || before >= entry.count) continue;
    used.set(entry, before + 1);
    adopted.set(diagnostic, entry);
  }
  return adopted;
}

/** What an entry must say to cover a problem. */
export function coverOf(diagnostic: Diagnostic, layout: Layout, isms: Isms): Cover {
  const key = problemKey(diagnostic, layout);
  const kind = kinds.find((each) => each === key.kind);
  const first = kind && isms.documents.byId(kind, key.id);
  const isFirst = first?.file === diagnostic.file && first.index === documentAt(diagnostic, layout);
  return isFirst ? key : { ...key, file: diagnostic.file.slice(isms.root.length).replace(/^\//, '') };
}

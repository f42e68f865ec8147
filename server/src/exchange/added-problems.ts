import { keyText, problemKey } from '../engine/baseline/problem-key.ts';
import { type Diagnostic, isOpen } from '../engine/diagnostic.ts';
import { isWithin } from '../engine/paths.ts';
import { layoutReader } from './fingerprints.ts';
import { grouped } from './grouped.ts';

/** The problems of a workspace in one state of its files. Paths are absolute. */
export interface JudgedState {
  /** By file, accepted ones included. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
  /** The ISMS roots. */
  readonly roots: Iterable<string>;
  readonly textOf: (file: string) => string;
}

/**
 * The problems of a state that another one did not have. Problems are the same where rule, record and place in it are,
 * wherever the lines are and whatever else the message names; of several with one key as many are new as there are more
 * of them, first those with another message. What was accepted before and is not any more is new.
 */
export function addedProblems(before: JudgedState, after: JudgedState): JudgedState['diagnostics'] {
  const open = new Set(newOf(before, after, isOpen));
  const accepted = new Set(newOf(before, after, () => true));
  const added = new Map<string, readonly Diagnostic[]>();
  for (const [file, diagnostics] of after.diagnostics) {
    const found = diagnostics.filter((each) => (isOpen(each) ? open : accepted).has(each));
    if (found.length > 0) added.set(file, found);
  }
  return added;
}

function newOf(before: JudgedState, after: JudgedState, counts: (each: Diagnostic) => boolean): readonly Diagnostic[] {
  const known = byKey(before, counts);
  return [...byKey(after, counts)].flatMap(([key, diagnostics]) => more(known.get(key) ?? [], diagnostics));
}

/** Those of a list that are left when as many have been taken out as there were before. */
function more(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const messages = before.map(({ message }) => message);
  const others = after.filter(({ message }) => {
    const at = messages.indexOf(message);
    if (at >= 0) messages.splice(at, 1);
    return at < 0;
  });
  return others.slice(messages.length);
}

function byKey(
  { diagnostics, roots, textOf }: JudgedState,
  counts: (each: Diagnostic) => boolean,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const innermost = [...roots].sort((a, b) => b.length - a.length);
  const layoutOf = layoutReader(textOf);
  const counted = [...diagnostics.values()].flat().filter(counts);
  return grouped(counted, (each) => {
    const root = innermost.find((folder) => isWithin(each.file, folder)) ?? '';
    return `${root} ${keyText(problemKey(each, layoutOf(each.file)))}`;
  });
}

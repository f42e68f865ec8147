import { classAt } from './character-class.ts';
import { type Group, groupAt } from './group.ts';
import type { Glob, Part, Times } from './part.ts';

/** Groups lie within one another no deeper than this; what lies deeper stands for anything. */
const deepest = 10;

/** How often a group may match, by the sign before it. */
const timesOf: Readonly<Record<string, Times>> = {
  '{': 'once',
  '@': 'once',
  '?': 'at-most-once',
  '*': 'any',
  '+': 'at-least-once',
  '!': 'none',
};

/** Where in a glob a piece of it stands. */
interface Surroundings {
  readonly beginsName: boolean;
  readonly endsName: boolean;
  readonly depth: number;
}

/**
 * Reads a glob with the signs of Bash: `*`, `**`, `?`, `[a-z]`, `{a,b}`, and groups such as `@(a|b)`. What is never
 * closed stands for itself.
 */
export function parseGlob(glob: string): Glob {
  return parse(glob, { beginsName: true, endsName: true, depth: 0 });
}

function parse(glob: string, around: Surroundings): Glob {
  const parts: Part[] = [];
  let isExact = true;
  let text = '';
  const add = (part: Part): void => {
    if (text !== '') parts.push({ kind: 'text', text });
    text = '';
    parts.push(part);
  };
  for (let at = 0; at < glob.length; ) {
    const character = glob.charAt(at);
    const group = groupAt(glob, at);
    const one = classAt(glob, at);
    if (group) {
      const choice = choiceOf(group, glob, around);
      add(choice.part);
      isExact &&= choice.isExact;
      at = group.end;
    } else if (one) {
      add({ kind: 'one', isMeant: one.isMeant });
      at = one.end;
    } else if (character === '*') {
      const stars = starsAt(glob, at, around);
      const isBeneath = stars.part.kind === 'all' && text.endsWith('/');
      if (isBeneath) text = text.slice(0, -1);
      add(isBeneath ? { kind: 'beneath' } : stars.part);
      at = stars.end;
    } else if (character === '?') {
      add({ kind: 'one', isMeant: () => true });
      at++;
    } else {
      const isEscape = character === '\\' && at + 1 < glob.length;
      text += isEscape ? glob.charAt(at + 1) : character;
      at += isEscape ? 2 : 1;
    }
  }
  if (text !== '') parts.push({ kind: 'text', text });
  return { parts, isExact };
}

/** What stars mean: two of them any folders where they are a whole name, else any number any characters of one. */
function starsAt(glob: string, start: number, around: Surroundings): { readonly part: Part; readonly end: number } {
  let end = start + 1;
  while (glob[end] === '*' && glob[end + 1] !== '(') end++;
  const isName = end - start > 1 && beginsName(glob, start, around);
  // Any folders beneath any folders are any folders.
  while (isName && /^\/\*\*(?:\/|$)/.test(glob.slice(end, end + 4))) end += 3;
  if (isName && glob[end] === '/') return { part: { kind: 'folders' }, end: end + 1 };
  return { part: { kind: isName && endsName(glob, end, around) ? 'all' : 'star' }, end };
}

/**
 * The time to match a group grows with a power of the length where it repeats what may be of any length, and where it is
 * to be none of several from many places: such a one stands for anything.
 */
function choiceOf(
  group: Group,
  glob: string,
  around: Surroundings,
): { readonly part: Part; readonly isExact: boolean } {
  const times = timesOf[group.sign] ?? 'once';
  const isFirst = around.depth === 0 && beginsName(glob, group.start, around);
  if (around.depth === deepest || (times === 'none' && !isFirst)) return anything;
  const inside = {
    beginsName: beginsName(glob, group.start, around),
    endsName: endsName(glob, group.end, around),
    depth: around.depth + 1,
  };
  const choices = group.choices.map((choice) => parse(choice, inside));
  const part = { kind: 'choice', times, choices: choices.map(({ parts }) => parts) } as const;
  const isExact = choices.every((choice) => choice.isExact);
  const repeats = times === 'any' || times === 'at-least-once';
  if ((repeats && part.choices.flat().some(isOpen)) || (times === 'none' && !isExact)) return anything;
  return { part, isExact };
}

const anything = { part: { kind: 'any' }, isExact: false } as const;

/** Whether a part may match texts of many lengths. */
function isOpen(part: Part): boolean {
  if (part.kind === 'text' || part.kind === 'one') return false;
  if (part.kind !== 'choice') return true;
  return !/^(once|at-most-once)$/.test(part.times) || part.choices.flat().some(isOpen);
}

function beginsName(glob: string, at: number, around: Surroundings): boolean {
  return at === 0 ? around.beginsName : glob[at - 1] === '/';
}

function endsName(glob: string, at: number, around: Surroundings): boolean {
  return at === glob.length ? around.endsName : glob[at] === '/';
}

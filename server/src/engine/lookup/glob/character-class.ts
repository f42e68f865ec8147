/** A class of characters in a glob, `[a-z]` or `[!a-z]`. */
export interface CharacterClass {
  readonly isMeant: (character: string) => boolean;
  /** After its last character. */
  readonly end: number;
}

/** The class that begins at a place; undefined where there is none or it is never closed. */
export function classAt(glob: string, start: number): CharacterClass | undefined {
  if (glob[start] !== '[') return undefined;
  const isNegated = glob[start + 1] === '!' || glob[start + 1] === '^';
  const first = start + (isNegated ? 2 : 1);
  const ranges: (readonly [from: string, to: string])[] = [];
  for (let at = first; at < glob.length && glob[at] !== '/'; at++) {
    if (glob[at] === ']' && at > first) {
      const isIn = (character: string) => ranges.some(([from, to]) => from <= character && character <= to);
      return { isMeant: (character) => isIn(character) !== isNegated, end: at + 1 };
    }
    if (glob[at] === '\\') at++;
    const from = glob.charAt(at);
    const isRange = glob[at + 1] === '-' && at + 2 < glob.length && glob[at + 2] !== ']';
    if (isRange) at += glob[at + 2] === '\\' ? 3 : 2;
    ranges.push([from, glob.charAt(at)]);
  }
  return undefined;
}

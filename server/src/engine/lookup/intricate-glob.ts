/** So much may be open in a glob that trying all ways to match it takes no time that anybody notices. */
const starsInNameAtMost = 3;
const foldersOfAnyDepthAtMost = 3;
const starsAtMost = 6;
const alternativesAtMost = 4;
const groupsAtMost = 2;

/**
 * Whether a glob is one for which a regular expression may take very long: with many stars, with groups that repeat, with
 * groups or alternatives in others. Those that people write are none.
 */
export function isTooIntricate(glob: string): boolean {
  const stars = countOf(glob, /\*+/g);
  if (stars > starsAtMost || countOf(glob, /\*\*+/g) > foldersOfAnyDepthAtMost) return true;
  if (glob.split('/').some((name) => countOf(name, /\*+/g) > starsInNameAtMost)) return true;
  if (countOf(glob, /\{/g) > alternativesAtMost || /\{[^{}]*\{/.test(glob)) return true;
  return countOf(glob, /[@?!]\(/g) > groupsAtMost || hasGroupThatRepeats(glob) || hasSignInGroup(glob);
}

function countOf(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

function hasGroupThatRepeats(glob: string): boolean {
  return /[*+]\(/.test(glob);
}

/** Groups of words alone can be tried in few ways. */
function hasSignInGroup(glob: string): boolean {
  return /\([^()]*[*?[\]{}+@!(]/.test(glob);
}

/** Alternatives in a glob: `{a,b}`, or `@(a|b)` with another sign in the place of `@`. */
export interface Group {
  /** `{`, or what stands before the parenthesis: `@`, `?`, `*`, `+` or `!`. */
  readonly sign: string;
  readonly choices: readonly string[];
  readonly start: number;
  /** After its last character. */
  readonly end: number;
}

/** The group that begins at a place. Braces without a comma are none, and neither is what is never closed. */
export function groupAt(glob: string, start: number): Group | undefined {
  const sign = glob.charAt(start);
  const isBraces = sign === '{';
  if (!isBraces && !('@?*+!'.includes(sign) && glob[start + 1] === '(')) return undefined;
  const first = start + (isBraces ? 1 : 2);
  const choices: string[] = [];
  const closing: string[] = [isBraces ? '}' : ')'];
  let from = first;
  for (let at = first; at < glob.length; at++) {
    const character = glob.charAt(at);
    const isOutermost = closing.length === 1;
    if (character === '\\') at++;
    else if (character === '{') closing.push('}');
    else if (character === '(') closing.push(')');
    else if (isOutermost && character === (isBraces ? ',' : '|')) {
      choices.push(glob.slice(from, at));
      from = at + 1;
    } else if (character === closing.at(-1)) {
      closing.pop();
      if (closing.length > 0) continue;
      choices.push(glob.slice(from, at));
      return isBraces && choices.length === 1 ? undefined : { sign, choices, start, end: at + 1 };
    }
  }
  return undefined;
}

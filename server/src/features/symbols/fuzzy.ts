/**
 * How well a text answers a query: undefined where it lacks one of the query's characters in their order, upper and
 * lower case and white space aside. More for what begins the text or a word of it, and for characters side by side.
 */
export function fuzzyScore(query: string, text: string): number | undefined {
  if (query.trim() === '') return 0;
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const lower = text.toLowerCase();
  const direct = lower.indexOf(query.toLowerCase().trim());
  if (direct >= 0) return 1000 + (isWordStart(text, direct) ? 200 : 0) - direct - text.length / 100;
  let score = 0;
  let at = -1;
  for (const character of wanted) {
    const next = lower.indexOf(character, at + 1);
    if (next < 0) return undefined;
    score += (next === at + 1 ? 5 : 0) + (isWordStart(text, next) ? 8 : 0) + 1;
    at = next;
  }
  return score - text.length / 100;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /(?<=\p{Ll})\p{Lu}/u.test(text.slice(at - 1, at + 1));
}

/** Snippets in the syntax of the protocol: `$1`, `${1:text}`, `${1|one,two|}`. */

/** A text as it stands in a snippet. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A place to choose one of several words at. */
export function choice(place: number, words: readonly string[]): string {
  return `\${${place}|${words.map((word) => word.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

const construct = /\\(.)|\$\{(\d+):((?:\\.|[^{}\\])*)\}|\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}(?=(:)?)|\$(\d+)/gs;

/**
 * The text that a snippet leaves for a client without snippets: what is proposed stays; what is to be chosen is left
 * open, unless it is a key.
 */
export function plainOf(snippet: string): string {
  const proposed = new Map<string, string>();
  return snippet.replace(construct, (_, escaped, place, text, _choice, words: string | undefined, colon, mirror) => {
    if (escaped !== undefined) return escaped;
    if (place !== undefined) proposed.set(place, unescaped(text));
    if (place !== undefined) return unescaped(text);
    if (words !== undefined) return colon === undefined ? '' : unescaped(words.split(',', 1)[0] ?? '');
    return proposed.get(mirror) ?? '';
  });
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}

/** Markdown of hovers: text from files stays text, and is told from what is ours. */

/** What means something in Markdown or its extensions wherever it stands. */
const special = /[\\`*_{}[\]<>|~#$@]|&(?=[#\p{L}\p{N}])|!(?=\[)/gu;
/** By these, viewers know addresses that stand without brackets. */
const addressParts = /:(?=\/)|\/(?=\/)|\.(?=\p{L})(?<=www\.)/giu;
/** What nobody sees: controls, and characters that turn the direction of what follows. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

const longest = 400;

/** Text from a file for the inside of a line, in one line, and shortened where it is long. */
export function plain(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = [...line.slice(0, 2 * longest)];
  const short = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : line;
  return short.replace(unseen, '\ufffd').replace(special, '\\$&').replace(addressParts, '\\$&');
}

/** The first line of a hover: what the thing is called, its id, and in a few words what it is. */
export function heading(title: string | undefined, id: string, what: string): string {
  return title === undefined ? `**${plain(id)}** – ${what}` : `**${plain(title)}** (${plain(id)}) – ${what}`;
}

/** A line that says one thing; none where there is nothing to say. The text is Markdown. */
export function fact(label: string, text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [`- ${label}: ${text}`];
}

/** Several of one sort on lines of their own; the first few, and how many more there are. */
export function facts(label: string, texts: readonly string[], most = 5): readonly string[] {
  if (texts.length <= 1) return fact(label, texts[0]);
  const more = texts.length > most ? [`  - and ${texts.length - most} more`] : [];
  return [`- ${label}:`, ...texts.slice(0, most).map((text) => `  - ${text}`), ...more];
}

/** A hover of a heading and lines below it. */
export function hoverText(head: string, lines: readonly string[]): string {
  return lines.length === 0 ? head : `${head}\n\n${lines.join('\n')}`;
}

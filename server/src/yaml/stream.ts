import type { Range } from './tree.ts';

/** A stream with LF for each CR that stands alone: to YAML a line break (YAML 1.2.2, 5.4), not to the library. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}

/**
 * Cuts a stream into the texts of its documents: each from its directives and comments to the start of the next one, so
 * that together they cover the whole text. A line that begins with `---` or `...` ends whatever is open before it, a
 * quoted text too (YAML 1.2.2, 9.1.2), so a document with an unclosed quote cannot swallow the ones after it.
 *
 * @param text a whole stream; with lines that end with LF or CRLF.
 */
export function splitStream(text: string): Range[] {
  const documents: Range[] = [];
  let start = 0;
  let inDocument = false;
  for (let line = 0; line < text.length; ) {
    const newline = text.indexOf('\n', line);
    const next = newline === -1 ? text.length : newline + 1;
    const content = text[line] === '\ufeff' ? line + 1 : line;
    const marker = markerAt(text, content);
    if (marker === '...') {
      documents.push({ start, end: next });
      start = next;
      inDocument = false;
    } else if (marker === '---') {
      if (inDocument) {
        documents.push({ start, end: line });
        start = line;
      }
      inDocument = true;
    } else {
      inDocument ||= !isPrelude(text, content);
    }
    line = next;
  }
  if (start < text.length) {
    documents.push({ start, end: text.length });
  }
  return documents;
}

function markerAt(text: string, line: number): '---' | '...' | undefined {
  const marker = (['---', '...'] as const).find((candidate) => text.startsWith(candidate, line));
  return marker && (line + 3 === text.length || ' \t\r\n'.includes(text.charAt(line + 3))) ? marker : undefined;
}

/** Whether a line can stand before a document: blank, a comment or a directive. */
function isPrelude(text: string, line: number): boolean {
  let at = line;
  while (at < text.length && ' \t\r'.includes(text.charAt(at))) {
    at++;
  }
  return at === text.length || text[at] === '\n' || text[at] === '#' || text[line] === '%';
}

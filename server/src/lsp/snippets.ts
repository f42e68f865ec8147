/**
 * A text as a snippet in which one text is a placeholder: the last one of its kind, or the end of it all for an empty one.
 * Undefined where it is not there, and for a text of several lines: clients indent those anew.
 */
export function snippetOf(text: string, placeholder: string): string | undefined {
  const at = text.lastIndexOf(placeholder);
  if (at < 0 || /[\n\r]/.test(text)) return undefined;
  const [before, after] = [text.slice(0, at), text.slice(at + placeholder.length)];
  return placeholder === ''
    ? `${escaped(text)}$0`
    : `${escaped(before)}\${1:${escaped(placeholder)}}${escaped(after)}$0`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

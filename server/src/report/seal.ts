/**
 * A generated file ends with a comment that holds the SHA-256 of what stands above it. Where the comment is missing or
 * does not fit, somebody has edited the file, and nobody overwrites it without asking.
 */

/** Gives the SHA-256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits in lower case. */
export type Sha256 = (content: string | Uint8Array) => string;

/** What stands in the place of a generated file: nothing, what was generated, or what somebody has changed since. */
export type SealState = 'absent' | 'unedited' | 'edited';

const opening = '<!-- audit-as-code sha256: ';
const closing = /^<!-- audit-as-code sha256: ([0-9a-f]{64}) -->\n*$/;

/** Adds the closing comment to a generated text, which ends with a line break. */
export function seal(text: string, sha256: Sha256): string {
  const body = `${withLineFeeds(text)}\n`;
  return `${body}${opening}${sha256(body)} -->\n`;
}

/**
 * Tells whether a file still holds what was generated.
 *
 * @param existing the text of the file; undefined where there is none
 */
export function sealState(existing: string | undefined, sha256: Sha256): SealState {
  if (existing === undefined) return 'absent';
  const text = withLineFeeds(existing);
  const end = text.lastIndexOf(opening);
  const sealed = end < 0 ? undefined : closing.exec(text.slice(end))?.[1];
  return sealed !== undefined && sealed === sha256(text.slice(0, end)) ? 'unedited' : 'edited';
}

/** A checkout may have turned line feeds into CR LF: that is no edit. */
function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

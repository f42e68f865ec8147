/**
 * A copy of a text, for what is kept of thousands of files: a text that was cut out of a file's holds all of that in
 * memory.
 */
export function ownText<T extends string | undefined>(text: T): T | string {
  return text === undefined ? text : ` ${text}`.slice(1);
}

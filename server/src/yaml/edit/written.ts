/** What is to be written into a YAML text. Mappings are written in the order of their keys. */
export type Writable = string | number | boolean | readonly Writable[] | WritableMap;
export interface WritableMap {
  readonly [key: string]: Writable;
}

/** How long a mapping or list on one line may be. */
const widest = 100;

/**
 * A text as a scalar that reads as the same text, whether it stands in a block or within brackets: plain where that is
 * possible, else in double quotes.
 */
export function writeText(text: string): string {
  return isPlain(text) ? text : JSON.stringify(text);
}

/** A value on one line, mappings and lists in brackets. */
export function writeFlow(value: Writable): string {
  if (typeof value === 'string') return writeText(value);
  if (isList(value)) return `[${value.map(writeFlow).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  const pairs = Object.entries(value).map(([key, each]) => `${writeText(key)}: ${writeFlow(each)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** A pair as lines of a block mapping, without its indentation. */
export function writePair(key: string, value: Writable): readonly string[] {
  const name = `${writeText(key)}:`;
  if (isShort(value, widest - name.length)) return [`${name} ${writeFlow(value)}`];
  return [name, ...writeBlock(value).map((line) => `  ${line}`)];
}

/** An item as lines of a block list, without its indentation. */
export function writeItem(value: Writable): readonly string[] {
  if (isShort(value, widest)) return [`- ${writeFlow(value)}`];
  return writeBlock(value).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

/** A mapping as the lines of a whole document. */
export function writeDocument(document: WritableMap): readonly string[] {
  return Object.entries(document).flatMap(([key, value]) => writePair(key, value));
}

function writeBlock(value: Writable): readonly string[] {
  if (isList(value)) return value.flatMap(writeItem);
  return typeof value === 'object' ? writeDocument(value) : [writeFlow(value)];
}

/** Whether a value is written on one line: a scalar always, else what holds scalars alone, within the width. */
function isShort(value: Writable, width: number): boolean {
  if (typeof value !== 'object') return true;
  const within = isList(value) ? value : Object.values(value);
  return within.every((each) => typeof each !== 'object') && writeFlow(value).length <= width;
}

function isList(value: Writable): value is readonly Writable[] {
  return Array.isArray(value);
}

/** Words and numbers that mean something else than their text in the YAML 1.2 core schema. */
const meaning =
  /^(?:null|~|true|false|[-+]?(?:\.inf|(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+)|\.nan|<<|=)$/i;

function isPlain(text: string): boolean {
  if (!/^[\p{L}\p{N}_./+(\\][^\n\r\t\u0085\u2028\u2029\ufeff\p{Cc}]*$/u.test(text) || text.endsWith(' ')) return false;
  return !/[,[\]{}]|:(?: |$)| #|^\.\.\.|^---/.test(text) && !meaning.test(text);
}

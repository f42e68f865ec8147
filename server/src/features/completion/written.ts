/** Words that mean something other than text to YAML 1.2. */
const notText = /^(?:true|false|null|~)$/i;
/** What reads as text wherever it stands: words, ids, dates and paths. A `:` followed by a letter is harmless. */
const harmless = /^[\p{L}\p{N}._][\p{L}\p{N}._()/–-]*(?:(?: |:(?=[\p{L}]))[\p{L}\p{N}._()/–-]+)*(?:\/\*)?$/u;
/** An edition of the standard: its colon is followed by digits, after digits, but not as in a time. */
const edition = /^[A-Z/]+ \d+:\d{4}$/;

/**
 * A text as it is to be written in YAML: plain where that is safe, else in quotes, as times and `soc2:*` are. What looks
 * like a number stays plain: ids count as written.
 *
 * @param quote the quotes that are there already
 */
export function written(text: string, quote: '' | '"' | "'" = ''): string {
  if (quote === "'") return `'${text.replaceAll("'", "''")}'`;
  const isPlain = (harmless.test(text) && !notText.test(text)) || edition.test(text);
  if (quote === '' && isPlain) return text;
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

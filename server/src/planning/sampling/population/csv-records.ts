import papaparse, { type ParseResult } from 'papaparse';
import { PopulationFault, type Records } from './population.ts';

const delimiters = [',', ';', '\t', '|'] as const;

/** A record that does not end within so many characters has a quotation mark that is not closed. */
const longestRecord = 4 * 2 ** 20;

/**
 * The records of a CSV file (RFC 4180), empty ones left out. The delimiter is the one of comma, semicolon, tab and bar
 * that is most often in the first line, or the one that Excel's line `sep=` names.
 */
export async function* csvRecords(name: string, read: () => AsyncIterable<string>): Records {
  let rest = '';
  let delimiter: string | undefined;
  let done = 0;
  const take = (isLast: boolean): string[][] => {
    delimiter ??= delimiterOf(rest);
    const begin = done === 0 ? (/^\ufeff?(?:sep=.\n)?/.exec(rest)?.[0].length ?? 0) : 0;
    const parser = new papaparse.Parser({ delimiter, newline: '\n' });
    const { data, errors, meta }: ParseResult<string[]> = parser.parse(rest.slice(begin), 0, !isLast);
    const [fault] = errors.filter(({ type }) => type === 'Quotes');
    if (fault && (isLast || data.length > (fault.row ?? 0))) throw badlyQuoted(name, done + (fault.row ?? 0) + 1);
    done += data.length;
    if (data.length > 0 || isLast) rest = rest.slice(begin + meta.cursor);
    return data.filter((cells) => cells.some((cell) => cell !== ''));
  };
  for await (const text of read()) {
    rest += text;
    if (delimiter === undefined && !rest.includes('\n')) continue;
    const records = take(false);
    if (rest.length > longestRecord) throw badlyQuoted(name, done + 1);
    if (records.length > 0) yield records;
  }
  yield take(true);
}

function badlyQuoted(name: string, record: number): PopulationFault {
  return new PopulationFault(
    `${name}, record ${record}: a quotation mark that begins a cell is not closed as it should be. Correct the file.`,
  );
}

function delimiterOf(text: string): string {
  const [, named] = /^\ufeff?sep=(.)\n/.exec(text) ?? [];
  if (named !== undefined) return named;
  const [line = ''] = text.split('\n', 1);
  const counts = delimiters.map((delimiter) => line.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

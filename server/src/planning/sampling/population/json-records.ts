import { exactTexts } from './exact-numbers.ts';
import { PopulationFault, type Records } from './population.ts';

const longestLine = 4 * 2 ** 20;

/** What is nested deeper is no record of anything; a little less than YAML may be, as which long numbers are read. */
const deepest = 90;

/**
 * The records of a file with one JSON object a line. Its columns are the keys of the first object; texts are taken as
 * they are, everything else as JSON, long numbers as they are written, what is null or not there as an empty cell.
 */
export async function* jsonRecords(name: string, read: () => AsyncIterable<string>): Records {
  let rest = '';
  let number = 0;
  let columns: readonly string[] | undefined;
  const recordsOf = (lines: readonly string[]): readonly (readonly string[])[] => {
    const records: (readonly string[])[] = [];
    for (const line of lines) {
      number += 1;
      const written = line.replace(/^\ufeff/, '').trim();
      if (written === '') continue;
      const object = objectIn(written, `${name}, line ${number}`);
      if (!columns) {
        columns = Object.keys(object);
        records.push(columns);
      }
      const known = columns;
      const exact = exactTexts(written);
      const unknown = Object.keys(object).find((key) => !known.includes(key));
      if (unknown !== undefined) {
        throw new PopulationFault(
          `${name}, line ${number}: the key "${unknown}" is not in the first line. Give all lines the same keys.`,
        );
      }
      records.push(columns.map((column) => exact?.get(column) ?? cellOf(object[column])));
    }
    return records;
  };
  for await (const text of read()) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw new PopulationFault(`${name}, line ${number + lines.length + 1} is too long.`);
    yield recordsOf(lines);
  }
  yield recordsOf([rest]);
}

function objectIn(line: string, where: string): Readonly<Record<string, unknown>> {
  const value = parsed(line);
  if (isObject(value)) {
    if (isTooDeep(value)) {
      throw new PopulationFault(`${where} is nested deeper than ${deepest} levels. Make it flatter.`);
    }
    return value;
  }
  throw new PopulationFault(`${where} is no JSON object. Write one object a line, such as {"account": "a.meyer"}.`);
}

/** Whether lists and objects are nested deeper than is read; looked at level by level, for that has no limit. */
function isTooDeep(value: object): boolean {
  let level: readonly object[] = [value];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((each) => Object.values(each).filter((inner) => typeof inner === 'object' && inner !== null));
  }
  return false;
}

/** What a line is as JSON; undefined where it is none. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

import type { Stratum } from '../draw.ts';
import { emptyFile, mostMembers, PopulationFault, type PopulationFile } from './population.ts';
import { NumberList, recordHash } from './row-hash.ts';

/** What is known of a population when it has been read through: enough to draw from it. */
export interface Survey {
  readonly columns: readonly string[];
  /** How many members there are. */
  readonly size: number;
  /** The groups by the strata column; none without one. */
  readonly strata: readonly Stratum[];
}

/**
 * Reads a population through, and checks it: it has members, each once, and none has more cells than there are columns.
 * What is kept is a few bytes a member.
 *
 * @param strata the column by which it is to be divided
 * @param mostStrata how many groups there may be: the size of the sample
 * @throws PopulationFault where it cannot be drawn from
 */
export async function survey(
  name: string,
  file: PopulationFile,
  strata: string | undefined,
  mostStrata: number,
): Promise<Survey> {
  let columns: readonly string[] | undefined;
  let column = -1;
  const hashes = new NumberList();
  const groups = new Map<string, NumberList>();
  for await (const records of file.records()) {
    for (const cells of records) {
      if (!columns) {
        columns = cells;
        if (strata !== undefined) column = columnOf(name, columns, strata);
        continue;
      }
      if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== '')) {
        throw new PopulationFault(
          `${name}, member ${hashes.length + 1}: it has ${cells.length} cells, and there are ${columns.length} columns. Correct the file.`,
        );
      }
      if (hashes.length === mostMembers) throw new PopulationFault(`${name} has more than ${mostMembers} members.`);
      if (strata !== undefined) addTo(groups, cells[column] ?? '', hashes.length, mostStrata, strata);
      hashes.add(recordHash(padded(cells, columns)));
    }
  }
  if (!columns) throw new PopulationFault(emptyFile(name));
  if (hashes.length === 0) {
    throw new PopulationFault(
      `${name} has a header and no members. List the population in it, one member a ${file.unit}.`,
    );
  }
  await refuseRepeated(name, file, hashes.repeated());
  return {
    columns,
    size: hashes.length,
    strata: [...groups].map(([group, members]) => ({ name: group, members: Uint32Array.from(members.values()) })),
  };
}

/** The texts of the members with certain numbers, rising from 0, in the order of the file. */
export async function membersAt(
  file: PopulationFile,
  numbers: readonly number[],
): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = [];
  let columns: readonly string[] | undefined;
  let number = 0;
  for await (const records of file.records()) {
    for (const cells of records) {
      if (!columns) {
        columns = cells;
        continue;
      }
      if (number === numbers[found.length]) found.push(padded(cells, columns));
      number += 1;
    }
    if (found.length === numbers.length) return found;
  }
  return found;
}

function padded(cells: readonly string[], { length }: readonly string[]): readonly string[] {
  return cells.length === length ? cells : Array.from({ length }, (_, column) => cells[column] ?? '');
}

function columnOf(name: string, columns: readonly string[], strata: string): number {
  const column = columns.indexOf(strata);
  if (column >= 0 && columns.lastIndexOf(strata) === column) return column;
  const known = columns.map((each) => `"${each}"`).join(', ');
  throw new PopulationFault(
    column < 0
      ? `${name} has no column "${strata}" to divide it by. Its columns are ${known}.`
      : `${name} has several columns "${strata}". Give them names of their own.`,
    'strata',
  );
}

function addTo(groups: Map<string, NumberList>, group: string, member: number, most: number, strata: string): void {
  const known = groups.get(group);
  if (known) {
    known.add(member);
    return;
  }
  if (groups.size === most) {
    throw new PopulationFault(
      `The column "${strata}" has more than ${most} different values, and a sample of ${most} cannot have one of each. Draw more, or divide by another column.`,
      'size',
    );
  }
  const members = new NumberList();
  members.add(member);
  groups.set(group, members);
}

/** Who is listed twice would be drawn twice as likely. */
async function refuseRepeated(name: string, file: PopulationFile, suspected: ReadonlySet<number>): Promise<void> {
  if (suspected.size === 0) return;
  const seen = new Map<string, number>();
  let columns: readonly string[] | undefined;
  let number = 0;
  for await (const records of file.records()) {
    for (const cells of records) {
      if (!columns) {
        columns = cells;
        continue;
      }
      number += 1;
      const whole = padded(cells, columns);
      if (!suspected.has(recordHash(whole))) continue;
      const text = JSON.stringify(whole);
      const first = seen.get(text);
      if (first !== undefined) {
        throw new PopulationFault(
          `${name}: members ${first} and ${number} are the same in all columns, and would be drawn twice as likely. Remove one of them, or add a column that tells them apart.`,
        );
      }
      seen.set(text, number);
    }
  }
}

import type { PopulationFile, Records } from './population.ts';
import { survey } from './survey.ts';

/** A column, and how many different values it has; undefined where it has too many to divide the population by. */
export interface DescribedColumn {
  readonly name: string;
  readonly values: number | undefined;
}

/** What there is to know of a population before something is drawn from it. */
export interface Description {
  readonly size: number;
  readonly columns: readonly DescribedColumn[];
}

/** A column with more values than these is none to divide a population by. */
const mostValues = 200;

/**
 * Reads a population through and describes it.
 *
 * @throws PopulationFault where it cannot be drawn from
 */
export async function describePopulation(name: string, file: PopulationFile): Promise<Description> {
  const counts: (Set<string> | undefined)[] = [];
  let isCounted = false;
  const counting: PopulationFile = {
    ...file,
    records: () => {
      if (isCounted) return file.records();
      isCounted = true;
      return countingValues(file.records(), counts);
    },
  };
  const { size, columns } = await survey(name, counting, undefined, 0);
  return { size, columns: columns.map((column, at) => ({ name: column, values: counts[at]?.size })) };
}

async function* countingValues(records: Records, counts: (Set<string> | undefined)[]): Records {
  let header: readonly string[] | undefined;
  for await (const some of records) {
    for (const cells of some) {
      if (!header) {
        header = cells;
        counts.push(...header.map(() => new Set<string>()));
        continue;
      }
      for (let column = 0; column < header.length; column += 1) {
        const values = counts[column]?.add(cells[column] ?? '');
        if (values && values.size > mostValues) counts[column] = undefined;
      }
    }
    yield some;
  }
}

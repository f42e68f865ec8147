import { clauses2013to2022 } from '../../../schemas/catalogue/map-2013-2022.json';

let successors: ReadonlyMap<string, string> | undefined;

/**
 * The clause of ISO/IEC 27001:2022 that a clause of 2013 has become: mostly the one of its number, but 10.1 and 10.2 have
 * changed places. A clause that is divided now (9.2, 9.3) is its own successor. Undefined for what is no clause of 2013.
 */
export function successorOfClause(id: string): string | undefined {
  successors ??= new Map(clauses2013to2022.map(({ from, to }) => [from, to[0] ?? from]));
  return successors.get(id);
}

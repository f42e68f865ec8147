import type { Position } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import { type Location, locationsOf, namedAt } from './naming/at-position.ts';
import { definesOf, type Names, namesOf, search } from './naming/occurrences.ts';

/**
 * Every place of the ISMS that names the thing at a position, in path order. A requirement is also named by what is
 * wider: `A.5` and `A.5.1-A.5.20` name A.5.15.
 *
 * @param withDefinitions whether the places that describe it count too.
 */
export function references(engine: Engine, file: string, at: Position, withDefinitions: boolean): readonly Location[] {
  const named = namedAt(engine, file, at);
  if (!named) return [];
  const names = namesOf(named.isms, named);
  const defines = definesOf(named.isms, named);
  const counts: Names = withDefinitions
    ? (naming, record) => names(naming, record) || defines(naming, record)
    : (naming, record) => !naming.defines && names(naming, record);
  return locationsOf(engine, search(named.isms, counts));
}

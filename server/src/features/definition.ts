import type { LineRange, Position } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import { type Location, locationsOf, namedAt } from './naming/at-position.ts';
import { definersOf } from './naming/definers.ts';
import { definesOf, searchIn } from './naming/occurrences.ts';

/** Where a thing is described. */
export interface Definition {
  /** The id at the position that was asked about. */
  readonly origin: LineRange;
  /** In path order: an audit may have a plan and an entry in a programme. */
  readonly targets: readonly Location[];
}

/**
 * Where the thing that is named at a position is described, within its ISMS: a person at their key in `People`, a
 * control at its entry in the statement of applicability, an audit at its plan and in its programme.
 */
export function definition(engine: Engine, file: string, at: Position): Definition | undefined {
  const named = namedAt(engine, file, at);
  if (!named) return undefined;
  const targets = locationsOf(engine, searchIn(definersOf(named.isms, named), definesOf(named.isms, named)));
  return targets.length > 0 ? { origin: named.range, targets } : undefined;
}

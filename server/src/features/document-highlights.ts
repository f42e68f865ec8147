import type { LineRange, Position } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import { locationOf, namedAt } from './naming/at-position.ts';
import { namingsOf } from './naming/naming.ts';
import { namesOf } from './naming/occurrences.ts';
import { recordsIn } from './naming/spot.ts';

/** A place of a file that names the thing at the cursor. */
export interface Highlight {
  readonly range: LineRange;
  /** Whether the thing is described there. */
  readonly defines: boolean;
}

/** The places of a file that name the same thing as a position of it. */
export function documentHighlights(engine: Engine, file: string, at: Position): readonly Highlight[] {
  const named = namedAt(engine, file, at);
  if (!named) return [];
  const names = namesOf(named.isms, named);
  return recordsIn(engine, file).flatMap((record) =>
    namingsOf(record).flatMap((naming) => {
      const location = names(naming, record) ? locationOf(engine, { record, naming }) : undefined;
      return location ? [{ range: location.range, defines: naming.defines }] : [];
    }),
  );
}

import type { LineRange, Position } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import { entityHover } from './hovers/entity-hover.ts';
import { schemaHover } from './hovers/schema-hover.ts';
import { namedAt } from './naming/at-position.ts';
import { ruleHover } from './rule-hover.ts';

/** What is shown of the thing under the pointer. */
export interface Hover {
  /** The thing, in the text of the file. */
  readonly range: LineRange;
  /** Markdown without HTML and commands; what comes from files is escaped. */
  readonly markdown: string;
}

/** Where more can be read. */
export interface Pages {
  /** The page of a rule: a URI. */
  readonly ofRule: (rule: string) => string;
}

/** Tells of the thing in a place, if there is something to tell. */
export type HoverProvider = (engine: Engine, file: string, at: Position, pages: Pages) => Hover | undefined;

const providers: readonly HoverProvider[] = [ruleHover, entityHover, schemaHover];

/** What there is to tell of a place in an audit file; the first that knows something answers. */
export const hover: HoverProvider = (engine, file, at, pages) => {
  for (const provider of providers) {
    const found = provider(engine, file, at, pages);
    if (found) return found;
  }
  return undefined;
};

/** Whether what there is to tell of a place may stand in other files: it is an id. */
export function tellsOfOtherFiles(engine: Engine, file: string, at: Position): boolean {
  return namedAt(engine, file, at) !== undefined;
}

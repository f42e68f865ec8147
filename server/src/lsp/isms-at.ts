import type { Engine } from '../engine/engine.ts';
import type { Isms } from '../engine/isms.ts';
import { refused } from './refused.ts';

/** The ISMS with a root, a path. Refuses, by what it throws, where there is none any more. */
export function ismsAt(engine: Engine, root: string): Isms {
  const isms = engine.allIsms().find((each) => each.root === root);
  if (!isms) throw refused(`There is no ISMS in ${root}.`);
  return isms;
}

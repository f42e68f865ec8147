import { controls2013to2022, controls2022to2013 } from '../../../schemas/catalogue/map-2013-2022.json';
import { otherEdition, type Standard } from './standard.ts';

/**
 * The controls of the other edition that correspond to controls of this one, by ISO/IEC 27002:2022, Annex B: the
 * predecessors of a control of 2022, the successors of one of 2013. In catalogue order, each once; none for a control
 * that is new, or an id that is no control of this edition. A correspondence is not an equivalence.
 */
export function counterparts(controls: readonly string[], of: Standard): readonly string[] {
  const other = otherEdition(of);
  const pairs = of.id === 'ISO/IEC 27001:2013' ? successors() : predecessors();
  const found = new Set(controls.flatMap((id) => pairs.get(id) ?? []));
  return other.auditable.filter((id) => found.has(id));
}

type Pairs = ReadonlyMap<string, readonly string[]>;

let successorsOf2013: Pairs | undefined;
let predecessorsOf2022: Pairs | undefined;

function successors(): Pairs {
  successorsOf2013 ??= new Map(controls2013to2022.map(({ id, to }) => [id, to]));
  return successorsOf2013;
}

function predecessors(): Pairs {
  predecessorsOf2022 ??= new Map(controls2022to2013.map(({ id, from }) => [id, from]));
  return predecessorsOf2022;
}

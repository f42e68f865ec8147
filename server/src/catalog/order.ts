import { type AdditionalSets, isAdditional, itemIds } from './additional.ts';
import type { Standard } from './standard.ts';

const NONE: AdditionalSets = new Map();

/**
 * Compares ids for sorting: catalogue order, then additional requirements as they are declared, then what neither
 * knows, by code unit.
 */
export function compareRequirements(
  standard: Standard,
  additional: AdditionalSets = NONE,
): (a: string, b: string) => number {
  const declared = new Map([...additional].flatMap(([id, set]) => itemIds(id, set)).map((id, index) => [id, index]));
  const afterStandard = standard.requirements.length;
  const rank = (id: string): number => {
    if (!isAdditional(id)) return standard.position(id) ?? Number.MAX_SAFE_INTEGER;
    const index = declared.get(id);
    return index === undefined ? Number.MAX_SAFE_INTEGER : afterStandard + index;
  };
  return (a, b) => rank(a) - rank(b) || (a < b ? -1 : Number(a > b));
}

/**
 * Names requirements in a short text for messages, `7, 9.2, A.5.15–A.5.17, soc2:CC6.1`: what is there as a whole is
 * named as a whole, neighbours are folded. In the order of `compareRequirements`, whatever the order of the input.
 * A summary is for people; it is no list of selectors.
 */
export function summarise(ids: readonly string[], standard: Standard, additional: AdditionalSets = NONE): string {
  const wanted = new Set(ids.flatMap((id) => standard.descendants(id)));
  const others = new Set(ids.filter((id) => standard.requirement(id) === undefined));
  return [...foldBeneath(undefined, wanted, standard), ...foldSets(others, standard, additional)].join(', ');
}

/** Names what is wanted of the things beneath an id, one text for each run of neighbours that are wanted whole. */
function foldBeneath(parent: string | undefined, wanted: ReadonlySet<string>, standard: Standard): readonly string[] {
  const texts: string[] = [];
  let run: string[] = [];
  const endRun = (): void => {
    if (run.length > 0) texts.push(nameRun(run, standard));
    run = [];
  };
  for (const id of standard.children(parent)) {
    const beneath = standard.descendants(id);
    if (id === 'A') endRun();
    if (beneath.every((leaf) => wanted.has(leaf))) {
      run.push(id);
    } else {
      endRun();
      if (beneath.some((leaf) => wanted.has(leaf))) texts.push(...foldBeneath(id, wanted, standard));
    }
  }
  endRun();
  return texts;
}

function nameRun(run: readonly string[], standard: Standard): string {
  const [first = '', last = ''] = [run.at(0), run.at(-1)];
  if (run.length > 1) return `${first}–${last}`;
  // A control that is alone in its objective is named itself: that is what was written.
  const beneath = standard.descendants(first);
  return beneath.length === 1 ? (beneath[0] ?? first) : first;
}

function foldSets(ids: ReadonlySet<string>, standard: Standard, additional: AdditionalSets): readonly string[] {
  const names = new Map([...ids].map((id) => [id, id]));
  for (const [setId, set] of additional) {
    const items = itemIds(setId, set);
    if (items.length > 1 && items.every((id) => ids.has(id))) for (const id of items) names.set(id, `${setId}:*`);
  }
  return [...new Set([...ids].sort(compareRequirements(standard, additional)).map((id) => names.get(id) ?? id))];
}

import { type AdditionalSets, isAdditional } from './additional.ts';
import { resolveAdditional } from './additional-selector.ts';
import { counterparts } from './correspondence.ts';
import { looksMeant, whyMalformed } from './malformed.ts';
import { whyMissing, whyNoRange } from './missing.ts';
import type { Requirement } from './requirement.ts';
import { type Selection, type SupersededControls, unknown } from './selection.ts';
import { normaliseId, otherEdition, type Standard } from './standard.ts';

export type { Selection } from './selection.ts';

/** The form of one id of the standard. */
const ID = /^(?:\d+|[Aa])(?:\.\d+)*$/;

/**
 * Resolves a selector: an id of the standard with everything beneath it (`9.2`, `A.5`, `A`), an inclusive range between
 * two siblings (`4-10`, `A.5.1-A.5.8`), or additional requirements (`soc2:CC6.1`, `soc2:*`). The text counts as written,
 * white space included; `9.20` is not `9.2`. Never throws: what cannot be resolved says why.
 */
export function resolveSelector(text: string, standard: Standard, additional: AdditionalSets): Selection {
  if (isAdditional(text)) return resolveAdditional(text, additional);
  const resolved = resolveOfStandard(text, standard);
  if (resolved !== undefined) return resolved;
  return unknown(whyMalformed(text, meantSelector(text, standard, additional)));
}

/** The selector that a text without the form of one was probably meant as. */
function meantSelector(text: string, standard: Standard, additional: AdditionalSets): string | undefined {
  if (additional.has(text)) return `${text}:*`;
  const repaired = resolveOfStandard(looksMeant(text), standard);
  return repaired?.kind === 'requirements' ? repaired.normalised : undefined;
}

/** Resolves what has the form of an id or a range; undefined for any other text. */
function resolveOfStandard(text: string, standard: Standard): Selection | undefined {
  const ends = text.split('-').map(normaliseId);
  if (!ends.every((end) => ID.test(end))) return undefined;
  const [first, last, ...more] = ends;
  if (first === undefined || more.length > 0) return undefined;
  return last === undefined ? resolveOne(first, standard) : resolveRange(first, last, standard);
}

function resolveOne(id: string, standard: Standard): Selection {
  const found = standard.requirement(id);
  if (found === undefined) return supersededControls(id, id, standard) ?? unknown(whyMissing(id, standard));
  return {
    kind: 'requirements',
    ids: standard.descendants(id),
    single: found.kind === 'clause' || found.kind === 'control',
    written: found.kind,
    normalised: id,
  };
}

function resolveRange(first: string, last: string, standard: Standard): Selection {
  const [from, to] = [standard.requirement(first), standard.requirement(last)];
  if (from === undefined || to === undefined) {
    const bothMissing = from === undefined && to === undefined;
    const superseded = bothMissing ? supersededControls(first, last, standard) : undefined;
    return superseded ?? unknown(whyMissing(from === undefined ? first : last, standard));
  }
  const members = between(from, to, standard);
  if (members === undefined) return unknown(whyNoRange(from, to));
  return {
    kind: 'requirements',
    ids: members.flatMap((id) => standard.descendants(id)),
    single: false,
    written: 'range',
    normalised: `${first}-${last}`,
  };
}

/** The ids from one sibling to another, both included; undefined if they are no siblings or in the wrong order. */
function between(first: Requirement, last: Requirement, standard: Standard): readonly string[] | undefined {
  // Annex A stands at the top level like the chapters, but `4-A` is no range between things of one kind.
  if (first.parent !== last.parent || first.kind !== last.kind) return undefined;
  const siblings = standard.children(first.parent);
  const members = siblings.slice(siblings.indexOf(first.id), siblings.indexOf(last.id) + 1);
  return members.length === 0 ? undefined : members;
}

/** What two ids that this edition lacks stand for, if they are the ends of a range of controls in the other one. */
function supersededControls(first: string, last: string, standard: Standard): SupersededControls | undefined {
  const other = otherEdition(standard);
  const [from, to] = [other.requirement(first), other.requirement(last)];
  if (from?.kind !== 'control' || to?.kind !== 'control') return undefined;
  const controls = between(from, to, other);
  return controls && { kind: 'superseded', successors: counterparts(controls, other) };
}

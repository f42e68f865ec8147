import type { Address } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import type { Day } from '../model/values.ts';
import { type Obstacle, obstacles } from './impartiality.ts';

/** How somebody stands to a requirement, the gravest that is to be said; `accepted` where the plan accepts all of it. */
export type IndependenceState = 'free' | 'accepted' | 'line-of-report' | 'commits' | 'cooling-off' | 'conflict';

export interface IndependenceCell {
  readonly state: IndependenceState;
  /** Where it says that they audit the requirement; undefined where they do not. */
  readonly audits: Address | undefined;
  /** The day that `obstacles` hold for. */
  readonly day: Day;
  /** The gravest first; those of the gravest day where there are several. */
  readonly obstacles: readonly Obstacle[];
}

/** A person and a requirement (own id) within an audit, and the days on which they audit it or would. */
export interface Pairing {
  readonly audit: string;
  readonly person: string;
  readonly requirement: string;
  /** At least one. */
  readonly days: readonly Day[];
  readonly audits: Address | undefined;
}

/** Judges a pairing as the rules on independence do. */
export function independenceCell(isms: Isms, { audit, person, requirement, days, audits }: Pairing): IndependenceCell {
  const accepted = isms.audits.isAccepted(audit, person, requirement);
  const judged = days.map((day): IndependenceCell => {
    const found = obstacles(isms, person, requirement, day);
    const [gravest] = found;
    return { state: gravest ? (accepted ? 'accepted' : stateOf(gravest)) : 'free', audits, day, obstacles: found };
  });
  const [first, ...others] = judged;
  if (!first) throw new Error('A pairing has no day.');
  return others.reduce((worst, each) => (gravity[each.state] > gravity[worst.state] ? each : worst), first);
}

function stateOf({ kind }: Obstacle): IndependenceState {
  return kind === 'relation' ? 'conflict' : kind;
}

const gravity: Readonly<Record<IndependenceState, number>> = {
  free: 0,
  accepted: 1,
  'line-of-report': 2,
  commits: 3,
  'cooling-off': 4,
  conflict: 5,
};

import type { Address } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import type { Role } from '../model/responsibility.ts';
import type { Day } from '../model/values.ts';
import type { Work } from './audit-work.ts';
import { type Obstacle, obstacles } from './impartiality.ts';

/** What stands between a person and an impartial audit (9.2.2 b), for as many requirements as it extends to. */
export interface AuditorConflict {
  /** Unique for its person. */
  readonly key: string;
  readonly kind: Obstacle['kind'];
  /** Of a responsibility: which it is, and the name of the team or firm through which they have it. */
  readonly role: Role | undefined;
  readonly through: string | undefined;
  /** The name of the owner to whom they report. */
  readonly owner: string | undefined;
  /** How many commits changed the implementation; several requirements may share them. */
  readonly commits: number | undefined;
  /** The last day of a responsibility that has ended, and the first day on which it no longer conflicts. */
  readonly until: Day | undefined;
  readonly freeFrom: Day | undefined;
  readonly audit: string;
  /** Whether the plan validly accepts it. */
  readonly accepted: boolean;
  /** Ids of the ISMS's own edition, in catalogue order. */
  readonly requirements: readonly string[];
  /** Where they audit. */
  readonly audits: Address;
  /** Where they are responsible, or the owner is; undefined for commits without a place. */
  readonly responsible: Address | undefined;
}

/** The conflicts of a person with what they audit in an audit; those with the same two places are one. */
export function auditorConflicts(
  person: string,
  audit: string,
  work: ReadonlyMap<string, Work>,
  isms: Isms,
): readonly AuditorConflict[] {
  const found = new Map<string, AuditorConflict>();
  for (const [requirement, { days, where: audits }] of work) {
    const accepted = isms.audits.isAccepted(audit, person, requirement);
    for (const obstacle of days.flatMap((day) => obstacles(isms, person, requirement, day))) {
      const conflict = conflictOf(obstacle, { audit, audits, accepted });
      const known = found.get(conflict.key);
      const requirements = new Set([...(known?.requirements ?? []), requirement]);
      found.set(conflict.key, { ...conflict, requirements: isms.requirements.sorted(requirements) });
    }
  }
  return [...found.values()];
}

function conflictOf(
  obstacle: Obstacle,
  found: Pick<AuditorConflict, 'audit' | 'audits' | 'accepted'>,
): AuditorConflict {
  const isRelation = obstacle.kind === 'relation' || obstacle.kind === 'cooling-off';
  const said = {
    kind: obstacle.kind,
    role: isRelation ? obstacle.role : undefined,
    through: isRelation ? obstacle.through : undefined,
    owner: obstacle.kind === 'line-of-report' ? obstacle.owner : undefined,
    commits: obstacle.kind === 'commits' ? obstacle.count : undefined,
    until: isRelation ? obstacle.until : undefined,
    freeFrom: isRelation ? obstacle.freeFrom : undefined,
    responsible: obstacle.where,
    ...found,
  };
  const { kind, role, audit, accepted, audits, responsible } = said;
  const places = [audits, responsible].map((place) => place && `${place.file}#${place.index}${place.pointer}`);
  return { ...said, key: JSON.stringify([kind, role, audit, accepted, ...places]), requirements: [] };
}

import type { Isms } from '../../engine/isms.ts';
import type { Role } from '../../model/responsibility.ts';
import { listed } from '../../model/schema/wording.ts';
import { subjects } from '../../rules/competence/team.ts';
import type { Obstacle } from '../../rules/independence/obstacles.ts';
import type { MinimalConflict } from './conflict.ts';
import type { Staffing } from './staffing.ts';

const verbs: Readonly<Record<Role, string>> = {
  owner: 'owns',
  implementers: 'implements',
  operators: 'operates',
  monitors: 'monitors',
};

/** An obstacle as what follows the name of a person: "operates A.8.31". */
export function obstacleInWords(isms: Isms, obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'relation':
      return `${listed(
        obstacle.roles.map((role) => verbs[role]),
        'and',
      )} ${isms.requirements.summary(obstacle.requirements)}`;
    case 'cooling-off':
      return `is cooling off from ${isms.requirements.summary(obstacle.requirements)} until ${obstacle.freeFrom}`;
    case 'changed':
      return `has changed the implementation of ${isms.requirements.summary(obstacle.requirements)}, which counts until ${obstacle.freeFrom}`;
    case 'no-competence':
      return `has no competence in ${subjects[obstacle.subject]}`;
    case 'not-valid': {
      const what = `competence in ${subjects[obstacle.subject]}`;
      if (obstacle.ended !== undefined) return `has a ${what} that ends on ${obstacle.ended}`;
      return obstacle.begins === undefined
        ? `has no ${what} that is valid`
        : `has a ${what} only from ${obstacle.begins} on`;
    }
    case 'auditee':
      return 'is an auditee of it';
    case 'booked':
      return `is in ${obstacle.name} from ${obstacle.start} to ${obstacle.end}`;
  }
}

/** How messages name sessions; with their audit, where there are several. */
export function sessionsInWords({ sessions, plans }: Staffing, numbers: readonly number[]): string {
  const names = numbers.flatMap((number) => {
    const each = sessions[number];
    if (!each) return [];
    return plans.length > 1 ? [`${each.session.name} of ${each.plan.id}`] : [each.session.name];
  });
  return listed(names, 'and');
}

/** The requirement of a session for which nobody is left, if there is one that everybody's obstacle is about. */
function commonRequirement(staffing: Staffing, conflict: MinimalConflict, session: number): string | undefined {
  const forbidden = conflict.forbidden.filter((each) => each.session === session);
  return staffing.sessions[session]?.session.requirements.find((requirement) =>
    forbidden.every(({ candidate }) =>
      (staffing.obstacles[session]?.[candidate] ?? []).some((obstacle) => isAbout(obstacle, requirement)),
    ),
  );
}

function isAbout(obstacle: Obstacle, requirement: string): boolean {
  return !('requirements' in obstacle) || obstacle.requirements.includes(requirement);
}

/** Why some sessions cannot all have auditors, in one sentence a session and one for who cannot be in two places. */
export function conflictInWords(isms: Isms, staffing: Staffing, conflict: MinimalConflict): string {
  const perSession = conflict.sessions.map((number) => {
    const found = staffing.sessions[number];
    if (!found) return '';
    const { session } = found;
    const common = commonRequirement(staffing, conflict, number);
    const seats = staffing.problem.sessions[number]?.seats ?? 1;
    const what = common === undefined ? isms.requirements.summary(session.requirements) : common;
    const named = `${what} in ${sessionsInWords(staffing, [number])} on ${session.day}`;
    const needs = seats > 1 ? `${named}, which needs ${seats} auditors` : named;
    const reasons = conflict.forbidden
      .filter((each) => each.session === number)
      .map(({ candidate }) => {
        const all = staffing.obstacles[number]?.[candidate] ?? [];
        const first = all.find((obstacle) => common === undefined || isAbout(obstacle, common)) ?? all[0];
        const told =
          first && common !== undefined && 'requirements' in first ? { ...first, requirements: [common] } : first;
        const name = isms.parties.nameOf(staffing.candidates[candidate] ?? '');
        return told ? `${name} ${obstacleInWords(isms, told)}` : name;
      });
    return reasons.length > 0 ? `${needs}: ${reasons.join(', ')}.` : `${needs}.`;
  });
  const names = conflict.inOnePlace.map((candidate) => isms.parties.nameOf(staffing.candidates[candidate] ?? ''));
  const places = sessionsInWords(staffing, conflict.sessions);
  if (names.length > 0) perSession.push(`${listed(names, 'and')} cannot be in ${places} at the same time.`);
  return perSession.join(' ');
}

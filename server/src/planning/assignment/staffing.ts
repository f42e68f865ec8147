import type { Address } from '../../engine/address.ts';
import type { Isms } from '../../engine/isms.ts';
import { competences, type Obstacle, obstaclesOf } from '../../rules/independence/obstacles.ts';
import { superiorOwners } from '../../rules/independence/superior-owners.ts';
import { minutesOf, overlap, type PlannedSession, type PlanToAssign } from './plan-sessions.ts';
import { type AssignmentProblem, type Choice, evenLoad } from './problem.ts';
import { roundsBefore } from './rounds.ts';

/** A session that is to be given auditors, and its plan. */
export interface SessionToStaff {
  readonly plan: PlanToAssign;
  readonly session: PlannedSession;
}

/** The sessions of some plans that are open, who could audit them, and what stands against it. */
export interface Staffing {
  readonly plans: readonly PlanToAssign[];
  readonly sessions: readonly SessionToStaff[];
  /** Those of the teams first, as the plans name them, then all others who were ever competent, by id. */
  readonly candidates: readonly string[];
  /** By session and candidate. */
  readonly obstacles: readonly (readonly (readonly Obstacle[])[])[];
  readonly problem: AssignmentProblem;
  /** Whether a booking is of one of the sessions. */
  readonly isOpen: (session: Address) => boolean;
}

/** Looks up who could audit what in the open sessions of plans. Meetings, which have no requirements, keep whom they have. */
export function staffingOf(isms: Isms, plans: readonly PlanToAssign[]): Staffing {
  const sessions = plans.flatMap((plan) =>
    plan.sessions
      .filter(({ held, requirements }) => !held && requirements.length > 0)
      .map((session) => ({ plan, session })),
  );
  const isOpen = ({ file, index, pointer }: Address) =>
    sessions.some(({ plan: { record }, session }) => {
      return record.file === file && record.index === index && pointer === `/sessions/${session.index}`;
    });
  const candidates = candidatesFor(isms, plans);
  const obstacles = sessions.map(({ plan, session }) =>
    candidates.map((person) => obstaclesOf(isms, plan, person, session, isOpen)),
  );
  const rounds = new Map(plans.map((plan) => [plan, roundsBefore(isms, plan.id)]));
  const choice = ({ plan, session }: SessionToStaff, person: string, against: readonly Obstacle[]): Choice => ({
    possible: against.length === 0,
    partial: session.requirements.filter((id) => isPartial(isms, plan, person, id, session.day)).length,
    repeated: session.requirements.filter((id) => rounds.get(plan)?.(id).has(person)).length,
    outside: person !== plan.lead && !plan.auditors.includes(person),
    assigned: session.auditors.includes(person),
  });
  const fixedMinutes = candidates.map((person) => fixedFor(person, plans, sessions));
  const openSessions = sessions.map((each, number) => ({
    plan: plans.indexOf(each.plan),
    minutes: minutesOf(each.session),
    seats: Math.max(1, each.session.auditors.length),
    clashes: [...sessions.keys()].filter(
      (other) => other !== number && overlap(each.session, sessions[other]?.session ?? each.session),
    ),
    choices: candidates.map((person, candidate) => choice(each, person, obstacles[number]?.[candidate] ?? [])),
  }));
  const team = new Set(plans.flatMap(({ lead, auditors }) => (lead === undefined ? auditors : [lead, ...auditors])));
  const sharing = Math.max(1, candidates.filter((person) => team.has(person)).length || candidates.length);
  const minutes =
    fixedMinutes.reduce((sum, each) => sum + each, 0) +
    openSessions.reduce((sum, session) => sum + session.minutes * session.seats, 0);
  const problem = { sessions: openSessions, fixedMinutes, evenMinutes: evenLoad(minutes, sharing) };
  return { plans, sessions, candidates, obstacles, problem, isOpen };
}

/** Whether what somebody audits is nearly theirs: they report to its owner, or a conflict of theirs is accepted. */
function isPartial(isms: Isms, plan: PlanToAssign, person: string, requirement: string, day: string): boolean {
  return (
    isms.audits.isAccepted(plan.id, person, requirement) || superiorOwners(isms, person, requirement, day).length > 0
  );
}

/** What somebody audits in the plans whatever comes out: held sessions, and meetings. */
function fixedFor(person: string, plans: readonly PlanToAssign[], open: readonly SessionToStaff[]): number {
  const isOpenSession = (session: PlannedSession) => open.some((each) => each.session === session);
  return plans
    .flatMap(({ sessions }) => sessions)
    .filter((session) => !isOpenSession(session) && session.auditors.includes(person))
    .reduce((sum, session) => sum + minutesOf(session), 0);
}

/** Whoever has been competent in auditing and in the standard, at any time, and those of the teams. */
function candidatesFor(isms: Isms, plans: readonly PlanToAssign[]): readonly string[] {
  const team = plans.flatMap(({ lead, auditors }) => (lead === undefined ? auditors : [lead, ...auditors]));
  const others = isms.documents
    .all('People')
    .flatMap(({ people }) => (people?.entries ?? []).map(({ key }) => key))
    .filter((person) => !competences(isms, person, ever).some(({ kind }) => kind === 'no-competence'))
    .sort();
  return [...new Set([...team, ...others])].filter((person) => isms.parties.hasPerson(person));
}

const ever = { start: '0000-01-01', end: '0000-01-01' };

import type { Isms } from '../../engine/isms.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Refusal } from '../refusal.ts';
import { bestAssignment, isAssignable } from './assign.ts';
import { conflictsOf, type MinimalConflict } from './conflict.ts';
import { type PlannedSession, type PlanToAssign, planToAssign } from './plan-sessions.ts';
import type { Assignment } from './problem.ts';
import { reasonsFor } from './reasons.ts';
import { remediesFor } from './remedies.ts';
import { type Solve, SolverFault } from './solver.ts';
import { type Staffing, staffingOf } from './staffing.ts';
import { type ProposedTeam, teamFor } from './team.ts';
import { conflictInWords, sessionsInWords } from './words.ts';

/** Who is to audit a session, and why each of them. */
export interface ProposedSession {
  readonly session: PlannedSession;
  /** What was done with it: held ones stay as they are, meetings keep those of the team. */
  readonly treated: 'held' | 'meeting' | 'assigned';
  readonly auditors: readonly string[];
  /** A sentence for each auditor of an assigned session. */
  readonly reasons: ReadonlyMap<string, string>;
}

export interface ProposedPlan {
  readonly plan: PlanToAssign;
  readonly team: ProposedTeam;
  readonly sessions: readonly ProposedSession[];
}

/** The best assignment of auditors. */
export interface Proposal {
  readonly kind: 'proposal';
  readonly plans: readonly ProposedPlan[];
  readonly cost: Assignment['cost'];
}

/** Why there is none, by minimal reasons, and what would mend each. */
export interface NoProposal {
  readonly kind: 'none';
  readonly conflicts: readonly {
    readonly sessions: string;
    readonly reason: string;
    readonly remedies: readonly string[];
  }[];
}

/**
 * Proposes who audits which session of some plans. What must hold is proven: nobody audits what they implement, operate,
 * monitor or own, had within the cooling-off period, or committed to (9.2.2 b); everybody is competent on the day (7.2);
 * nobody is in two places at once. What is weighed, and in which order, tells docs/planning.md. Nothing is changed. Refused
 * where nobody could audit, and where nothing was proven in the end.
 */
export function propose(
  isms: Isms,
  records: readonly RecordOf<'AuditPlan'>[],
  solve: Solve,
): Proposal | NoProposal | Refusal {
  const plans: PlanToAssign[] = [];
  for (const record of records) {
    const plan = planToAssign(isms, record);
    if ('refusal' in plan) return plan;
    plans.push(plan);
  }
  const staffing = staffingOf(isms, plans);
  if (staffing.candidates.length === 0) {
    return {
      refusal:
        'There are no auditors: nobody is on the team, and nobody under "people" has a competence in auditing and one in iso27001. Record who has.',
    };
  }
  try {
    const best = bestAssignment(staffing.problem, solve);
    return best ? proposal(isms, staffing, best) : noProposal(isms, staffing, solve);
  } catch (error) {
    if (!(error instanceof SolverFault)) throw error;
    return { refusal: `No proposal was proven to be the best one. ${error.message} Assign fewer audits at a time.` };
  }
}

function proposal(isms: Isms, staffing: Staffing, { auditors, cost }: Assignment): Proposal {
  const chosen = staffing.sessions.map((_, number) =>
    (auditors[number] ?? []).map((each) => staffing.candidates[each] ?? ''),
  );
  const plans = staffing.plans.map((plan): ProposedPlan => {
    const assigned = new Map<number, readonly string[]>();
    for (const [number, { plan: of, session }] of staffing.sessions.entries()) {
      if (of === plan) assigned.set(session.index, chosen[number] ?? []);
    }
    const team = teamFor(isms, plan, assigned);
    const members = [...new Set(team.lead === undefined ? team.auditors : [team.lead, ...team.auditors])];
    const sessions = plan.sessions.map((session): ProposedSession => {
      const taken = assigned.get(session.index);
      if (taken) {
        const number = staffing.sessions.findIndex((each) => each.session === session);
        const inOrder = [
          ...session.auditors.filter((each) => taken.includes(each)),
          ...taken.filter((each) => !session.auditors.includes(each)),
        ];
        return {
          session,
          treated: 'assigned',
          auditors: inOrder,
          reasons: reasonsFor(isms, staffing, number, inOrder, auditors),
        };
      }
      if (session.held) return { session, treated: 'held', auditors: session.auditors, reasons: new Map() };
      const present = session.auditors.filter((person) => members.includes(person));
      const attending = present.length > 0 || team.lead === undefined ? present : [team.lead];
      return { session, treated: 'meeting', auditors: attending, reasons: new Map() };
    });
    return { plan, team, sessions };
  });
  return { kind: 'proposal', plans, cost };
}

function noProposal(isms: Isms, staffing: Staffing, solve: Solve): NoProposal {
  const fits = (problem: Staffing['problem']) => isAssignable(problem, solve);
  const conflicts = conflictsOf(staffing.problem, fits);
  const told = conflicts.map((conflict: MinimalConflict) => {
    const others = conflicts.filter((other) => other !== conflict).flatMap(({ sessions }) => sessions);
    return {
      sessions: sessionsInWords(staffing, conflict.sessions),
      reason: conflictInWords(isms, staffing, conflict),
      remedies: remediesFor(isms, staffing, conflict, others, fits),
    };
  });
  return { kind: 'none', conflicts: told };
}

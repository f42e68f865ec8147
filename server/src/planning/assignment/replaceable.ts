import type { Diagnostic } from '../../engine/diagnostic.ts';
import type { Engine } from '../../engine/engine.ts';
import { conflictedAuditor } from '../../features/fixes/conflicted-auditor.ts';
import { mentionAt } from '../../features/fixes/mention-at.ts';
import { recordAs, siteOf } from '../../features/fixes/site.ts';
import { isAssignablePlan } from '../../features/lenses/assignable.ts';
import { each } from '../../model/mentions/mention.ts';
import { planToAssign } from './plan-sessions.ts';

/** A problem of who audits, in the plan of an audit that is open. */
export interface StaffingProblem {
  readonly audit: string;
  /** The path of the ISMS root. */
  readonly root: string;
  /** The auditor of a session who could be replaced; undefined where it is about the team, or the session was held. */
  readonly replaceable?: Replaceable;
}

export interface Replaceable {
  /** The session among those of the plan, from 0. */
  readonly session: number;
  readonly person: string;
  /** "Uta Becker in session S5". */
  readonly words: string;
}

/** Rules about the team: another one has other sessions, so that nobody can be replaced in one of them alone. */
const ofTeam = ['competence/auditing', 'competence/standard', 'competence/expired'];

const ofSession: readonly string[] = conflictedAuditor.rules;

/** What assigning auditors could do about a problem; undefined where that is nothing. Quick: nothing is solved. */
export function staffingProblem(engine: Engine, problem: Diagnostic): StaffingProblem | undefined {
  if (!ofTeam.includes(problem.rule) && !ofSession.includes(problem.rule)) return undefined;
  const site = siteOf(engine, problem);
  const plan = site && recordAs(site, 'AuditPlan');
  const audit = plan?.id?.value;
  if (!site || !plan || audit === undefined || !isAssignablePlan(plan)) return undefined;
  const { isms } = site;
  const found = { audit, root: isms.root };
  const read = planToAssign(isms, plan);
  if ('refusal' in read || !ofSession.includes(problem.rule)) return found;
  for (const [index, { auditors }] of (plan.sessions?.items ?? []).entries()) {
    const session = read.sessions[index];
    const person = mentionAt(site, each(auditors))?.id;
    if (person === undefined || !session || session.held) continue;
    const words = `${isms.parties.nameOf(person)} in session ${session.name}`;
    return { ...found, replaceable: { session: index, person, words } };
  }
  return found;
}

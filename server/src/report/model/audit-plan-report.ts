import type { Isms } from '../../engine/isms.ts';
import type { ReportContext } from './context.ts';
import { type Coverage, coverage } from './coverage.ts';
import { type DraftReason, draftOfRecords } from './draft.ts';
import type { NamedPerson } from './named.ts';
import { type HeldSession, schedule } from './schedule.ts';
import { type ScopeOfAudit, scopeOfAudit } from './scope.ts';
import { programmeOf, subjectOf } from './subject.ts';
import { type Team, team } from './team.ts';
import { type TitleBlock, titleBlock } from './title-block.ts';

/** Somebody who is audited, and the sessions that they are wanted for. */
export interface Participant {
  readonly person: NamedPerson;
  readonly sessions: readonly HeldSession[];
}

/** The plan of an audit, to be sent to those who are audited (ISO 19011 6.3.2). */
export interface AuditPlanReport {
  readonly title: TitleBlock;
  readonly draft: readonly DraftReason[];
  readonly scope: ScopeOfAudit;
  readonly coverage: Coverage;
  readonly team: Team;
  /** By date, time and id. */
  readonly sessions: readonly HeldSession[];
  /** In the order of their first session. */
  readonly participants: readonly Participant[];
}

/** Undefined where the ISMS has no internal audit with that id, or no plan of it. */
export function auditPlanReport(isms: Isms, id: string, context: ReportContext): AuditPlanReport | undefined {
  const subject = subjectOf(isms, id, context);
  const plan = subject?.audit.plan;
  if (!subject || !plan) return undefined;
  const programme = programmeOf(subject.audit, isms);
  const statement = isms.requirements.statement();
  const shown = [plan, ...(programme ? [programme] : []), ...(statement ? [statement] : [])];
  const { sessions } = schedule(subject);
  const status = plan.status?.value;
  const isApproved =
    status === 'cancelled' ? plan.approvedOn !== undefined : status !== undefined && status !== 'draft';
  return {
    title: titleBlock(subject),
    draft: [...(isApproved ? [] : [{ kind: 'not-approved' as const }]), ...draftOfRecords(shown, isms, context)],
    scope: scopeOfAudit(subject),
    coverage: coverage(subject),
    team: team(subject),
    sessions,
    participants: participantsOf(sessions),
  };
}

function participantsOf(sessions: readonly HeldSession[]): readonly Participant[] {
  const found = new Map<string, { person: NamedPerson; sessions: HeldSession[] }>();
  for (const session of sessions) {
    for (const person of session.auditees) {
      const known = found.get(person.id) ?? { person, sessions: [] };
      known.sessions.push(session);
      found.set(person.id, known);
    }
  }
  return [...found.values()];
}

import type { Session } from '../../model/audit-plan.ts';
import { each } from '../../model/mentions/mention.ts';
import type { RecordOf } from '../../model/record.ts';
import { sound } from '../../model/values.ts';
import { edit, type Fixer } from './fix.ts';
import { hasChanged, isAuditable, isCompetent, reportsToOwner } from './independence.ts';
import { mentionAt, renameMention } from './mention-at.ts';
import { recordAs, type Site } from './site.ts';

/**
 * Replaces the auditor of a session by a member of the team who is independent of what it takes up, competent and free:
 * one fix for each, whoever does not report to an owner first, then who has the fewest sessions. Who has signed a
 * workpaper or raised a finding is a fact and is not replaced.
 */
export const conflictedAuditor: Fixer = {
  rules: [
    'independence/implements-control',
    'independence/operates-control',
    'independence/monitors-control',
    'independence/owns-control',
    'independence/cooling-off',
    'independence/reports-to-owner',
    'independence/changed-implementation',
    'schedule/double-booked',
    'independence/audits-own-session',
  ],
  fixes(site) {
    const plan = recordAs(site, 'AuditPlan');
    if (!plan) return [];
    for (const session of plan.sessions?.items ?? []) {
      const mention = mentionAt(site, each(session.auditors));
      if (!mention) continue;
      return candidates(site, plan, session).flatMap((person, index) => {
        const renamed = renameMention(site, mention, person);
        const title = `Let ${site.isms.parties.nameOf(person)} take session ${session.id?.value ?? ''}`.trimEnd();
        return renamed ? [edit(site, title, [renamed], { preferred: index === 0 })] : [];
      });
    }
    return [];
  },
};

interface Candidate {
  readonly person: string;
  readonly reportsToOwner: boolean;
  readonly load: number;
}

function candidates({ isms }: Site, plan: RecordOf<'AuditPlan'>, session: Session): readonly string[] {
  const day = session.date?.value;
  if (day === undefined) return [];
  const scope = isms.audits.scopeOfPlan(plan);
  const ids = sound(session.requirements).flatMap(({ value }) => isms.audits.ownWithin(scope, value));
  const busy = [...sound(session.auditors), ...sound(session.auditees)].map(({ value }) => value);
  return teamOf(plan)
    .filter((person) => isms.parties.hasPerson(person) && !busy.includes(person))
    .filter((person) => isAuditable(isms, plan, person, ids, day) && isCompetent(isms, plan, person))
    .filter((person) => !hasChanged(isms, plan, person, ids, day))
    .filter((person) => isFree(isms.bookings.of(person, day), session))
    .map(
      (person): Candidate => ({
        person,
        reportsToOwner: reportsToOwner(isms, person, ids, day),
        load: load(plan, person),
      }),
    )
    .sort((a, b) => Number(a.reportsToOwner) - Number(b.reportsToOwner) || a.load - b.load)
    .map(({ person }) => person);
}

function teamOf({ team }: RecordOf<'AuditPlan'>): readonly string[] {
  const auditors = sound(team?.auditors).map(({ value }) => value);
  return [...new Set([...(team?.lead?.value === undefined ? [] : [team.lead.value]), ...auditors])];
}

/** How many sessions of the plan somebody audits. */
function load({ sessions }: RecordOf<'AuditPlan'>, person: string): number {
  return (sessions?.items ?? []).filter(({ auditors }) => sound(auditors).some(({ value }) => value === person)).length;
}

/** Sessions that touch do not overlap; one without times is passed over. */
function isFree(booked: readonly { readonly start: string; readonly end: string }[], { start, end }: Session): boolean {
  const [from, to] = [start?.value, end?.value];
  if (from === undefined || to === undefined) return true;
  return booked.every((other) => !(from < other.end && other.start < to));
}

import type { Isms } from '../../engine/isms.ts';
import type { HeldCompetence } from '../../engine/lookup/parties.ts';
import { each, type Mention, one } from '../../model/mentions/mention.ts';
import type { RecordOf } from '../../model/record.ts';

/** What everybody who audits must be competent in, and what messages call it (7.2; ISO 19011 7.2.3). */
export const subjects = { auditing: 'auditing', iso27001: 'ISO/IEC 27001' } as const;

/** The lead or an auditor where the plan names them, and what they are competent in. */
export interface TeamMember {
  readonly mention: Mention;
  readonly competences: readonly HeldCompetence[];
}

/** Lead and auditors of a plan, each time they are named; unknown persons are left out. */
export function teamOf(plan: RecordOf<'AuditPlan'>, isms: Isms): readonly TeamMember[] {
  return [...one(plan.team?.lead), ...each(plan.team?.auditors)].flatMap((mention) => {
    const competences = isms.parties.competences(mention.id);
    return competences ? [{ mention, competences }] : [];
  });
}

/** Whether nothing of what somebody is competent in is of a subject, or may be. */
export function lacks(subject: keyof typeof subjects, competences: readonly HeldCompetence[]): boolean {
  return competences.every(({ subjects: of }) => of !== undefined && !of.includes(subject));
}

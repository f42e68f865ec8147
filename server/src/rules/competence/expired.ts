import type { HeldCompetence, Stretch } from '../../engine/lookup/parties.ts';
import { defineRule } from '../../engine/rule.ts';
import { type Span, spanOf } from '../../model/values.ts';
import { subjects, teamOf } from './team.ts';

export const expired = defineRule({
  id: 'competence/expired',
  severity: 'error',
  clause: '7.2',
  title: 'A competence of the lead or an auditor is not valid for all days of the audit.',
  why: 'A certificate that runs out, or comes only during the audit, does not show that the auditor was competent then.',
  remedy: 'Record the renewal, move the audit, or put somebody else on the team.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
team:
  lead: d.mora   # expect: competence/expired
---
kind: People
id: people
people:
  d.mora:
    name: Dana Mora
    competence:
      - { subject: iso27001, name: Course, obtained: 2026-02-02 }
      - { subject: auditing, name: Lead auditor, obtained: 2023-02-02, expires: 2026-02-12 }
`,
    good: `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
team:
  lead: d.mora
---
kind: People
id: people
people:
  d.mora:
    name: Dana Mora
    competence:
      - { subject: iso27001, name: Course, obtained: 2026-02-02 }
      - { subject: auditing, name: Lead auditor, obtained: 2023-02-02, expires: 2026-02-13 }
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    const audit = spanOf(plan.period);
    if (!audit) return;
    for (const { mention, competences } of teamOf(plan, isms)) {
      for (const [subject, title] of Object.entries(subjects)) {
        const held = competences.filter(({ subjects: of }) => of?.includes(subject));
        if (held.length === 0 || competences.some((each) => mayCover(each, subject, audit))) continue;
        const name = isms.parties.nameOf(mention.id);
        report.at(
          mention,
          `${name} has no competence in ${title} that is valid throughout the audit, ${audit.start} to ${audit.end}. Renew it, or choose another auditor.`,
          held.map(({ valid, where }) => ({ where, message: whyNot(valid, audit) })),
        );
      }
    }
  },
});

/**
 * Whether a competence is of a subject and valid for an audit, obtained by its first day and not expired before its
 * last; or may be, where its subject or its days are broken.
 */
function mayCover({ subjects: of, valid }: HeldCompetence, subject: string, { start, end }: Span): boolean {
  if (of && !of.includes(subject)) return false;
  return !valid || ((valid.from ?? start) <= start && (valid.until ?? end) >= end);
}

function whyNot(valid: Stretch | undefined, { start }: Span): string {
  return valid?.from !== undefined && valid.from > start ? `obtained on ${valid.from}` : `expired on ${valid?.until}`;
}

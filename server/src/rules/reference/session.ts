import { quote } from '../../catalog/malformed.ts';
import type { Isms } from '../../engine/isms.ts';
import { defineRule } from '../../engine/rule.ts';
import { sessionsIn } from '../../model/mentions/audits.ts';
import { reportMention } from './report-mention.ts';

export const session = defineRule({
  id: 'reference/session',
  severity: 'error',
  clause: 'ISO 19011 6.4.7',
  title: 'A workpaper names a session that the plan of its audit does not have.',
  why: 'The session says who audited whom and when; without it nobody can tell how the results came about.',
  remedy: 'Name a session of the plan of this audit, or add it there.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
sessions:
  - id: S1
---
kind: AuditPlan
id: IA-2
sessions:
  - id: S2
---
kind: Workpaper
id: WP-1
audit: IA-1
session: S2   # expect: reference/session
`,
    good: `
kind: AuditPlan
id: IA-1
sessions:
  - id: S1
---
kind: Workpaper
id: WP-1
audit: IA-1
session: S1
`,
  },
  judges: ['Workpaper'],
  check(workpaper, isms, report) {
    const audit = workpaper.audit?.value;
    if (audit === undefined || !isms.audits.exists(audit)) return;
    for (const mention of sessionsIn(workpaper)) {
      if (isms.audits.sessions(audit).has(mention.id)) continue;
      reportMention(report, mention, whyNone(mention.id, audit, isms));
    }
  },
});

function whyNone(id: string, audit: string, isms: Isms): string {
  if (!isms.audits.plan(audit))
    return `Audit ${audit} has no plan, and so no session ${quote(id)}. Write the plan, or remove the session.`;
  const sessions = [...isms.audits.sessions(audit)];
  const there = sessions.length === 0 ? 'no sessions' : sessions.slice(0, 10).join(', ');
  return `The plan of audit ${audit} has no session ${quote(id)}; it has ${there}${sessions.length > 10 ? ' and more' : ''}. Correct the id, or add the session.`;
}

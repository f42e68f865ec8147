import type { Address } from '../../engine/address.ts';
import type { BookedSession } from '../../engine/lookup/bookings.ts';
import { defineRule } from '../../engine/rule.ts';
import { sound } from '../../model/values.ts';

export const doubleBooked = defineRule({
  id: 'schedule/double-booked',
  severity: 'error',
  clause: 'ISO 19011 6.3.2',
  title: 'An auditor is in two sessions at the same time.',
  why: 'One of the two sessions will not take place as planned, or not with this auditor.',
  remedy: 'Move one of the sessions, or let somebody else of the team take it.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
sessions:
  - { id: S1, date: 2026-02-03, start: "09:00", end: "10:30", auditors: [d.mora] }
  - id: S2
    date: 2026-02-03
    start: "10:00"
    end: "11:00"
    auditors:
      - d.mora   # expect: schedule/double-booked
---
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
`,
    good: `
kind: AuditPlan
id: IA-1
sessions:
  - { id: S1, date: 2026-02-03, start: "09:00", end: "10:30", auditors: [d.mora] }
  - { id: S2, date: 2026-02-03, start: "10:30", end: "11:00", auditors: [d.mora] }
---
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
`,
  },
  judges: ['AuditPlan'],
  check(plan, isms, report) {
    for (const { date, auditors } of plan.sessions?.items ?? []) {
      for (const auditor of date?.value === undefined ? [] : sound(auditors)) {
        if (date?.value === undefined || !isms.parties.hasPerson(auditor.value)) continue;
        const booked = isms.bookings.of(auditor.value, date.value);
        const isThis = (place: Address) =>
          place.file === plan.file && place.index === plan.index && place.pointer === auditor.at;
        const position = booked.findIndex((session) => isThis(session.auditor));
        const session = booked[position];
        const other = session && booked.slice(0, position).find((each) => overlap(each, session));
        if (!other) continue;
        const name = isms.parties.nameOf(auditor.value);
        const times = `from ${other.start} to ${other.end} on ${date.value}`;
        report.at(
          auditor,
          `${name} is in ${other.name} too, ${times}. Move one of the sessions, or let another auditor take it.`,
          [{ where: other.auditor, message: 'the other session' }],
        );
      }
    }
  },
});

/** Sessions that touch do not overlap. */
function overlap(a: BookedSession, b: BookedSession): boolean {
  const isSame = a.session.pointer === b.session.pointer && a.session.file === b.session.file;
  if (isSame && a.session.index === b.session.index) return false;
  return a.start < b.end && b.start < a.end;
}

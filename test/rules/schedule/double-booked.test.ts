import assert from 'node:assert/strict';
import { assertReports } from '../../support/assert-reports.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, diagnosticsOf, engineOver, reported, settle } from '../../support/judge.ts';

const people = `
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
  j.weiss: { name: Jo Weiss }
`;

describe('schedule/double-booked', () => {
  it('goes by path order, across files and documents', () => {
    assertReports(
      'schedule/double-booked',
      `${people}
# file: b/plan.audit.yaml
kind: AuditPlan
id: IA-1
sessions:
  - date: 2026-02-03
    start: "09:00"
    end: "10:00"
    auditors:
      - d.mora   # expect: schedule/double-booked
---
kind: AuditPlan
id: IA-2
sessions:
  - date: 2026-02-03
    start: "09:30"
    end: "09:45"
    auditors:
      - d.mora   # expect: schedule/double-booked
      - j.weiss
# file: a/plan.audit.yaml
kind: AuditPlan
id: IA-3
sessions:
  - { date: 2026-02-03, start: "09:59", end: "11:00", auditors: [d.mora] }
`,
    );
  });

  it('reports a scalar once, however many sessions it collides with', () => {
    const found = diagnosticsOf(
      engineOver(
        filesOf(`${people}
---
kind: AuditPlan
id: IA-1
sessions:
  - { id: S1, date: 2026-02-03, start: "09:00", end: "10:00", auditors: [d.mora] }
  - { id: S2, date: 2026-02-03, start: "10:00", end: "11:00", auditors: [d.mora] }
  - { id: S3, date: 2026-02-03, start: "09:30", end: "10:30", auditors: [d.mora] }
`),
      ),
    ).filter(({ rule }) => rule === 'schedule/double-booked');
    assert.equal(found.length, 1);
    assert.match(found[0]?.message ?? '', /Dana Mora .*session S1 of audit IA-1 too, from 09:00 to 10:00/);
    assert.equal(found[0]?.related.length, 1);
  });

  it('passes over cancelled plans, unknown persons, auditees, sessions without times and the same session', () => {
    assertReports(
      'schedule/double-booked',
      `${people}
---
kind: AuditPlan
id: IA-1
status: cancelled
sessions:
  - { date: 2026-02-03, start: "09:00", end: "10:00", auditors: [d.mora] }
---
kind: AuditPlan
id: IA-2
sessions:
  - { date: 2026-02-03, start: "09:00", end: "10:00", auditors: [d.mora, d.mora, nobody, D.mora], auditees: [j.weiss] }
  - { date: 2026-02-03, start: "09:00", auditors: [d.mora] }
  - { date: 2026-02-03, start: "09:00", end: "08:00", auditors: [d.mora] }
  - { date: 2026-02-03, start: "09:00", end: "10:00", auditors: [nobody, j.weiss], auditees: [d.mora] }
`,
    );
  });

  it('is not judged again for a plan that an edit does not touch', () => {
    const plan = (id: string, start: string, title: string) => `
kind: AuditPlan
id: ${id}
title: ${title}
sessions:
  - { date: 2026-02-03, start: "${start}", end: "10:00", auditors: [d.mora] }
`;
    const files = filesOf(`${people}
# file: a.audit.yaml
${plan('IA-1', '09:00', 'Before')}
# file: b.audit.yaml
${plan('IA-2', '09:00', 'Untouched')}`);
    const judged: string[] = [];
    const engine = engineOver(files, { onJudged: (rule, file) => judged.push(`${rule} ${file}`) });
    const isDoubleBooked = (rule: string) => rule === 'schedule/double-booked';
    assert.deepEqual(reported(diagnosticsOf(engine), isDoubleBooked), ['b.audit.yaml:6 schedule/double-booked']);
    judged.length = 0;
    engine.setFile(absolute('a.audit.yaml'), plan('IA-1', '09:00', 'After'));
    settle(engine, files);
    assert.ok(!judged.includes(`schedule/double-booked ${absolute('b.audit.yaml')}`));
    engine.setFile(absolute('a.audit.yaml'), plan('IA-1', '10:00', 'After'));
    settle(engine, files);
    assert.ok(judged.includes(`schedule/double-booked ${absolute('b.audit.yaml')}`));
    assert.deepEqual(reported(diagnosticsOf(engine), isDoubleBooked), []);
  });
});

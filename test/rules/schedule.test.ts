import assert from 'node:assert/strict';
import { assertReports } from '../support/assert-reports.ts';
import { filesOf } from '../support/files.ts';
import { absolute, diagnosticsOf, engineOver, reported, settle } from '../support/judge.ts';

const people = `
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
  j.weiss: { name: Jo Weiss }
`;

function ismsWith(externalAudits: string): string {
  return `
# file: isms.audit.yaml
kind: Isms
id: acme
standard: ISO/IEC 27001:2022
certification:
  externalAudits:
${externalAudits}`;
}

describe('schedule/end-before-start', () => {
  it('looks at every pair that a document can hold', () => {
    assertReports(
      'schedule/end-before-start',
      `
kind: People
id: people
people:
  d.mora:
    name: Dana Mora
    team:
      - platform
      - team: secops
        from: 2026-01-02
        until: 2026-01-01   # expect: schedule/end-before-start
    firm:
      firm: northgate
      from: 2026-01-02
      until: 2026-01-01   # expect: schedule/end-before-start
    reportsTo:
      person: m.ito
      from: 2026-01-02
      until: 2026-01-01   # expect: schedule/end-before-start
    competence:
      - obtained: 2024-05-02
        expires: 2024-05-01   # expect: schedule/end-before-start
  j.weiss:
    team:
      team: secops
      from: 2026-01-02
      until: 2026-01-01   # expect: schedule/end-before-start
---
kind: Isms
id: acme
responsibilities:
  "6.1":
    owner:
      person: p.lind
      from: 2026-01-02
      until: 2026-01-01   # expect: schedule/end-before-start
    monitors:
      - p.lind
      - party: team:secops
        from: 2026-01-02
        until: 2026-01-01   # expect: schedule/end-before-start
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.1:
    owner:
      person: p.lind
      from: 2026-01-02
      until: 2026-01-01   # expect: schedule/end-before-start
    operators:
      - party: d.mora
        from: 2026-01-02
        until: 2026-01-01   # expect: schedule/end-before-start
      - { party: d.mora, from: 2026-01-02, until: 2026-01-02 }
      - { party: d.mora, until: 2026-01-02 }
---
kind: AuditProgramme
id: programme
cycle:
  start: 2026-01-02
  end: 2026-01-01   # expect: schedule/end-before-start
audits:
  IA-9:
    status: cancelled
    period:
      start: 2026-01-02
      end: 2026-01-01   # expect: schedule/end-before-start
---
kind: EvidenceRegister
id: evidence
items:
  E-1:
    period:
      start: 2026-01-02
      end: 2026-01-01   # expect: schedule/end-before-start
`,
    );
  });

  it('judges a cancelled plan, its sessions too', () => {
    assertReports(
      'schedule/',
      `
kind: AuditPlan
id: IA-1
status: cancelled
period:
  start: 2026-02-03
  end: 2026-02-02   # expect: schedule/end-before-start
sessions:
  - date: 2027-01-01
    start: "10:00"
    end: "09:59"   # expect: schedule/end-before-start
  - start: "10:00"
    end: "10:00"
`,
    );
  });

  it('says nothing of what is no day or time', () => {
    assertReports(
      'schedule/end-before-start',
      `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-30, end: 2026-02-02 }
sessions:
  - { start: "10:00", end: "9:00" }
  - { end: "09:00" }
`,
    );
  });
});

describe('schedule/session-outside-period', () => {
  it('takes the first and the last day as within', () => {
    assertReports(
      'schedule/session-outside-period',
      `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
sessions:
  - date: 2026-02-01   # expect: schedule/session-outside-period
  - date: 2026-02-02
  - date: 2026-02-13
  - date: 2026-02-14   # expect: schedule/session-outside-period
  - date: 2026-02-31
`,
    );
  });
});

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

describe('schedule/outside-cycle', () => {
  it('goes by the start, by the programme that a plan names, and leaves entries with a plan to the plan', () => {
    assertReports(
      'schedule/outside-cycle',
      `
kind: AuditProgramme
id: programme
cycle: { start: 2025-03-01, end: 2025-12-31 }
audits:
  IA-1: { period: { start: 2024-01-01, end: 2024-01-05 } }
  IA-2: { period: { start: 2024-01-01, end: 2024-01-05 }, status: cancelled }
  IA-3: { period: { start: 2024-01-01, end: 2024-01-05 } }
  IA-4:
    status: completed
    period:
      start: 2025-02-28   # expect: schedule/outside-cycle
      end: 2025-03-05
  IA-5: { period: { start: 2026-01-01, end: 2025-12-01 } }
  IA-6: { period: { start: 2025-12-31, end: 2026-01-05 } }
  ia-1:
    period:
      start: 2024-01-01   # expect: schedule/outside-cycle
      end: 2024-01-05
---
kind: AuditProgramme
id: broken
cycle: { start: 2025-03-01, end: 2025-02-28 }
audits:
  IA-8: { period: { start: 2024-01-01, end: 2024-01-05 } }
---
kind: AuditPlan
id: IA-1
programme: programme
period: { start: 2025-03-01, end: 2025-03-05 }
---
kind: AuditPlan
id: IA-3
status: cancelled
programme: programme
period: { start: 2024-01-01, end: 2024-01-05 }
---
kind: AuditPlan
id: IA-9
programme: programme
period:
  start: 2026-01-01   # expect: schedule/outside-cycle
  end: 2026-01-05
---
kind: AuditPlan
id: IA-10
programme: unknown
period: { start: 2026-01-01, end: 2026-01-05 }
`,
    );
  });
});

describe('schedule/audit-overdue', () => {
  it('asks for a state once the last day is past', () => {
    assertReports(
      'schedule/audit-overdue',
      `
kind: AuditProgramme
id: programme
audits:
  IA-1: { period: { start: 2026-06-01, end: 2026-06-30 } }
  IA-2:
    period:
      start: 2026-06-01
      end: 2026-06-29   # expect: schedule/audit-overdue
  IA-3: { period: { start: 2026-06-01, end: 2026-06-29 }, status: completed }
  IA-4: { period: { start: 2026-06-01, end: 2026-06-29 }, status: cancelled }
  IA-5: { period: { start: 2026-06-01, end: 2026-06-29 }, status: done }
  IA-6: { period: { start: 2026-06-01, end: 2026-06-29 } }
---
kind: AuditPlan
id: IA-6
status: completed
period: { start: 2026-06-01, end: 2026-06-29 }
---
kind: AuditPlan
id: IA-7
status: draft
period:
  start: 2026-06-01
  end: 2026-06-29   # expect: schedule/audit-overdue
---
kind: AuditPlan
id: IA-8
status: finished
period: { start: 2026-06-01, end: 2026-06-29 }
---
kind: AuditPlan
id: IA-9
status: draft
period: { start: 2026-06-01, end: 2026-05-29 }
`,
    );
  });
});

describe('schedule/interval-too-long', () => {
  it('orders audits by their start, a plan before its entry, without cancelled ones', () => {
    assertReports(
      'schedule/interval-too-long',
      `
kind: AuditProgramme
id: programme
frequency: P6M
audits:
  IA-3:
    period:
      start: 2026-03-01   # expect: schedule/interval-too-long
      end: 2026-03-05
  IA-1: { period: { start: 2025-01-01, end: 2025-01-31 } }
  IA-2: { period: { start: 2026-09-01, end: 2026-09-01 } }
  IA-4: { period: { start: 2025-12-01, end: 2025-12-05 }, status: cancelled }
  IA-5: { period: { start: 2025-12-02, end: 2025-12-05 } }
---
kind: AuditPlan
id: IA-2
status: draft
programme: programme
period:
  start: 2025-08-01   # expect: schedule/interval-too-long
  end: 2025-08-31
---
kind: AuditPlan
id: IA-5
programme: programme
status: cancelled
period: { start: 2025-12-02, end: 2025-12-05 }
---
kind: AuditPlan
id: IA-6
status: draft
programme: programme
period: { start: 2027-12-02, end: 2027-12-05 }
`,
    );
  });

  it('clamps to the end of a shorter month', () => {
    assertReports(
      'schedule/interval-too-long',
      `
kind: AuditProgramme
id: in-time
frequency: P6M
audits:
  IA-1: { period: { start: 2025-08-01, end: 2025-08-31 } }
  IA-2: { period: { start: 2026-02-28, end: 2026-03-05 } }
---
kind: AuditProgramme
id: late
frequency: P6M
audits:
  IA-3: { period: { start: 2025-08-01, end: 2025-08-31 } }
  IA-4:
    period:
      start: 2026-03-01   # expect: schedule/interval-too-long
      end: 2026-03-05
`,
    );
  });

  it('is silent before and after an audit whose days or state are broken, and goes on elsewhere', () => {
    assertReports(
      'schedule/interval-too-long',
      `
kind: AuditProgramme
id: programme
frequency: P6M
audits:
  IA-1: { period: { start: 2024-01-01, end: 2024-01-31 } }
  IA-2:
    period:
      start: 2025-01-01   # expect: schedule/interval-too-long
      end: 2025-01-05
  IA-3: { period: { start: 2026-01-10, end: 2026-01-05 } }
  IA-4: { period: { start: 2027-01-01, end: 2027-01-05 } }
  IA-5:
    period:
      start: 2028-01-01   # expect: schedule/interval-too-long
      end: 2028-01-05
  IA-6: { status: dropped, period: { start: 2029-01-01, end: 2029-01-05 } }
  IA-7: { period: { start: 2030-01-01, end: 2030-01-05 } }
`,
    );
  });

  it('is silent where an audit with broken days may lie between, or the frequency is broken', () => {
    assertReports(
      'schedule/interval-too-long',
      `
kind: AuditProgramme
id: programme
frequency: P6M
audits:
  IA-1: { period: { start: 2025-01-01, end: 2025-01-31 } }
  IA-2: { period: { start: 2025-06-31, end: 2025-07-05 } }
  IA-3: { period: { start: 2025-11-01, end: 2025-11-05 } }
---
kind: AuditProgramme
id: other
frequency: half a year
audits:
  IA-4: { period: { start: 2025-01-01, end: 2025-01-31 } }
  IA-5: { period: { start: 2025-11-01, end: 2025-11-05 } }
---
kind: AuditProgramme
id: undated
frequency: P6M
audits:
  IA-6: { period: { start: 2025-01-01, end: 2025-01-31 } }
  IA-7: { period: { start: 2025-11-01, end: 2025-11-05 } }
  IA-8: { period: { start: soon, end: later } }
`,
    );
  });
});

describe('schedule/no-time-to-report', () => {
  it('counts fourteen days, the day itself too, and asks plans alone that are not completed', () => {
    assertReports(
      'schedule/no-time-to-report',
      `${ismsWith('    S-1: { type: surveillance, date: 2027-04-15 }\n')}
# file: plans.audit.yaml
kind: AuditProgramme
id: programme
audits:
  IA-0: { period: { start: 2027-04-01, end: 2027-04-05 } }
---
kind: AuditPlan
id: IA-1
status: approved
period:
  start: 2027-04-01
  end: 2027-04-15   # expect: schedule/no-time-to-report
---
kind: AuditPlan
id: IA-2
status: draft
period: { start: 2027-04-01, end: 2027-04-16 }
---
kind: AuditPlan
id: IA-3
status: in-progress
period:
  start: 2027-04-01
  end: 2027-04-01   # expect: schedule/no-time-to-report
---
kind: AuditPlan
id: IA-4
status: draft
period: { start: 2027-03-01, end: 2027-03-31 }
---
kind: AuditPlan
id: IA-5
status: completed
period: { start: 2027-04-01, end: 2027-04-05 }
---
kind: AuditPlan
id: IA-6
status: cancelled
period: { start: 2027-04-01, end: 2027-04-05 }
`,
    );
  });

  it('takes stage 1 and stage 2 as one audit on the day of stage 1', () => {
    assertReports(
      'schedule/no-time-to-report',
      `${ismsWith('    one: { type: stage-1, date: 2027-04-15 }\n    two: { type: stage-2, date: 2027-06-15 }\n')}
# file: plans.audit.yaml
kind: AuditPlan
id: IA-1
status: draft
period: { start: 2027-06-01, end: 2027-06-05 }
`,
    );
  });
});

describe('schedule/no-audit-before-external-audit', () => {
  it('counts audits that end from the external audit before to the day before', () => {
    assertReports(
      'schedule/no-audit-before-external-audit',
      `${ismsWith(`    S-2026:
      type: surveillance
      date: 2026-01-10
    S-2027:
      type: surveillance
      date: 2027-01-10
    S-2028:
      type: surveillance
      date: 2028-01-10   # expect: schedule/no-audit-before-external-audit
    S-2029:
      type: surveillance
      date: 2029-01-10
`)}
# file: audits.audit.yaml
kind: AuditProgramme
id: programme
audits:
  IA-0: { period: { start: 2026-01-01, end: 2026-01-09 }, status: completed }
  IA-2: { period: { start: 2028-01-01, end: 2028-01-10 } }
  IA-3: { period: { start: 2027-05-01, end: 2027-05-10 }, status: cancelled }
---
kind: AuditPlan
id: IA-1
status: draft
period: { start: 2026-01-01, end: 2026-01-10 }
`,
    );
  });

  it('wants a completed audit before a past one, from the day after it', () => {
    const fixture = (expectation: string) => `${ismsWith(`    S-2026:
      type: surveillance
      date: 2026-06-29${expectation}
`)}
# file: audits.audit.yaml
kind: AuditPlan
id: IA-1
status: in-progress
period: { start: 2026-01-01, end: 2026-01-10 }
`;
    assertReports('schedule/no-audit', fixture('   # expect: schedule/no-audit-before-external-audit'), '2026-06-30');
    assertReports('schedule/no-audit', fixture(''), '2026-06-29');
  });

  it('gives a stage 2 that follows its stage 1 no diagnostic of its own', () => {
    assertReports(
      'schedule/no-audit-before-external-audit',
      ismsWith(`    two: { type: stage-2, date: 2026-09-10 }
    one:
      type: stage-1
      date: 2026-08-10   # expect: schedule/no-audit-before-external-audit
    late:
      type: stage-2
      date: 2026-10-10   # expect: schedule/no-audit-before-external-audit
`),
    );
  });

  it('is silent on a stage 2 whose stage 1 has a broken day', () => {
    assertReports(
      'schedule/no-audit-before-external-audit',
      ismsWith(`    one: { type: stage-1, date: soon }
    two: { type: stage-2, date: 2026-09-10 }
    three: { type: surveillance, date: 2027-09-10 }   # expect: schedule/no-audit-before-external-audit
`),
    );
  });

  it('is silent while the days or the status of an audit that may be the one are broken', () => {
    const external = (expectation: string) =>
      ismsWith(
        `    S-2027: { type: surveillance, date: 2027-01-10 }${expectation}\n    S-2028: { type: surveillance, date: 2028-01-10 }\n`,
      );
    const expected = '   # expect: schedule/no-audit-before-external-audit';
    const judge = (expectation: string, status: string, period: string) =>
      assertReports(
        'schedule/no-audit-before-external-audit',
        `${external(expectation)}
# file: audits.audit.yaml
kind: AuditPlan
id: IA-1
status: ${status}
period: ${period}
`,
      );
    judge(expected, 'draft', '{ start: 2027-05-10, end: 2027-05-01 }');
    judge(expected, 'planned', '{ start: 2027-05-01, end: 2027-05-10 }');
    judge('', 'draft', '{ start: 2027-05-01, end: 2026-05-10 }');
    judge('', 'draft', '{ start: soon, end: 2027-05-32 }');
  });

  it('judges the first Isms alone', () => {
    assertReports(
      'schedule/no-audit-before-external-audit',
      `${ismsWith('    S: { type: surveillance, date: 2027-01-10 }   # expect: schedule/no-audit-before-external-audit\n')}
---
kind: Isms
id: second
certification:
  externalAudits:
    S: { type: surveillance, date: 2027-01-10 }
`,
    );
  });
});

import { assertReports } from '../../support/assert-reports.ts';

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

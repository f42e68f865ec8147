import assert from 'node:assert/strict';
import { assertReports } from '../../support/assert-reports.ts';
import { isms, messagesOf } from './fixtures.ts';

const people = `
kind: People
id: people
teams:
  platform: { title: Platform }
firms:
  northgate: { title: Northgate }
people:
  p.lind: { name: Petra Lind }
  d.mora: { name: Dana Mora }
  s.rao: { name: Sana Rao }
`;

describe('references to persons and parties', () => {
  it('are judged in every place of a plan, also of a cancelled one', () => {
    assertReports(
      'reference/p',
      `${people}
---
kind: AuditPlan
id: IA-1
status: cancelled
approvedBy: nobody   # expect: reference/person
team:
  lead: nobody   # expect: reference/person
  auditors: [d.mora, nobody]   # expect: reference/person
  experts: [nobody]   # expect: reference/person
  observers: [nobody]   # expect: reference/person
declarations:
  d.mora: { declaredOn: 2026-01-20 }
  nobody: { declaredOn: 2026-01-20 }   # expect: reference/person
  notes: not a person
acceptedConflicts:
  - person: nobody   # expect: reference/person
    approvedBy: nobody   # expect: reference/person
sessions:
  - auditors: [nobody]   # expect: reference/person
    auditees: [nobody]   # expect: reference/person
`,
    );
  });

  it('are judged in every place of the other documents', () => {
    assertReports(
      'reference/p',
      `
kind: Isms
id: acme
governance:
  governingBody: [nobody]   # expect: reference/person
  seniorManagement: [nobody]   # expect: reference/person
responsibilities:
  "6.1":
    owner: { person: nobody, from: 2025-01-01 }   # expect: reference/person
    monitors: [nobody]   # expect: reference/person
---${people}
  x.twice:
    name: Xaver Twice
    team:
      - { team: platform, from: 2025-01-01 }
      - { team: platfrom, until: 2025-01-01 }   # expect: reference/party
    firm: { firm: southgate, from: 2025-01-01 }   # expect: reference/party
    reportsTo: { person: nobody, from: 2025-01-01 }   # expect: reference/person
---
kind: StatementOfApplicability
id: soa
approvedBy: nobody   # expect: reference/person
controls:
  A.5.1:
    owner: nobody   # expect: reference/person
    operators: [{ party: nobody, until: 2025-01-01 }]   # expect: reference/person
---
kind: AuditProgramme
id: programme
manager: nobody   # expect: reference/person
approvedBy: nobody   # expect: reference/person
---
kind: Workpaper
id: WP-1
auditor: nobody   # expect: reference/person
---
kind: Finding
id: F-1
status: withdrawn
raisedBy: nobody   # expect: reference/person
response: { by: nobody }   # expect: reference/person
correction: { owner: nobody }   # expect: reference/person
correctiveActions:
  - owner: nobody   # expect: reference/person
    effectiveness: { reviewedBy: nobody }   # expect: reference/person
effectiveness: { reviewedBy: nobody }   # expect: reference/person
closedBy: nobody   # expect: reference/person
---
kind: EvidenceRegister
id: evidence
items:
  E-1: { collectedBy: nobody }   # expect: reference/person
---
kind: AuditReport
id: R-1
preparedBy: nobody   # expect: reference/person
approvedBy: nobody   # expect: reference/person
distribution:
  - to: nobody   # expect: reference/person
  - to: governing-body
  - to: senior-management
  - to: Governing-Body   # expect: reference/person
`,
    );
  });

  it('take a team or firm where a party is possible, and nowhere else', () => {
    assertReports(
      'reference/p',
      `${people}
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.1:
    owner: team:platform   # expect: reference/person
    implementers: [team:platform, firm:northgate, p.lind]
    operators:
      - platform   # expect: reference/person
      - team:northgate   # expect: reference/party
      - "team:"   # expect: reference/party
      - Team:platform   # expect: reference/person
---
kind: AuditPlan
id: IA-1
team: { lead: firm:northgate }   # expect: reference/person
---
kind: People
id: people-2
people:
  k.osei: { name: Kofi Osei, team: "team:platform" }   # expect: reference/party
`,
    );
  });

  it('match upper and lower case exactly, and say how the id is written', () => {
    const fixture = `${people}
---
kind: Workpaper
id: WP-1
auditor: D.Mora
`;
    assert.deepEqual(messagesOf('reference/person', fixture), [
      'There is no person "D.Mora" in this ISMS. Upper and lower case count: write d.mora.',
    ]);
  });

  it('stay silent where a value is broken, empty or left out', () => {
    assertReports(
      'reference/',
      `${isms}
---
kind: Workpaper
id: WP-1
audit:
auditor: ""
session: [S1]
results: { A.5.1: { evidence: E-404, findings: F-404 } }
---
kind: AuditPlan
id: IA-1
approvedBy: true
team: { lead: { person: nobody }, auditors: nobody }
`,
    );
  });
});

import assert from 'node:assert/strict';
import { assertReports } from '../support/assert-reports.ts';
import { filesOf } from '../support/files.ts';
import { diagnosticsOf, engineOver } from '../support/judge.ts';

/** Two members of the governing body; one of senior management, who is also of the other group. */
const organization = `
kind: Isms
id: acme
governance:
  governingBody: [p.lind, a.okafor]
  seniorManagement: [p.lind]
certification:
  externalAudits:
    before: { type: surveillance, date: 2026-02-12 }
    next: { type: surveillance, date: 2026-03-10 }
---
kind: People
id: people
people:
  p.lind: { name: Petra Lind }
  a.okafor: { name: Ama Okafor }
  d.mora: { name: Dana Mora }
---
kind: AuditProgramme
id: programme
audits:
  IA-1: { period: { start: 2026-01-05, end: 2026-01-16 } }
  IA-3: { period: { start: 2026-02-02, end: 2026-02-13 } }
---
kind: AuditPlan
id: IA-1
status: cancelled
period: { start: 2026-02-02, end: 2026-02-13 }
---
`;

describe('the report of a completed audit', () => {
  it('is missed of plans that are completed, and found by the exact id, with errors of its own too', () => {
    assertReports(
      'communication/no-report',
      `
# file: plans.audit.yaml
kind: AuditPlan
id: IA-1
status: completed
---
kind: AuditPlan
id: IA-2
status: completed   # expect: communication/no-report
---
kind: AuditPlan
id: IA-3
status: approved
---
kind: AuditPlan
id: IA-4
status: Completed
---
kind: AuditPlan
status: completed
---
kind: AuditProgramme
id: programme
audits: { IA-5: { status: completed } }
# file: reports.audit.yaml
kind: AuditReport
id: R-1
audit: IA-1
distribution: [
---
kind: AuditReport
id: R-2
audit: ia-2
`,
    );
  });
});

describe('the groups that must have a report', () => {
  const groups = (rest: string) => assertReports('communication/', `${organization}${rest}`);

  it('have it as a group, or by every member', () => {
    groups(`
kind: AuditReport
id: R-1
distribution: [{ to: a.okafor }, { to: p.lind }]
---
kind: AuditReport
id: R-2
distribution: [{ to: governing-body }, { to: senior-management }]
---
kind: AuditReport
id: R-3
distribution:   # expect: communication/governing-body
  - { to: p.lind }
---
kind: AuditReport
id: R-4
distribution:   # expect: communication/senior-management
  - { to: governing-body }
---
kind: AuditReport
id: R-5
distribution:   # expect: communication/governing-body, communication/senior-management
  - { to: d.mora }
`);
  });

  it('are not missed where nobody can tell who has it', () => {
    groups(`
kind: AuditReport
id: R-1
---
kind: AuditReport
id: R-2
distribution: []
---
kind: AuditReport
id: R-3
distribution: everybody
---
kind: AuditReport
id: R-4
distribution: [{ to: nobody }]
---
kind: AuditReport
id: R-5
distribution: [{ deliveredOn: 2026-02-20 }]
`);
  });

  it('are not missed without an Isms, or where it names no known member', () => {
    const report = `
kind: AuditReport
id: R-1
distribution: [{ to: d.mora }]
---
kind: People
id: people
people: { d.mora: { name: Dana Mora } }
`;
    assertReports('communication/', report);
    assertReports(
      'communication/',
      `
kind: Isms
id: acme
governance: { governingBody: d.mora, seniorManagement: [nobody] }
---${report}`,
    );
  });

  it('are named in the message with the members who lack it', () => {
    const engine = engineOver(
      filesOf(`${organization}
kind: AuditReport
id: R-1
distribution: [{ to: p.lind }]
`),
    );
    assert.deepEqual(
      diagnosticsOf(engine)
        .filter(({ rule }) => rule === 'communication/governing-body')
        .map(({ message }) => message),
      [
        'The report has not reached the governing body: it went neither to the group as such nor to Ama Okafor. Deliver it, and record that under "distribution".',
      ],
    );
  });
});

describe('a delivery after the next external audit', () => {
  const deliveries = (rest: string) => assertReports('communication/after', `${organization}${rest}`);

  it('is one on or after its day; the period of the plan goes before that of the programme', () => {
    deliveries(`
kind: AuditReport
id: R-1
audit: IA-1
distribution:
  - { to: governing-body, deliveredOn: 2026-03-09 }
  - { to: senior-management, deliveredOn: 2026-03-10 }   # expect: communication/after-external-audit
---
kind: AuditReport
id: R-3
audit: IA-3
distribution:
  - { to: governing-body, deliveredOn: 2026-03-10 }   # expect: communication/after-external-audit
---
kind: AuditReport
id: R-4
audit: IA-404
distribution: [{ to: governing-body, deliveredOn: 2026-03-10 }]
`);
  });

  it('may be on the last day of an audit that an external audit follows on the same day', () => {
    deliveries(`
kind: AuditPlan
id: IA-2
period: { start: 2026-02-09, end: 2026-02-12 }
---
kind: AuditReport
id: R-2
audit: IA-2
distribution:
  - { to: governing-body, deliveredOn: 2026-02-12 }   # expect: communication/after-external-audit
`);
  });

  it('is reported once where it completes both groups', () => {
    deliveries(`
kind: AuditReport
id: R-1
audit: IA-1
distribution:
  - { to: a.okafor, deliveredOn: 2026-02-20 }
  - { to: p.lind, deliveredOn: 2026-03-10 }   # expect: communication/after-external-audit
  - { to: p.lind, deliveredOn: 2026-03-11 }
`);
  });

  it('is that of the group where it and the last member got it on one day, of members the first in the list', () => {
    deliveries(`
kind: AuditReport
id: R-1
audit: IA-1
distribution:
  - { to: a.okafor, deliveredOn: 2026-03-12 }
  - { to: p.lind, deliveredOn: 2026-03-01 }
  - { to: governing-body, deliveredOn: 2026-03-12 }   # expect: communication/after-external-audit
---
kind: AuditReport
id: R-2
audit: IA-1
distribution:
  - { to: a.okafor, deliveredOn: 2026-03-12 }   # expect: communication/after-external-audit
  - { to: p.lind, deliveredOn: 2026-03-12 }
  - { to: senior-management, deliveredOn: 2026-03-01 }
`);
  });

  it('is none where an earlier one may have been, or where the group is incomplete', () => {
    deliveries(`
kind: AuditReport
id: R-1
audit: IA-1
distribution:
  - { to: governing-body, deliveredOn: 2026-02-30 }
  - { to: governing-body, deliveredOn: 2026-03-12 }
---
kind: AuditReport
id: R-2
audit: IA-1
distribution:
  - { to: a.okafor, deliveredOn: 2026-03-12 }
---
kind: AuditReport
id: R-3
audit: IA-1
distribution:
  - { to: nobody, deliveredOn: 2026-02-20 }
  - { to: governing-body, deliveredOn: 2026-03-12 }
---
kind: AuditReport
id: R-4
audit: IA-1
issuedOn: 2026-03-12
distribution:
  - { to: governing-body, deliveredOn: 2026-03-01 }
  - { to: governing-body, deliveredOn: 2026-03-12 }
`);
  });
});

describe('the dates of a report', () => {
  it('have every delivery on or after the issue, to whomever', () => {
    assertReports(
      'communication/before-issue',
      `
kind: AuditReport
id: R-1
issuedOn: 2026-02-20
distribution:
  - { to: nobody, deliveredOn: 2026-02-19 }   # expect: communication/before-issue
  - { deliveredOn: 2026-02-19 }   # expect: communication/before-issue
  - { to: nobody, deliveredOn: 2026-02-20, acknowledgedOn: 2026-02-19 }
  - { to: nobody, deliveredOn: 2026-02-00 }
---
kind: AuditReport
id: R-2
issuedOn: 20 February
distribution: [{ to: nobody, deliveredOn: 2026-02-19 }]
`,
    );
  });

  it('have a management review within the term of the ISMS, 90 days by default', () => {
    const reports = `
kind: AuditReport
id: R-1
issuedOn: 2026-04-01
---
kind: AuditReport
id: R-2
issuedOn: 2026-04-01
managementReview: { date: tomorrow }
---
kind: AuditReport
id: R-3
issuedOn: 2026-04-31
`;
    const late = reports.replace('04-01', '04-01   # expect: communication/no-management-review');
    const within = (term: string) => `kind: Isms\nid: acme\nmanagementReview: { within: ${term} }\n---`;
    assertReports('communication/no-man', late, '2026-06-30');
    assertReports('communication/no-man', reports, '2026-06-29');
    assertReports('communication/no-man', `${within('P2M')}${late}`, '2026-06-01');
    assertReports('communication/no-man', `${within('P2M')}${reports}`, '2026-05-31');
    assertReports('communication/no-man', `${within('soon')}${reports}`, '2027-06-30');
  });
});

describe('the approval of a report', () => {
  it('is by somebody else than who prepared it', () => {
    assertReports(
      'communication/not-approved',
      `${organization}
kind: AuditReport
id: R-1
preparedBy: d.mora
approvedBy: p.lind
issuedOn: 2026-02-20
---
kind: AuditReport
id: R-2
preparedBy: d.mora
approvedBy: d.mora
issuedOn: 2026-02-20   # expect: communication/not-approved
---
kind: AuditReport
id: R-3
approvedBy: ""
issuedOn: 2026-02-20   # expect: communication/not-approved
---
kind: AuditReport
id: R-4
preparedBy: nobody
approvedBy: nobody
issuedOn: 2026-02-20
---
kind: AuditReport
id: R-5
approvedBy: [d.mora]
issuedOn: 2026-02-20
---
kind: AuditReport
id: R-6
preparedBy: d.mora
---
kind: AuditReport
id: R-7
approvedBy: p.lind
issuedOn: 2026-02-20
`,
    );
  });
});

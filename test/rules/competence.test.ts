import assert from 'node:assert/strict';
import { assertReports } from '../support/assert-reports.ts';
import { filesOf } from '../support/files.ts';
import { diagnosticsOf, engineOver } from '../support/judge.ts';

describe('competence in auditing and in the standard', () => {
  it('is wanted of lead and auditors at each place, by the exact subject, whether valid or not', () => {
    assertReports(
      'competence/',
      `
kind: AuditPlan
id: IA-1
team:
  lead: none   # expect: competence/auditing, competence/standard
  auditors:
    - none   # expect: competence/auditing, competence/standard
    - both
    - near   # expect: competence/auditing, competence/standard
    - past   # expect: competence/standard
    - nobody
  experts: [none]
  observers: [none]
sessions:
  - auditors: [none]
---
kind: People
id: people
people:
  none: { name: Nora None, competence: [] }
  both:
    competence: [{ subject: [iso27001, auditing], name: Lead auditor, obtained: 2024-05-02, evidence: E-1 }]
  near:
    competence: [{ subject: [Auditing, ISO27001, iso 27001], name: Course, obtained: 2024-05-02, evidence: E-1 }]
  past:
    competence: [{ subject: auditing, name: Course, obtained: 2004-05-02, expires: 2005-05-02, evidence: E-1 }]
`,
    );
  });

  it('is not missed where a competence, or what it is of, is broken', () => {
    assertReports(
      'competence/',
      `
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
team: { lead: a, auditors: [b, c] }
---
kind: People
id: people
people:
  a: { competence: Lead auditor }
  b: { competence: [{ subject: [true], name: Course, obtained: 2024-05-02, evidence: E-1 }] }
  c: { competence: [{ name: Course, obtained: 2024-05-02, evidence: E-1 }] }
`,
    );
  });

  it('is not wanted in a cancelled plan', () => {
    assertReports(
      'competence/',
      `
kind: AuditPlan
id: IA-1
status: cancelled
period: { start: 2026-02-02, end: 2026-02-13 }
team: { lead: a }
---
kind: People
id: people
people:
  a: { competence: [{ subject: auditing, name: Course, obtained: 2026-05-02 }] }
`,
    );
  });
});

describe('competence that is not valid', () => {
  const people = `
kind: People
id: people
people:
  first: { competence: [{ subject: [auditing, iso27001], name: C, obtained: 2026-02-02, evidence: E-1 }] }
  second: { competence: [{ subject: [auditing, iso27001], name: C, obtained: 2026-02-03, evidence: E-1 }] }
  last: { competence: [{ subject: [auditing, iso27001], name: C, obtained: 2024-05-02, expires: 2026-02-13, evidence: E-1 }] }
  short: { competence: [{ subject: [auditing, iso27001], name: C, obtained: 2024-05-02, expires: 2026-02-12, evidence: E-1 }] }
  gap:
    name: Gina Gap
    competence:
      - { subject: auditing, name: Old, obtained: 2020-05-02, expires: 2026-02-05, evidence: E-1 }
      - { subject: auditing, name: New, obtained: 2026-02-06, evidence: E-1 }
      - { subject: iso27001, name: Course, obtained: 2020-05-02, evidence: E-1 }
`;

  it('is obtained after the first day, or expired before the last; once for each subject', () => {
    assertReports(
      'competence/',
      `${people}
---
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
team:
  lead: first
  auditors:
    - second   # expect: competence/expired x2
    - last
    - short   # expect: competence/expired x2
    - gap   # expect: competence/expired
`,
    );
  });

  it('is explained by each entry of the subject', () => {
    const engine = engineOver(
      filesOf(`${people}
---
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
team: { lead: gap }
`),
    );
    const [expired] = diagnosticsOf(engine).filter(({ rule }) => rule === 'competence/expired');
    assert.equal(
      expired?.message,
      'Gina Gap has no competence in auditing that is valid throughout the audit, 2026-02-02 to 2026-02-13. Renew it, or choose another auditor.',
    );
    assert.deepEqual(
      expired.related.map(({ message }) => message),
      ['expired on 2026-02-05', 'obtained on 2026-02-06'],
    );
  });

  it('is not judged on a broken period, nor by an entry with broken days', () => {
    assertReports(
      'competence/',
      `${people}
  a: { competence: [{ subject: [auditing, iso27001], name: C, obtained: 2026-02-30, evidence: E-1 }] }
  b: { competence: [{ subject: [auditing, iso27001], name: C, evidence: E-1 }] }
  c: { competence: [{ subject: [auditing, iso27001], name: C, obtained: 2024-05-02, expires: soon, evidence: E-1 }] }
  d: { competence: [{ subject: [auditing, iso27001], name: C, obtained: 2025-05-02, expires: 2024-05-02, evidence: E-1 }] }
---
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
team: { lead: a, auditors: [b, c, d] }
---
kind: AuditPlan
id: IA-2
period: { start: 2026-02-13, end: 2026-02-02 }
team: { lead: short }
---
kind: AuditPlan
id: IA-3
period: { start: 2026-02-13 }
team: { lead: short }
---
kind: AuditPlan
id: IA-4
team: { lead: short }
`,
    );
  });
});

describe('evidence of competence', () => {
  it('is wanted of every competence of who audits in a plan that is not cancelled, once', () => {
    assertReports(
      'competence/no-evidence',
      `
# file: 1.audit.yaml
kind: People
id: people
people:
  lead:
    competence:
      - name: Cooking   # expect: competence/no-evidence
      - { name: Named, evidence: E-404 }
      - { name: Broken, evidence: [E-1] }
      - { name: Empty, evidence: "" }   # expect: competence/no-evidence
      - { subject: auditing }
  auditor: { competence: [{ name: Course }] }   # expect: competence/no-evidence
  expert: { competence: [{ name: Course }] }
  dropped: { competence: [{ name: Course }] }
  Lead: { competence: [{ name: Course }] }
# file: 2.audit.yaml
kind: AuditPlan
id: IA-1
team: { lead: lead, auditors: [auditor, lead], experts: [expert] }
---
kind: AuditPlan
id: IA-2
team: { lead: lead, auditors: [auditor] }
---
kind: AuditPlan
id: IA-3
status: cancelled
team: { lead: dropped }
`,
    );
  });
});

import assert from 'node:assert/strict';
import { assertReports } from '../support/assert-reports.ts';
import { filesOf } from '../support/files.ts';
import { diagnosticsOf, engineOver } from '../support/judge.ts';

describe('plan/not-approved', () => {
  it('asks for an approval by the first day, draft and cancelled plans aside', () => {
    const plan = (id: string, status: string, rest: string) => `
kind: AuditPlan
id: ${id}
status: ${status}
${rest}
---`;
    const expected = '   # expect: plan/not-approved';
    const period = 'period: { start: 2026-02-02, end: 2026-02-13 }';
    assertReports(
      'plan/not-approved',
      plan('IA-1', `approved${expected}`, `approvedBy: p.lind\n${period}`) +
        plan('IA-2', `completed${expected}`, `approvedOn: 2026-01-12\n${period}`) +
        plan('IA-3', 'in-progress', `approvedBy: p.lind\napprovedOn: 2026-02-02\n${period}`) +
        plan('IA-4', `in-progress${expected}`, `approvedBy: p.lind\napprovedOn: 2026-02-03\n${period}`) +
        plan('IA-5', 'approved', `approvedBy: p.lind\napprovedOn: 2026-02-30\n${period}`) +
        plan(
          'IA-6',
          'approved',
          'approvedBy: p.lind\napprovedOn: 2026-03-01\nperiod: { start: 2026-02-02, end: 2026-02-01 }',
        ) +
        plan('IA-7', 'draft', period) +
        plan('IA-8', 'cancelled', period) +
        plan('IA-9', 'finished', period),
    );
  });
});

describe('plan/approved-by-team', () => {
  it('means lead and auditors, of this audit', () => {
    assertReports(
      'plan/approved-by-team',
      `
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
  j.weiss: { name: Jo Weiss }
---
kind: AuditPlan
id: IA-1
status: draft
approvedBy: j.weiss   # expect: plan/approved-by-team
team: { lead: d.mora, auditors: [j.weiss] }
---
kind: AuditPlan
id: IA-2
approvedBy: j.weiss
team: { lead: d.mora, experts: [j.weiss], observers: [j.weiss] }
---
kind: AuditPlan
id: IA-1
approvedBy: j.weiss
team: { lead: d.mora }
---
kind: AuditPlan
id: IA-3
approvedBy: nobody
team: { lead: nobody }
`,
    );
  });
});

describe('plans and the programme they name', () => {
  it('have an entry there, with exactly their id', () => {
    assertReports(
      'plan/not-in-programme',
      `
kind: AuditProgramme
id: programme
audits:
  IA-1: { title: There }
  ia-2: { title: In lower case }
  IA-3:
---
kind: AuditProgramme
id: other
audits:
  IA-4: { title: Elsewhere }
---
kind: AuditProgramme
id: empty
---
kind: AuditPlan
id: IA-1
programme: programme
---
kind: AuditPlan
id: IA-2   # expect: plan/not-in-programme
programme: programme
---
kind: AuditPlan
id: IA-3   # expect: plan/not-in-programme
programme: programme
---
kind: AuditPlan
id: IA-4   # expect: plan/not-in-programme
programme: programme
---
kind: AuditPlan
id: IA-5
programme: Programme
---
kind: AuditPlan
id: IA-6
programme: empty
---
kind: AuditPlan
id: IA-7
status: cancelled
programme: programme
`,
    );
  });

  const promise = (requirements: string) => `
kind: Isms
id: acme
standard: ISO/IEC 27001:2022
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.3: { applicable: false }
  A.5.4: { applicable: true, applicableFrom: 2026-02-14 }
---
kind: AuditProgramme
id: programme
audits:
  IA-1: { requirements: ${requirements} }
---
kind: AuditPlan
id: IA-1
programme: programme
period: { start: 2026-02-02, end: 2026-02-13 }
`;

  it('cover what it promises, excluded controls aside', () => {
    const expected = '   # expect: plan/narrower-than-programme';
    const judge = (requirements: string, scope: string) =>
      assertReports('plan/narrower', `${promise(requirements)}${scope}`);
    judge('[A.5.1-A.5.4]', 'scope:\n  requirements: [a.5.1, A.5.2]\n');
    judge('[A.5.3]', 'scope:\n  requirements: [A.5.1]\n');
    judge('[A.5.1-A.5.5]', `scope:${expected}\n  requirements: [A.5.1-A.5.4]\n`);
    judge('["9.2"]', 'scope:\n  requirements: [9.2.1, 9.2.2]\n');
    judge('[9.2.1]', 'scope:\n  requirements: ["9"]\n');
    judge('["9.2"]', `scope:${expected}\n  requirements: ["9"]\n  exclusions: { 9.2.2: Later }\n`);
    judge('["9.2"]', `scope:${expected}\n  requirements: [9.2.1, A.5.99]\n`);
    judge('["9.2"]', 'scope:\n  requirements: [A.5.99]\n');
    judge('["9.2"]', 'scope:\n  locations: [Hamburg]\n');
    judge('["9.2"]', 'scope:\n  requirements: []\n');
    judge('[A.9.2.6]', 'scope:\n  requirements: [A.5.1]\n');
    judge('["9.2"]', 'standard: ISO/IEC 27001:2013\nscope:\n  requirements: ["9.2"]\n');
    judge('[A.5.15]', 'standard: ISO/IEC 27001:2005\nscope:\n  requirements: [A.5.1]\n');
    judge('[A.5.15]', `standard: ISO/IEC 27001:2013\nscope:${expected}\n  requirements: [A.9.1.1]\n`);
  });

  it('are told what they lack, in one message', () => {
    const found = diagnosticsOf(
      engineOver(filesOf(`${promise('[A.5.1-A.5.8, "9.2"]')}scope: { requirements: [A.5.1-A.5.5] }\n`)),
    ).filter(({ rule }) => rule === 'plan/narrower-than-programme');
    assert.equal(found.length, 1);
    assert.match(found[0]?.message ?? '', /9\.2, A\.5\.6–A\.5\.8/);
  });
});

describe('plan/sample-larger-than-population', () => {
  it('is judged in sessions and results', () => {
    assertReports(
      'plan/sample',
      `
kind: AuditPlan
id: IA-1
sessions:
  - sample: { population: 25, size: 25 }
  - sample: { population: 25, size: 26 }   # expect: plan/sample-larger-than-population
  - sample: { population: many, size: 26 }
  - sample: { size: 26 }
---
kind: Workpaper
id: WP-1
results:
  A.5.1: { sample: { population: 0, size: 1 } }   # expect: plan/sample-larger-than-population
  A.5.2: { sample: { population: 240, size: 25, exceptions: 300 } }
`,
    );
  });
});

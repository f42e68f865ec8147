import { assertReports } from '../support/assert-reports.ts';

describe('evidence/no-hash', () => {
  it('asks for the sum of a file that is there', () => {
    assertReports(
      'evidence/no-hash',
      `
# file: audits/evidence.audit.yaml
kind: EvidenceRegister
id: evidence
items:
  E-1:
    file: a.csv   # expect: evidence/no-hash
  E-2:
    file: a.csv   # expect: evidence/no-hash
    sha256: ""
  E-3: { file: a.csv, sha256: not-a-sum }
  E-4: { uri: "https://tickets.example/1" }
  E-5: { file: [a.csv] }
  E-6: { file: lost.csv }
  E-7: { file: ../../outside.csv }
# file: audits/a.csv
name
`,
    );
  });
});

describe('evidence/unused', () => {
  it('takes every reference, in any document, with exactly this id', () => {
    assertReports(
      'evidence/unused',
      `
kind: EvidenceRegister
id: one
items:
  E-1: { title: In a result }
  E-2: { title: In a finding }
  E-3: { title: In a correction }
  E-4: { title: In an action }
  E-5: { title: In the review of an action }
  E-6: { title: In the review of a finding }
  E-7: { title: In a competence }
  E-8: { title: Another case }   # expect: evidence/unused
---
kind: EvidenceRegister
id: two
items:
  E-9: { title: Only in notes }   # expect: evidence/unused
---
kind: Workpaper
id: WP-1
results:
  A.5.1: { result: conforms, evidence: [E-1, e-8], notes: E-9 }
---
kind: Finding
id: F-1
status: withdrawn
evidence: [E-2]
correction: { evidence: [E-3] }
correctiveActions: [{ id: CA-1, evidence: [E-4], effectiveness: { evidence: [E-5] } }]
effectiveness: { evidence: [E-6] }
---
kind: People
id: people
people:
  d.mora: { name: Dana Mora, competence: [{ subject: auditing, evidence: E-7 }] }
`,
    );
  });
});

describe('evidence and the audit of its register', () => {
  it('speaks of a time not longer ago than twelve months', () => {
    assertReports(
      'evidence/stale',
      `
kind: AuditProgramme
id: programme
audits:
  IA-2: { period: { start: 2026-03-02, end: 2026-03-13 } }
---
kind: AuditPlan
id: IA-1
status: cancelled
period: { start: 2026-02-02, end: 2026-02-13 }
---
kind: AuditPlan
id: IA-3
period: { start: 2026-02-13, end: 2026-02-02 }
---
kind: EvidenceRegister
id: one
audit: IA-1
items:
  E-1: { period: { start: 2024-08-01, end: 2025-02-02 } }
  E-2:
    period:
      start: 2024-08-01
      end: 2025-02-01   # expect: evidence/stale
  E-3: { period: { start: 2025-01-02, end: 2025-01-01 } }
  E-4: { period: { start: 2024-08-01 } }
---
kind: EvidenceRegister
id: two
audit: IA-2
items:
  E-5:
    period:
      start: 2024-08-01
      end: 2025-03-01   # expect: evidence/stale
---
kind: EvidenceRegister
id: three
audit: IA-3
items:
  E-6: { period: { start: 2020-01-01, end: 2020-12-31 } }
---
kind: EvidenceRegister
id: four
items:
  E-7: { period: { start: 2020-01-01, end: 2020-12-31 } }
`,
    );
  });

  it('was collected by the day of its report, the last one where there are several', () => {
    assertReports(
      'evidence/outside-audit',
      `
kind: AuditReport
id: R-1
audit: IA-1
issuedOn: 2026-02-20
---
kind: AuditReport
id: R-2
audit: IA-1
issuedOn: 2026-02-10
---
kind: AuditReport
id: R-3
audit: IA-2
issuedOn: 2026-02-31
---
kind: EvidenceRegister
id: one
audit: IA-1
items:
  E-1: { collectedOn: 2026-02-20 }
  E-2:
    collectedOn: 2026-02-21   # expect: evidence/outside-audit
  E-3: { collectedOn: 2026-02-31 }
---
kind: EvidenceRegister
id: two
audit: IA-2
items:
  E-4: { collectedOn: 2026-03-21 }
---
kind: EvidenceRegister
id: three
audit: IA-3
items:
  E-5: { collectedOn: 2026-03-21 }
`,
    );
  });
});

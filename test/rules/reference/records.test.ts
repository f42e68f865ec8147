import { assertReports } from '../../support/assert-reports.ts';

describe('references to audits, programmes, sessions, findings and evidence', () => {
  const audits = `
kind: Isms
id: acme
certification: { externalAudits: { stage: { type: surveillance, date: 2026-03-10 } } }
---
kind: AuditPlan
id: IA-1
status: cancelled
sessions: [{ id: S1 }]
---
kind: AuditPlan
id: IA-2
sessions: [{ id: S2 }]
---
kind: AuditProgramme
id: programme
audits: { IA-3: { title: Without a plan } }
---
`;

  it('accept plans, cancelled ones too, and entries of programmes; external audits for findings alone', () => {
    assertReports(
      'reference/audit',
      `${audits}
kind: Workpaper
id: WP-1
audit: IA-1
---
kind: Finding
id: F-1
audit: IA-3
---
kind: Finding
id: F-2
audit: stage
---
kind: EvidenceRegister
id: evidence
audit: stage   # expect: reference/audit
---
kind: EvidenceRegister
id: evidence-2
---
kind: AuditReport
id: R-1
audit: ia-1   # expect: reference/audit
---
kind: Finding
id: F-3
audit: programme   # expect: reference/audit
`,
    );
  });

  it('want a session of the plan of the same audit, and are silent where that audit is unknown', () => {
    assertReports(
      'reference/session',
      `${audits}
kind: Workpaper
id: WP-1
audit: IA-1
session: S1
---
kind: Workpaper
id: WP-2
audit: IA-1
session: S2   # expect: reference/session
---
kind: Workpaper
id: WP-3
audit: IA-1
session: s1   # expect: reference/session
---
kind: Workpaper
id: WP-4
audit: IA-3
session: S1   # expect: reference/session
---
kind: Workpaper
id: WP-5
audit: IA-404
session: S404
---
kind: Workpaper
id: WP-6
session: S404
`,
    );
  });

  it('want a finding of the same audit in a result, and of another in repeats', () => {
    assertReports(
      'reference/finding',
      `${audits}
kind: Finding
id: F-1
audit: IA-1
---
kind: Finding
id: F-2
audit: IA-2
repeats: F-1
---
kind: Finding
id: F-3
audit: IA-2
repeats: F-2   # expect: reference/finding
---
kind: Finding
id: F-4
audit: stage
repeats: F-1
---
kind: Finding
id: F-5
audit: IA-404
repeats: F-5   # expect: reference/finding
---
kind: Finding
id: F-6
audit: IA-404
repeats: F-5
---
kind: Finding
id: F-7
audit: IA-1
repeats: f-1   # expect: reference/finding
---
kind: Workpaper
id: WP-1
audit: IA-2
results:
  A.5.1:
    findings:
      - F-2
      - F-1   # expect: reference/finding
      - F-4   # expect: reference/finding
      - F-5
      - F-404   # expect: reference/finding
---
kind: Workpaper
id: WP-2
audit: IA-404
results: { A.5.1: { findings: [F-1] } }
`,
    );
  });

  it('look evidence up in all registers, and for a competence as a file if there is none', () => {
    assertReports(
      'reference/evidence',
      `
# file: people.audit.yaml
kind: People
id: people
people:
  d.mora:
    competence:
      - { name: Of a register, evidence: E-1 }
      - { name: Of a file, evidence: certificates/mora.txt }
      - { name: Of neither, evidence: certificates/lost.txt }   # expect: reference/evidence
      - { name: Outside, evidence: ../mora.txt }   # expect: reference/evidence
      - { name: Without }
# file: certificates/mora.txt
Certificate
# file: audits/evidence.audit.yaml
kind: EvidenceRegister
id: evidence
audit: IA-404
items: { E-1: { title: Note } }
# file: findings/F-1.audit.yaml
kind: Finding
id: F-1
evidence: [E-1, E-404]   # expect: reference/evidence
correction: { evidence: [E-404] }   # expect: reference/evidence
correctiveActions:
  - evidence: [E-404]   # expect: reference/evidence
    effectiveness: { evidence: [E-404] }   # expect: reference/evidence
effectiveness: { evidence: [e-1] }   # expect: reference/evidence
---
kind: Workpaper
id: WP-1
results: { A.5.1: { evidence: [people.audit.yaml] } }   # expect: reference/evidence
`,
    );
  });

  it('find the programme that one continues', () => {
    assertReports(
      'reference/programme',
      `${audits}
kind: AuditProgramme
id: programme-2
continues: programme
---
kind: AuditProgramme
id: programme-3
continues: Programme   # expect: reference/programme
---
kind: AuditPlan
id: IA-4
status: cancelled
programme: IA-3   # expect: reference/programme
`,
    );
  });
});

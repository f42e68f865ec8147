/** A small ISMS in which Sana Rao audits a control on 2026-02-03 whose implementation lies in infra/iam. */
export const implementedControl = `
# file: isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ACME
standard: ISO/IEC 27001:2022
organization: ACME GmbH
scope: The platform
governance: { governingBody: [p.lind], seniorManagement: [p.lind] }
rules: { coverage/*: off, plan/*: off, soa/*: off, competence/*: off, reference/*: off, schedule/*: off }
# file: people.audit.yaml
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  p.lind: { name: Petra Lind }
  s.rao: { name: Sana Rao, emails: [sana.rao@acme.example] }
# file: soa.audit.yaml
apiVersion: audit-as-code/v1
kind: StatementOfApplicability
id: soa
title: Statement of applicability
controls:
  A.5.15: { applicable: true, paths: ["infra/iam/**"] }
# file: plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
title: Access control
programme: programme
status: draft
objectives: [Determine conformity]
criteria: [ISO/IEC 27001:2022]
scope: { requirements: [A.5.15] }
period: { start: 2026-02-02, end: 2026-02-13 }
team: { lead: s.rao, auditors: [] }
sessions:
  - id: S1
    date: 2026-02-03
    requirements: [A.5.15]
    auditors:
      - s.rao
`;

export const sana = 'Sana Rao <sana.rao@acme.example>';

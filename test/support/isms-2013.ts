import { standard } from '../../server/src/catalog/standard.ts';

const owners = ['p.lind', 'm.ito', 'd.mora'];
const statuses = ['implemented', 'implemented', 'partial', 'planned'];

/** The entries of all 114 controls, in the many ways in which people write them. */
const controls = standard('ISO/IEC 27001:2013')
  .controls.map(({ id, title }, index) => {
    const owner = owners[index % 3];
    const status = statuses[index % 4];
    switch (index % 5) {
      case 0:
        return `  ${id}: # ${title}\n    applicable: true\n    justification: Risk R-${index}\n    status: ${status}\n    owner: ${owner}\n    implementers: [team:it, ${owner}]`;
      case 1:
        return `  ${id}: { applicable: true, justification: Risk R-${index}, status: ${status}, owner: ${owner} }`;
      case 2:
        return `  # See the contract\n  "${id}":   # kept since 2019\n    applicable: ${index % 2 === 0}\n    justification: |\n      Contract ${index},\n      # not a comment\n    status: ${status} # as of 2022\n    owner: ${owner}\n    operators:\n      - team:it\n      - { party: m.ito, from: 2020-01-01 }\n`;
      case 3:
        return `  ${id}:\n    applicable: true\n    justification: Standard\n    status: implemented\n    owner: p.lind`;
      default:
        return `  ${id}:\n    applicable: true\n    justification: Standard\n    status: implemented\n    owner: p.lind`;
    }
  })
  .join('\n');

/** An ISMS of ISO/IEC 27001:2013 with audits in every state, as one text; see `filesOf`. */
export const isms2013 = `
# file: isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ACME information security management system
standard: ISO/IEC 27001:2013 # certified in 2021
organization: ACME GmbH
scope: Everything
governance:
  governingBody: [p.lind]
  seniorManagement: [m.ito]
responsibilities:
  "10.1": { owner: p.lind } # nonconformity and corrective action
  "10.2": { owner: m.ito }
  "9.2": { owner: p.lind }
  A.9.2: { operators: [team:it] }
certification:
  body: Example Cert
  externalAudits:
    surveillance-2022: { type: surveillance, date: 2022-05-02 }
# file: people.audit.yaml
apiVersion: audit-as-code/v1
kind: People
id: people
teams:
  it: { title: IT, lead: m.ito }
people:
  p.lind: { name: Pia Lind }
  m.ito: { name: Mai Ito }
  d.mora:
    name: Dana Mora
    competence:
      - { subject: [auditing, iso27001], name: ISO/IEC 27001 Lead Auditor, obtained: 2020-05-02 }
# file: soa.audit.yaml
# Our statement
apiVersion: audit-as-code/v1
kind: StatementOfApplicability
id: soa
title: Statement of applicability
approvedBy: m.ito
approvedOn: 2022-01-10
controls:
${controls}
# file: programme.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditProgramme
id: programme
title: Internal audit programme
manager: p.lind
cycle: { start: 2022-01-01, end: 2024-12-31 }
objectives: [Confirm conformity]
frequency: P12M
methods: [interview]
reporting: To the governing body
requirements: ["4-10", A]
audits:
  IA-2022-01:
    title: Access control
    period: { start: 2022-02-07, end: 2022-02-11 }
    requirements: ["9.2", A.9] # the whole domain
  IA-2022-02:
    title: Suppliers
    period: { start: 2022-09-05, end: 2022-09-09 }
    requirements:
      - A.15.1.1-A.15.1.3 # agreements
      - A.15.2
      - A.5.1.1
      - A.5.1.2   # the review
      - "10.1"
  IA-2023-01: { title: Continuity, period: { start: 2023-02-06, end: 2023-02-10 }, requirements: [A.17, A.12.3.1] }
  IA-2021-01:
    title: Before this tool
    period: { start: 2022-01-10, end: 2022-01-14 }
    requirements: [A.18.2.3]
    status: completed
    record: archive/IA-2021-01.pdf
# file: archive/IA-2021-01.pdf
PDF
# file: audits/IA-2022-01/plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-2022-01
title: Access control
programme: programme
status: completed
approvedBy: p.lind
approvedOn: 2022-01-20
objectives: [Determine conformity]
criteria: [ISO/IEC 27001:2013]
scope:
  requirements: ["9.2", A.9]
period: { start: 2022-02-07, end: 2022-02-11 }
team: { lead: d.mora }
# file: audits/IA-2022-01/workpapers.audit.yaml
apiVersion: audit-as-code/v1
kind: Workpaper
id: WP-1
audit: IA-2022-01
auditor: d.mora
performedOn: 2022-02-08
results:
  A.9.2.6: { result: nonconforming, evidence: [E-1], findings: [F-2022-001] }
# file: audits/IA-2022-01/evidence.audit.yaml
apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence
audit: IA-2022-01
items:
  E-1: { title: Sample, reference: Notes, collectedBy: d.mora, collectedOn: 2022-02-08 }
# file: audits/IA-2022-02/plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-2022-02
title: Suppliers
programme: programme
status: draft
objectives: [Determine conformity]
criteria: [ISO/IEC 27001:2013, policies]
scope:
  requirements: [A.15, A.5.1.1, A.5.1.2, "10.1"]
  exclusions: { A.15.1.3: Audited with another, A.5.1.2: "Reviewed in 2021" }
period: { start: 2022-09-05, end: 2022-09-09 }
team: { lead: d.mora }
sessions:
  - { id: S1, title: Contracts, date: 2022-09-05, requirements: [A.15.1.1, A.15.1.2], auditors: [d.mora] }
  - id: S2
    date: 2022-09-06
    requirements:
      - A.15.2.1
      - A.15.2.2
    auditors: [d.mora]
# file: audits/IA-2023-01/plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-2023-01
title: Continuity
programme: programme
status: in-progress
objectives: [Determine conformity]
criteria: [ISO/IEC 27001:2013]
scope: { requirements: [A.17, A.12.3.1] }
period: { start: 2023-02-06, end: 2023-02-10 }
team: { lead: d.mora }
# file: findings/F-2022-001.audit.yaml
apiVersion: audit-as-code/v1
kind: Finding
id: F-2022-001
title: Leavers keep access
audit: IA-2022-01
type: minor-nonconformity
requirements: [A.9.2.6]
raisedBy: d.mora
raisedOn: 2022-02-08
status: open
criterion: Access is removed
condition: 3 of 25
evidence: [E-1]
# file: findings/F-2022-002.audit.yaml
apiVersion: audit-as-code/v1
kind: Finding
id: F-2022-002
title: Reviews are late
audit: surveillance-2022
type: minor-nonconformity
requirements: [A.9.2.5, A.9.2.6, A.18.2.3] # by the certification body
raisedBy: d.mora
raisedOn: 2022-05-02
status: open
criterion: Access is reviewed
condition: Two reviews are late
`;

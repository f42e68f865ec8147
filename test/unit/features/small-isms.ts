/** A small ISMS in several files and styles, for the features that follow names. */
export const smallIsms = `
# file: isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ACME
standard: ISO/IEC 27001:2022
organization: ACME
scope: All
governance: { governingBody: [p.lind], seniorManagement: ["p.lind"] }
responsibilities:
  "9.2": { owner: p.lind, operators: [team:audit] }
certification:
  externalAudits:
    surveillance-2027: { type: surveillance, date: 2027-02-10 }
additionalRequirements:
  soc2: { title: SOC 2, items: { CC6.1: Logical access, CC6.2: Registration } }
# file: people.audit.yaml
apiVersion: audit-as-code/v1
kind: People
id: people
teams:
  audit: { title: Internal Audit, lead: d.mora }
  platform: { title: Platform }
firms:
  north: { title: Northgate }
people:
  d.mora:
    name: Dana Mora
    team: audit
    competence:
      - { subject: [auditing, iso27001], name: Lead Auditor, obtained: 2024-05-02, evidence: E-1 }
  s.rao: { name: Sam Rao, team: { team: platform, from: 2024-01-01 }, firm: north, reportsTo: p.lind }
  p.lind: { name: Pia Lind }
# file: soa.audit.yaml
apiVersion: audit-as-code/v1
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, status: implemented, owner: s.rao, implementers: ["team:platform", { party: 'firm:north', from: 2024-01-01 }] }
  A.5.16: { applicable: true, status: partial, justification: Risk }
  A.5.17: { applicable: false, justification: None }
  soc2:CC6.1: { applicable: true }
# file: programme.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditProgramme
id: programme-1
title: Programme
manager: p.lind
cycle: { start: 2025-03-01, end: 2028-02-29 }
frequency: P12M
audits:
  IA-1: { title: Access, period: { start: 2026-02-02, end: 2026-02-13 }, requirements: [A.5.15-A.5.18, "9.2", "soc2:*"] }
  IA-2: { title: Next, period: { start: 2027-01-04, end: 2027-01-08 }, requirements: [A.6] }
# file: audits/IA-1/plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
title: Access
programme: programme-1
status: completed
criteria: [../../policies/access.md, Good practice]
scope:
  requirements: [A.5.15-A.5.18, "9.2.2", soc2:CC6.1]
period: { start: 2026-02-02, end: 2026-02-13 }
team:
  lead: &lead d.mora
  auditors: [*lead, s.rao] # audit-ignore independence/operates-control -- s.rao knows it best, team:platform agrees
declarations:
  d.mora: { declaredOn: 2026-01-20 }
sessions:
  - id: S1
    date: 2026-02-03
    requirements: [A.5.15]
    auditors: [ *lead ]
    auditees: ['s.rao']
  - id: S2
    date: 2026-02-04
    requirements: ["9.2.2", soc2:CC6.1]
    auditors: [s.rao]
# file: audits/IA-1/work.audit.yaml
apiVersion: audit-as-code/v1
kind: Workpaper
id: WP-1
audit: IA-1
session: S1
auditor: d.mora
performedOn: 2026-02-03
results:
  A.5.15: { result: nonconforming, evidence: [E-1], findings: [F-1] }
---
apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: register
audit: IA-1
items:
  E-1: { title: Sample, file: evidence/sample.csv, collectedBy: d.mora, collectedOn: 2026-02-03 }
# file: findings/F-1.audit.yaml
apiVersion: audit-as-code/v1
kind: Finding
id: F-1
title: Leavers keep *access*
audit: IA-1
type: minor-nonconformity
requirements: [A.5.15]
raisedBy: d.mora
raisedOn: 2026-02-04
status: open
condition: 3 of 25 <b>kept</b> access
evidence: [E-1]
correction: { description: Disabled, owner: s.rao, due: 2026-02-06, completedOn: 2026-02-05 }
correctiveActions:
  - { id: CA-1, description: Alert, owner: s.rao, due: 2026-07-04 }
---
apiVersion: audit-as-code/v1
kind: Finding
id: F-2
title: Again
audit: surveillance-2027
type: observation
requirements: [A.5.16]
raisedBy: d.mora
raisedOn: 2027-02-10
condition: Seen
repeats: F-1
`;

/** The small ISMS with a mark before the text that is given, at its n-th occurrence from 1. */
export function markedBefore(text: string, nth = 1, within = smallIsms): string {
  let at = -1;
  for (let count = 0; count < nth; count++) at = within.indexOf(text, at + 1);
  if (at < 0) throw new Error(`There is no ${text} in the ISMS.`);
  return `${within.slice(0, at)}^${within.slice(at)}`;
}

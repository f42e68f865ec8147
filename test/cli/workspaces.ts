/** Small workspaces for the tests of the command line. */

/** An ISMS without a problem. */
export const sound = `
# file: isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ACME information security management system
standard: ISO/IEC 27001:2022
organization: ACME GmbH
scope: Everything
governance:
  governingBody: [p.lind]
  seniorManagement: [m.ito]
# file: people.audit.yaml
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  p.lind:
    name: Pia Lind
  m.ito:
    name: Mai Ito
`;

/** Two errors in one folder, a warning and an information in another. */
export const flawed = `${sound}
# file: findings/F-1.audit.yaml
apiVersion: audit-as-code/v1
kind: Finding
id: F-1
title: Leavers' accounts stay active
audit: certification
type: observation
requirements: [A.5.18]
raisedBy: nobody
raisedOn: 2026-02-04
status: open
condition: 3 of 25 leavers kept access
# file: evidence/register.audit.yaml
apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence
items:
  E-1:
    title: Sample of leavers
    file: leavers.csv
    collectedBy: p.lind
    collectedOn: 2026-02-03
# file: evidence/leavers.csv
person,account
`;

const plan = (id: string, start: string, end: string, status: string) => `
# file: audits/${id}/plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: ${id}
title: Access control
programme: programme
status: ${status}
objectives: [Determine conformity]
criteria: [ISO/IEC 27001:2022]
scope: { requirements: [A.5.15] }
period: { start: ${start}, end: ${end} }
team: { lead: p.lind, auditors: [] }`;

/** Audits that have ended, one under way in June 2026, one to come, and one that was cancelled. */
export const audits = [
  sound,
  plan('IA-2025-01', '2025-05-01', '2025-05-09', 'completed'),
  plan('IA-2025-02', '2025-11-03', '2025-11-07', 'completed'),
  plan('IA-2026-01', '2026-06-22', '2026-07-03', 'in-progress'),
  plan('IA-2026-02', '2026-06-29', '2026-07-01', 'cancelled'),
  plan('IA-2026-03', '2026-11-02', '2026-11-06', 'draft'),
].join('\n');

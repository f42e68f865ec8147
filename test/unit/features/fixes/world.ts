/** A small ISMS without errors, for tests to spoil: texts by path. */
const files: Readonly<Record<string, string>> = {
  'isms.audit.yaml': `apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ACME
standard: ISO/IEC 27001:2022
organization: ACME
scope: Everything
governance: { governingBody: [p.lind], seniorManagement: [m.ito] }
`,
  'people.audit.yaml': `apiVersion: audit-as-code/v1
kind: People
id: people
teams:
  platform: { title: Platform Engineering }
people:
  p.lind: { name: Petra Lind }
  m.ito: { name: Mari Ito }
  s.rao: { name: Sana Rao, team: platform, competence: [{ subject: [auditing, iso27001], name: Lead auditor, obtained: 2020-01-01, evidence: E-2026-001 }] }
  d.mora: { name: Dana Mora, competence: [{ subject: [auditing, iso27001], name: Lead auditor, obtained: 2020-01-01, evidence: E-2026-001 }] }
  j.weiss: { name: Jo Weiss, competence: [{ subject: [auditing, iso27001], name: Lead auditor, obtained: 2020-01-01, evidence: E-2026-001 }] }
`,
  'soa.audit.yaml': `apiVersion: audit-as-code/v1
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, justification: Risk R-1, operators: [s.rao] }
`,
  'programme.audit.yaml': `apiVersion: audit-as-code/v1
kind: AuditProgramme
id: programme
title: Programme
manager: p.lind
requirements: ["9.2", A.5.15-A.5.18]
cycle: { start: 2026-01-01, end: 2028-12-31 }
objectives: [Conformity]
frequency: P12M
methods: [interview]
reporting: To the management
audits:
  IA-1: { title: First, period: { start: 2026-02-02, end: 2026-02-13 }, requirements: ["9.2", A.5.15] }
`,
  'audits/IA-1/plan.audit.yaml': `apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
title: First
programme: programme
status: draft
objectives: [Conformity]
criteria: [ISO/IEC 27001:2022]
scope: { requirements: ["9.2", A.5.15] }
period: { start: 2026-02-02, end: 2026-02-13 }
team: { lead: d.mora, auditors: [j.weiss, s.rao] }
`,
  'audits/IA-1/evidence.audit.yaml': `apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence-IA-1
audit: IA-1
items:
  E-2026-001: { title: Certificates, reference: Seen in the audit office, collectedBy: d.mora, collectedOn: 2026-02-03 }
`,
};

/** The ISMS with some files in the place of its own, or beside them; of a file that is given, the whole text counts. */
export function worldWith(changes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries({ ...files, ...changes }));
}

/** A text of the world in which one piece is another. */
export function spoilt(file: string, piece: string, by: string): Readonly<Record<string, string>> {
  const text = files[file];
  if (!text?.includes(piece)) throw new Error(`${file} has no ${piece}`);
  return { [file]: text.replace(piece, by) };
}

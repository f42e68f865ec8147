import type { Engine } from '../../../server/src/engine/engine.ts';
import type { Isms } from '../../../server/src/engine/isms.ts';
import { assemble } from '../../../server/src/report/document/assemble.ts';
import { internalAuditParts } from '../../../server/src/report/document/internal-audit.ts';
import type { ReportDocument, ReportKind } from '../../../server/src/report/document/report-document.ts';
import { Wording } from '../../../server/src/report/document/wording.ts';
import { reportDocument } from '../../../server/src/report/make-document.ts';
import { renderMarkdown } from '../../../server/src/report/markdown/render-markdown.ts';
import type { ReportContext } from '../../../server/src/report/model/context.ts';
import {
  type InternalAuditReport,
  internalAuditReport,
} from '../../../server/src/report/model/internal-audit-report.ts';
import type { ReportStyle } from '../../../server/src/report/model/style.ts';
import { filesOf } from '../../support/files.ts';
import { diagnosticsOf, engineOver, relative } from '../../support/judge.ts';

/** A complete small audit: each section of its report has something to say. */
export const smallAudit = `
# file: isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
id: harbour
title: Harbour information security management system
standard: ISO/IEC 27001:2022
organization: Harbour Ltd
scope: Booking of berths
governance: { governingBody: [p.lind], seniorManagement: [m.ito, r.vega] }
additionalRequirements:
  port: { title: Port authority contract, items: { P-1: Berth plans stay in the country } }
report: { classification: Confidential }
# file: people.audit.yaml
apiVersion: audit-as-code/v1
kind: People
id: people
teams: { platform: { title: Platform Engineering }, audit: { title: Internal Audit } }
people:
  p.lind: { name: Petra Lind }
  m.ito: { name: Mika Ito }
  r.vega: { name: Rosa Vega }
  s.rao: { name: Sana Rao, team: platform }
  d.mora:
    name: Dana Mora
    team: audit
    competence:
      - subject: [auditing, iso27001]
        name: Lead Auditor
        type: certification
        issuer: Example Institute
        obtained: 2024-05-02
        expires: 2027-05-02
        evidence: certificates/mora.txt
  j.weiss:
    name: Jo Weiss
    team: [{ team: platform, until: 2025-09-30 }, { team: audit, from: 2025-10-01 }]
    competence:
      - { subject: auditing, name: Internal Auditor, obtained: 2021-01-01, expires: 2026-02-04 }
# file: soa.audit.yaml
apiVersion: audit-as-code/v1
kind: StatementOfApplicability
id: soa
title: Statement of applicability
version: 3.1
approvedBy: m.ito
approvedOn: 2026-01-08
controls:
  A.5.15: { applicable: true, owner: m.ito }
  A.5.16: { applicable: true, implementers: [team:platform] }
  A.5.18: { applicable: true, implementers: [team:platform] }
  A.8.30: { applicable: false, justification: No development is outsourced }
  A.8.31: { applicable: true, applicableFrom: 2026-09-01 }
# file: programme.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditProgramme
id: programme-2026
title: Internal audits of 2026
manager: p.lind
cycle: { start: 2026-01-01, end: 2028-12-31 }
objectives: [Know where we stand]
frequency: P6M
methods: [interview]
reporting: To the governing body and senior management
audits:
  IA-1:
    title: Access
    period: { start: 2026-02-02, end: 2026-02-06 }
    requirements: [A.5.15-A.5.18]
    rationale: Two incidents with leavers' accounts
  IA-2:
    title: Suppliers
    period: { start: 2026-09-07, end: 2026-09-08 }
    requirements: [A.5.19]
  IA-0:
    title: Everything, on paper
    period: { start: 2025-02-03, end: 2025-02-07 }
    requirements: ["4-10"]
    status: completed
    reason: Kept as a scan
    record: ./archive/IA-0.pdf
# file: audits/IA-1/plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
title: Access to bookings
programme: programme-2026
status: completed
approvedBy: p.lind
approvedOn: 2026-01-12
objectives: [Determine conformity of access control]
criteria: [ISO/IEC 27001:2022, ../../policies/access.md, Contract with the port]
scope:
  requirements: ["9.2", A.5.15-A.5.18, A.8.30-A.8.31, "port:*"]
  exclusions: { A.5.17: Audited with IA-2 }
  locations: [Hamburg]
  processes: [joiner-mover-leaver]
period: { start: 2026-02-02, end: 2026-02-06 }
team: { lead: d.mora, auditors: [j.weiss], experts: [s.rao], observers: [r.vega] }
declarations:
  d.mora: { declaredOn: 2026-01-20, statement: Nothing in scope is mine }
acceptedConflicts:
  - person: j.weiss
    requirements: [A.5.18]
    mitigation: Dana Mora reviews the workpaper
    approvedBy: m.ito
    approvedOn: 2026-01-15
  - person: j.weiss
    requirements: [A.5.16]
    mitigation: None
    approvedBy: d.mora
    approvedOn: 2026-01-15
sessions:
  - { id: S0, title: Opening meeting, date: 2026-02-02, auditors: [d.mora], auditees: [m.ito] }
  - id: S2
    title: Rights
    date: 2026-02-04
    start: "09:00"
    end: "10:30"
    requirements: [A.5.16-A.5.18]
    auditors: [j.weiss]
    auditees: [s.rao]
    methods: [interview, sampling]
    location: Hamburg
    sample: { population: 240, size: 25, method: random }
  - id: S1
    title: Policy and contract
    date: 2026-02-03
    requirements: ["9.2", A.5.15, "port:P-1"]
    auditors: [d.mora]
    auditees: [m.ito]
    methods: [document-review]
# file: audits/IA-1/workpapers.audit.yaml
apiVersion: audit-as-code/v1
kind: Workpaper
id: WP-2
audit: IA-1
session: S2
auditor: j.weiss
performedOn: 2026-02-04
results:
  A.5.16: { result: conforms, evidence: [E-2] }
  A.5.18: { result: nonconforming, evidence: [E-2], findings: [F-1], sample: { population: 240, size: 25, exceptions: 3 } }
---
apiVersion: audit-as-code/v1
kind: Workpaper
id: WP-1
audit: IA-1
session: S1
auditor: d.mora
performedOn: 2026-02-03
results:
  9.2.1: { result: not-examined, notes: The programme is audited by others in autumn }
  A.5.15: { result: conforms, evidence: [E-1], findings: [F-2, F-4] }
  "port:P-1": { result: not-applicable, notes: No berth plan is kept }
---
apiVersion: audit-as-code/v1
kind: Workpaper
id: WP-3
audit: IA-1
auditor: d.mora
performedOn: 2026-02-05
results:
  A.8.1: { result: conforms, evidence: [E-9] }
# file: audits/IA-1/evidence.audit.yaml
apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence-IA-1
audit: IA-1
items:
  E-1: { title: Access policy, reference: Shown on screen, collectedBy: d.mora, collectedOn: 2026-02-03 }
  E-2:
    title: Sample of 25 leavers
    file: evidence/leavers.csv
    sha256: 9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08
    collectedBy: j.weiss
    collectedOn: 2026-02-04
    period: { start: 2025-08-01, end: 2026-01-31 }
  E-3: { title: Ticket queue, uri: "https://tickets.example/queue", collectedBy: d.mora, collectedOn: 2026-02-03 }
# file: audits/IA-1/report.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditReport
id: R-1
audit: IA-1
conclusion: Access is under control but for leavers.
effectiveness: partially-effective
opinion: conforming-with-exceptions
preparedBy: d.mora
approvedBy: p.lind
issuedOn: 2026-02-20
distribution:
  - { to: governing-body, deliveredOn: 2026-02-20, acknowledgedOn: 2026-02-23 }
  - { to: m.ito, deliveredOn: 2026-02-20 }
managementReview: { date: 2026-03-05, minutes: ../../minutes/2026-03-05.md }
# file: findings/findings.audit.yaml
apiVersion: audit-as-code/v1
kind: Finding
id: F-3
title: Reviews could be quarterly
audit: IA-1
type: observation
requirements: [A.5.18]
raisedBy: j.weiss
raisedOn: 2026-02-04
status: withdrawn
condition: They are yearly
---
apiVersion: audit-as-code/v1
kind: Finding
id: F-2
title: Keys are handed out with a smile
audit: IA-1
type: good-practice
requirements: [A.5.15]
raisedBy: d.mora
raisedOn: 2026-02-03
condition: Everybody knows everybody
---
apiVersion: audit-as-code/v1
kind: Finding
id: F-1
title: Leavers' accounts stay active
audit: IA-1
type: minor-nonconformity
requirements: [A.5.18]
raisedBy: j.weiss
raisedOn: 2026-02-04
status: action-planned
criterion: Access rights are removed on termination
condition: 3 of 25 sampled leavers kept access
cause: The feed has failed silently
extent: Both other sites checked
consequence: Former staff can read bookings
recommendation: Compare accounts with staff weekly
response: { by: s.rao, respondedOn: 2026-02-09, agreed: false, text: One of the three was on leave }
uri: https://tickets.example/4711
evidence: [E-2]
correction: { description: Accounts disabled, owner: s.rao, due: 2026-02-06, completedOn: 2026-02-05 }
correctiveActions:
  - { id: CA-1, description: Alert on a silent feed, owner: s.rao, due: 2026-03-31 }
  - { id: CA-2, description: Compare weekly, owner: m.ito, due: 2026-03-31, completedOn: 2026-03-20 }
  - { id: CA-3, description: Train the team, owner: m.ito, due: 2026-09-30 }
repeats: F-OLD
---
apiVersion: audit-as-code/v1
kind: Finding
id: F-4
title: The policy is long
audit: IA-1
type: opportunity-for-improvement
requirements: [A.5.15]
raisedBy: d.mora
raisedOn: 2026-02-03
status: open
condition: Nobody reads 40 pages
---
apiVersion: audit-as-code/v1
kind: Finding
id: F-OLD
title: Accounts of leavers
audit: IA-0
type: minor-nonconformity
requirements: ["9.2"]
raisedBy: d.mora
raisedOn: 2025-02-05
status: closed
`;

/** An engine over files in one string, some texts of which are replaced; each has to be there. */
export function engineWith(...replacements: readonly (readonly [text: string, by: string])[]): Engine {
  let text = smallAudit;
  for (const [from, to] of replacements) {
    if (!text.includes(from)) throw new Error(`The small audit has no "${from}".`);
    text = text.replaceAll(from, to);
  }
  return engineOver(filesOf(text));
}

/** What a report depends on beside the records, as of 2026-06-30. */
export function contextOf(context: Partial<ReportContext> = {}): ReportContext {
  return { asOf: '2026-06-30', problems: [], acceptedProblems: [], version: '1.2.3', ...context };
}

/** The only ISMS of an engine. */
export function ismsOf(engine: Engine): Isms {
  const [isms] = engine.allIsms();
  if (!isms) throw new Error('There is no ISMS.');
  return isms;
}

/** The facts of the report on an audit of the only ISMS of an engine, as of 2026-06-30. */
export function reportOf(engine: Engine, audit = 'IA-1', context: Partial<ReportContext> = {}): InternalAuditReport {
  const report = internalAuditReport(ismsOf(engine), audit, contextOf(context));
  if (!report) throw new Error(`There is no audit ${audit}.`);
  return report;
}

/** A report of any kind on the only ISMS of an engine, as of 2026-06-30; a refusal fails. */
export function documentOf(
  engine: Engine,
  kind: ReportKind = 'internal-audit',
  id?: string,
  context: Partial<ReportContext> = {},
): ReportDocument {
  const document = reportDocument(ismsOf(engine), kind, id, contextOf(context));
  if ('refusal' in document) throw new Error(document.refusal);
  return document;
}

const plainStyle: ReportStyle = {
  language: undefined,
  paper: undefined,
  accent: undefined,
  classification: undefined,
  logo: undefined,
  font: undefined,
  sections: [],
};

/** The internal audit report on the only ISMS of an engine, in Markdown. */
export function markdownOf(engine: Engine, audit = 'IA-1', context: Partial<ReportContext> = {}): string {
  return renderMarkdown(documentOf(engine, 'internal-audit', audit, context));
}

/** Facts of an audit put into words, without an ISMS. */
export function wordsOf(report: InternalAuditReport): ReportDocument {
  const say = new Wording('en');
  return assemble(internalAuditParts(report, say), report.title.organization, plainStyle, contextOf(), say);
}

/** All problems of an engine, as a report takes them. */
export function problemsOf(engine: Engine): ReportContext['problems'] {
  return diagnosticsOf(engine).map(({ rule, severity, file, range, message }) => ({
    rule,
    severity,
    file: relative(file),
    line: range.start.line + 1,
    message,
  }));
}

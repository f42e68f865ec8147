import assert from 'node:assert/strict';
import { assertReports } from '../support/assert-reports.ts';
import { filesOf } from '../support/files.ts';
import { absolute, diagnosticsOf, engineOver, relative, settle } from '../support/judge.ts';

const isms = `
kind: Isms
id: acme
standard: ISO/IEC 27001:2022
`;

const people = `
kind: People
id: people
teams:
  platform: { title: Platform }
firms:
  northgate: { title: Northgate }
people:
  p.lind: { name: Petra Lind }
  d.mora: { name: Dana Mora }
  s.rao: { name: Sana Rao }
`;

function messagesOf(rule: string, fixture: string): readonly string[] {
  return diagnosticsOf(engineOver(filesOf(fixture)))
    .filter((diagnostic) => diagnostic.rule === rule)
    .map(({ message }) => message);
}

describe('references to persons and parties', () => {
  it('are judged in every place of a plan, also of a cancelled one', () => {
    assertReports(
      'reference/p',
      `${people}
---
kind: AuditPlan
id: IA-1
status: cancelled
approvedBy: nobody   # expect: reference/person
team:
  lead: nobody   # expect: reference/person
  auditors: [d.mora, nobody]   # expect: reference/person
  experts: [nobody]   # expect: reference/person
  observers: [nobody]   # expect: reference/person
declarations:
  d.mora: { declaredOn: 2026-01-20 }
  nobody: { declaredOn: 2026-01-20 }   # expect: reference/person
  notes: not a person
acceptedConflicts:
  - person: nobody   # expect: reference/person
    approvedBy: nobody   # expect: reference/person
sessions:
  - auditors: [nobody]   # expect: reference/person
    auditees: [nobody]   # expect: reference/person
`,
    );
  });

  it('are judged in every place of the other documents', () => {
    assertReports(
      'reference/p',
      `
kind: Isms
id: acme
governance:
  governingBody: [nobody]   # expect: reference/person
  seniorManagement: [nobody]   # expect: reference/person
responsibilities:
  "6.1":
    owner: { person: nobody, from: 2025-01-01 }   # expect: reference/person
    monitors: [nobody]   # expect: reference/person
---${people}
  x.twice:
    name: Xaver Twice
    team:
      - { team: platform, from: 2025-01-01 }
      - { team: platfrom, until: 2025-01-01 }   # expect: reference/party
    firm: { firm: southgate, from: 2025-01-01 }   # expect: reference/party
    reportsTo: { person: nobody, from: 2025-01-01 }   # expect: reference/person
---
kind: StatementOfApplicability
id: soa
approvedBy: nobody   # expect: reference/person
controls:
  A.5.1:
    owner: nobody   # expect: reference/person
    operators: [{ party: nobody, until: 2025-01-01 }]   # expect: reference/person
---
kind: AuditProgramme
id: programme
manager: nobody   # expect: reference/person
approvedBy: nobody   # expect: reference/person
---
kind: Workpaper
id: WP-1
auditor: nobody   # expect: reference/person
---
kind: Finding
id: F-1
status: withdrawn
raisedBy: nobody   # expect: reference/person
response: { by: nobody }   # expect: reference/person
correction: { owner: nobody }   # expect: reference/person
correctiveActions:
  - owner: nobody   # expect: reference/person
    effectiveness: { reviewedBy: nobody }   # expect: reference/person
effectiveness: { reviewedBy: nobody }   # expect: reference/person
closedBy: nobody   # expect: reference/person
---
kind: EvidenceRegister
id: evidence
items:
  E-1: { collectedBy: nobody }   # expect: reference/person
---
kind: AuditReport
id: R-1
preparedBy: nobody   # expect: reference/person
approvedBy: nobody   # expect: reference/person
distribution:
  - to: nobody   # expect: reference/person
  - to: governing-body
  - to: senior-management
  - to: Governing-Body   # expect: reference/person
`,
    );
  });

  it('take a team or firm where a party is possible, and nowhere else', () => {
    assertReports(
      'reference/p',
      `${people}
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.1:
    owner: team:platform   # expect: reference/person
    implementers: [team:platform, firm:northgate, p.lind]
    operators:
      - platform   # expect: reference/person
      - team:northgate   # expect: reference/party
      - "team:"   # expect: reference/party
      - Team:platform   # expect: reference/person
---
kind: AuditPlan
id: IA-1
team: { lead: firm:northgate }   # expect: reference/person
---
kind: People
id: people-2
people:
  k.osei: { name: Kofi Osei, team: "team:platform" }   # expect: reference/party
`,
    );
  });

  it('match upper and lower case exactly, and say how the id is written', () => {
    const fixture = `${people}
---
kind: Workpaper
id: WP-1
auditor: D.Mora
`;
    assert.deepEqual(messagesOf('reference/person', fixture), [
      'There is no person "D.Mora" in this ISMS. Upper and lower case count: write d.mora.',
    ]);
  });

  it('stay silent where a value is broken, empty or left out', () => {
    assertReports(
      'reference/',
      `${isms}
---
kind: Workpaper
id: WP-1
audit:
auditor: ""
session: [S1]
results: { A.5.1: { evidence: E-404, findings: F-404 } }
---
kind: AuditPlan
id: IA-1
approvedBy: true
team: { lead: { person: nobody }, auditors: nobody }
`,
    );
  });
});

describe('references to requirements', () => {
  it('are judged by the form that each place accepts', () => {
    assertReports(
      'reference/requirement',
      `
kind: Isms
id: acme
responsibilities:
  "4-10": {  }
  a.5.1: {  }
  soc2:CC6.1: {  }
  soc2:*: {  }   # expect: reference/requirement
additionalRequirements:
  soc2: { title: SOC 2, items: { CC6.1: Logical access, CC6.2: Registration } }
---
kind: StatementOfApplicability
id: soa
controls:
  a.5.1: { applicable: true }
  soc2:CC6.1: { applicable: true }
  soc2:*: { applicable: true }   # expect: reference/requirement
  A.5: { applicable: true }   # expect: reference/requirement
  "9.2": { applicable: true }   # expect: reference/requirement
  A.5.1-A.5.2: { applicable: true }   # expect: reference/requirement
---
kind: AuditProgramme
id: programme
requirements: [4-10, A, soc2:*, A.9]   # expect: reference/requirement
audits:
  IA-2: { requirements: [soc2:CC9] }   # expect: reference/requirement
---
kind: AuditPlan
id: IA-1
scope:
  requirements: [soc2:*, 9.20]   # expect: reference/requirement
  exclusions:
    A.5: Later
    A.5.1-A.5.3: Later
    soc2:CC6.2: Later
    soc2:*: Later   # expect: reference/requirement
acceptedConflicts:
  - requirements: [A.6, A.6.9]   # expect: reference/requirement
sessions:
  - requirements: [A.6-A.7, A.7-A.6]   # expect: reference/requirement
---
kind: Workpaper
id: WP-1
audit: IA-1
results:
  "9.2": { result: conforms }
  9.2.1: { result: conforms }
  soc2:CC6.1: { result: conforms }
  soc2:*: { result: conforms }   # expect: reference/requirement
  A.5: { result: conforms }   # expect: reference/requirement
  4-10: { result: conforms }   # expect: reference/requirement
---
kind: Finding
id: F-1
audit: IA-1
requirements:
  - "9.2"
  - A.5.1
  - soc2:CC6.2
  - soc2:*   # expect: reference/requirement
  - A   # expect: reference/requirement
  - A.5.1-A.5.2   # expect: reference/requirement
`,
    );
  });

  it('go by the edition of the plan in its workpapers and findings, by the one of the ISMS elsewhere', () => {
    assertReports(
      'reference/',
      `
kind: Isms
id: acme
standard: ISO/IEC 27001:2013
certification: { externalAudits: { stage: { type: surveillance, date: 2026-03-10 } } }
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.1.1: { applicable: true }
  A.5.1: { applicable: true }   # expect: reference/requirement
  A.5.15: { applicable: true }   # expect: reference/superseded-requirement
---
kind: AuditPlan
id: NEW
standard: ISO/IEC 27001:2022
scope:
  requirements:
    - A.5.1
    - "6.3"
    - A.9.2.6   # expect: reference/superseded-requirement
    - A.9.2.1-A.9.2.6   # expect: reference/superseded-requirement
    - A.9   # expect: reference/requirement
---
kind: Finding
id: F-1
audit: NEW
requirements: [A.5.1, A.5.15]
---
kind: Finding
id: F-2
audit: stage
requirements:
  - A.5.1.1
  - A.5.15   # expect: reference/superseded-requirement
---
kind: Workpaper
id: WP-1
audit: LATER
results:
  A.5.1.1: { result: conforms }
  "6.3": { result: conforms }   # expect: reference/requirement
---
kind: AuditProgramme
id: programme
audits: { LATER: { title: Without a plan } }
`,
    );
  });

  it('are not judged where the edition itself is broken', () => {
    assertReports(
      'reference/',
      `
kind: Isms
id: acme
standard: ISO 27001
---
kind: StatementOfApplicability
id: soa
controls: { A.9.2.6: { applicable: true } }
---
kind: AuditPlan
id: IA-1
standard: ISO/IEC 27001:2022
scope: { requirements: [A.9.2.6] }   # expect: reference/superseded-requirement
---
kind: AuditPlan
id: IA-2
standard: "2022"
scope: { requirements: [A.9.2.6] }
---
kind: Finding
id: F-1
audit: IA-2
requirements: [A.9.2.6]
`,
    );
  });

  it('name what corresponds to a control of the other edition', () => {
    const fixture = `${isms}
---
kind: StatementOfApplicability
id: soa
controls: { A.9.2.6: { applicable: true } }
`;
    assert.deepEqual(messagesOf('reference/superseded-requirement', fixture), [
      '"A.9.2.6" is a control of ISO/IEC 27001:2013, but ISO/IEC 27001:2022 holds here. Write A.5.18 instead.',
    ]);
  });

  it('name each that corresponds where single requirements are wanted', () => {
    const fixture = `
kind: Isms
id: acme
standard: ISO/IEC 27001:2013
responsibilities: { A.5.15: { owner: p.lind } }
---
kind: StatementOfApplicability
id: soa
controls: { A.5.15: { applicable: true } }
`;
    assert.deepEqual(messagesOf('reference/superseded-requirement', fixture), [
      '"A.5.15" is a control of ISO/IEC 27001:2022, but ISO/IEC 27001:2013 holds here. Write A.9.1 instead.',
      '"A.5.15" is a control of ISO/IEC 27001:2022, but ISO/IEC 27001:2013 holds here. Write A.9.1.1 and A.9.1.2 instead.',
    ]);
  });
});

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

describe('references to files', () => {
  it('are relative to their document and stay in the workspace folder; links are no files', () => {
    assertReports(
      'reference/file',
      `
# file: isms/isms.audit.yaml
kind: Isms
id: acme
report:
  logo: logo.svg   # expect: reference/file
  font: Source Serif
  foreword: foreword.md   # expect: reference/file
baseline: ../baseline.json
# file: isms/other.audit.yaml
kind: AuditProgramme
id: programme
audits:
  IA-1: { record: "https://records.example/IA-1" }
  IA-2: { record: "urn:isbn:0451450523" }
  IA-3: { record: archive/IA-3.pdf }   # expect: reference/file
  IA-4: { record: "c:/archive/IA-4.pdf" }   # expect: reference/file
  IA-5: { record: ../archive/IA-5.pdf }
---
kind: AuditReport
id: R-1
managementReview: { minutes: /archive/IA-5.pdf }   # expect: reference/file
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.1: { documents: [../archive/IA-5.pdf, ../../archive/IA-5.pdf] }   # expect: reference/file
# file: baseline.json
{}
# file: archive/IA-5.pdf
report
`,
    );
  });

  it('are not judged before somebody has looked, and follow what is there', () => {
    const files = filesOf(`
# file: evidence.audit.yaml
kind: EvidenceRegister
id: evidence
items: { E-1: { file: leavers.csv } }
`);
    const engine = engineOver(files);
    const found = () => diagnosticsOf(engine).filter(({ rule }) => rule === 'reference/file').length;
    assert.equal(found(), 1);
    engine.setFileFact(absolute('leavers.csv'), 'unknown');
    engine.settle();
    assert.equal(found(), 0);
    engine.setFileFact(absolute('leavers.csv'), 'present');
    engine.settle();
    assert.equal(found(), 0);
  });
});

describe('duplicate ids', () => {
  it('are reported at each after the first in path order, case aside, and point to the first', () => {
    const fixture = `
# file: a/people.audit.yaml
kind: People
id: People
teams: { platform: { title: Platform } }
people:
  d.mora: { name: Dana Mora }
  D.Mora: { name: Another Dana }   # expect: reference/duplicate-id
# file: b.audit.yaml
kind: People
id: people   # expect: reference/duplicate-id
teams: { Platform: { title: Platform } }   # expect: reference/duplicate-id
firms: { platform: { title: Not a team } }
people: {}
---
kind: EvidenceRegister
id: people
items: { d.mora: { title: Not a person } }
---
kind: AuditProgramme
id: programme-1
audits: { IA-1: { title: First } }
---
kind: AuditProgramme
id: programme-2
audits: { ia-1: { title: First again } }   # expect: reference/duplicate-id
---
kind: AuditPlan
id: IA-1
sessions:
  - id: S1
  - id: s1   # expect: reference/duplicate-id
  - id: S2
  - id: S1   # expect: reference/duplicate-id
---
kind: Finding
id: F-1
correctiveActions:
  - id: CA-1
  - id: CA-1   # expect: reference/duplicate-id
---
kind: Finding
id: F-2
correctiveActions:
  - id: CA-1
`;
    assertReports('reference/duplicate-id', fixture);
    const second = diagnosticsOf(engineOver(filesOf(fixture))).find(
      ({ rule, file }) => rule === 'reference/duplicate-id' && relative(file) === 'b.audit.yaml',
    );
    assert.deepEqual(
      second?.related.map(({ file, range }) => [relative(file), range.start.line]),
      [['a/people.audit.yaml', 1]],
    );
  });

  it('do not reach from one ISMS root into another, and go when the first goes', () => {
    const files = filesOf(`
# file: a/isms.audit.yaml
kind: Isms
id: acme
# file: a/1.audit.yaml
kind: Finding
id: F-1
# file: a/2.audit.yaml
kind: Finding
id: F-1   # expect: reference/duplicate-id
# file: b/isms.audit.yaml
kind: Isms
id: acme
# file: b/1.audit.yaml
kind: Finding
id: F-1
`);
    const engine = engineOver(files);
    const found = () =>
      diagnosticsOf(engine)
        .filter(({ rule }) => rule === 'reference/duplicate-id')
        .map(({ file }) => relative(file));
    assert.deepEqual(found(), ['a/2.audit.yaml']);
    engine.removeFile(absolute('a/1.audit.yaml'));
    settle(engine, files);
    assert.deepEqual(found(), []);
  });
});

describe('the Isms document', () => {
  it('is missed once for a workspace folder, at the first document that can be judged', () => {
    assertReports(
      'reference/no-isms',
      `
# file: a/isms.audit.yaml
kind: Isms
id: acme
# file: a/people.audit.yaml
kind: People
id: people
# file: b/1.audit.yaml
kind: Nothing
id: unknown
---
kind: Finding
id: [
# file: b/2.audit.yaml
kind: Workpaper   # expect: reference/no-isms
id: WP-1
# file: b/3.audit.yaml
kind: People
id: people
`,
    );
  });

  it('is not missed where it has a syntax error', () => {
    assertReports('reference/no-isms', 'kind: Isms\nid: [\n# file: people.audit.yaml\nkind: People\nid: people\n');
  });

  it('may be there once, like the statement of applicability, within a root', () => {
    assertReports(
      'reference/second-isms',
      `
# file: b.audit.yaml
kind: Isms   # expect: reference/second-isms
id: b
---
kind: Isms   # expect: reference/second-isms
id: c
# file: a/soa.audit.yaml
kind: StatementOfApplicability
id: soa
# file: a.audit.yaml
kind: Isms
id: a
# file: soa.audit.yaml
kind: StatementOfApplicability   # expect: reference/second-isms
id: soa-2
# file: z/isms.audit.yaml
kind: Isms
id: z
`,
    );
  });
});

describe('what a change runs again', () => {
  it('leaves out references to persons when something else of a person changes', () => {
    const files = filesOf(`
# file: people.audit.yaml
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
# file: plan.audit.yaml
kind: AuditPlan
id: IA-1
team: { lead: d.mora }
`);
    const judged: string[] = [];
    const engine = engineOver(files, { onJudged: (rule, file) => judged.push(`${relative(file)} ${rule}`) });
    judged.length = 0;
    engine.setFile(
      absolute('people.audit.yaml'),
      'kind: People\nid: people\npeople:\n  d.mora: { name: Dana Mora, emails: [d@acme.example] }\n',
    );
    settle(engine, files);
    assert.ok(judged.includes('people.audit.yaml reference/person'));
    assert.ok(!judged.some((each) => each.startsWith('plan.audit.yaml reference/')));
  });
});

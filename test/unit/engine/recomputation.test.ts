import assert from 'node:assert/strict';
import type { Engine } from '../../../server/src/engine/engine.ts';
import type { Kind } from '../../../server/src/model/kinds.ts';
import { allRules } from '../../../server/src/rules/all-rules.ts';
import { type Files, filesOf } from '../../support/files.ts';
import { absolute, engineOver, relative, settle } from '../../support/judge.ts';

const workspace = `
# file: isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ACME
standard: ISO/IEC 27001:2022
organization: ACME GmbH
scope: The platform
governance: { governingBody: [p.lind], seniorManagement: [p.lind] }
# file: people.audit.yaml
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  p.lind: { name: Petra Lind }
  d.mora:
    name: Dana Mora
    emails: [dana@acme.example]
    reportsTo: p.lind
    competence:
      - { subject: [auditing, iso27001], name: Lead auditor, obtained: 2024-05-02, evidence: E-1 }
  k.osei: { name: Kofi Osei, reportsTo: p.lind }
# file: soa.audit.yaml
apiVersion: audit-as-code/v1
kind: StatementOfApplicability
id: soa
title: Statement of applicability
controls:
  A.5.15: { applicable: true, justification: Risk 1, owner: d.mora }
  A.5.16: { applicable: true, justification: Risk 2, owner: k.osei }
# file: programme.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditProgramme
id: programme
title: Programme
manager: p.lind
cycle: { start: 2026-01-01, end: 2026-12-31 }
objectives: [Confirm conformity]
frequency: P12M
methods: [interview]
reporting: To management
audits:
  IA-1: { title: Access, period: { start: 2026-02-02, end: 2026-02-13 }, requirements: [A.5.15, A.5.16] }
# file: audits/plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
title: Access
programme: programme
status: in-progress
approvedBy: p.lind
approvedOn: 2026-01-12
objectives: [Determine conformity]
criteria: [ISO/IEC 27001:2022]
scope: { requirements: [A.5.15, A.5.16] }
period: { start: 2026-02-02, end: 2026-02-13 }
team: { lead: d.mora }
sessions:
  - { id: S1, date: 2026-02-03, requirements: [A.5.15], auditors: [d.mora] }
  - { id: S2, date: 2026-02-04, requirements: [A.5.16], auditors: [d.mora] }
# file: audits/workpaper.audit.yaml
apiVersion: audit-as-code/v1
kind: Workpaper
id: WP-1
audit: IA-1
session: S2
auditor: d.mora
performedOn: 2026-02-04
results:
  A.5.16: { result: nonconforming, evidence: [E-1], findings: [F-1] }
# file: audits/evidence.audit.yaml
apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence
audit: IA-1
items:
  E-1: { title: Certificate, file: certificate.md, collectedBy: d.mora, collectedOn: 2026-02-03 }
# file: findings/F-1.audit.yaml
apiVersion: audit-as-code/v1
kind: Finding
id: F-1
title: No owner of identities
audit: IA-1
type: minor-nonconformity
requirements: [A.5.16]
raisedBy: d.mora
raisedOn: 2026-02-04
status: action-planned
criterion: Identities are managed
condition: 3 of 25 identities have no owner
cause: No process
evidence: [E-1]
correctiveActions:
  - { id: CA-1, description: Define the process, owner: k.osei, due: 2026-07-15 }
# file: findings/F-2.audit.yaml
apiVersion: audit-as-code/v1
kind: Finding
id: F-2
title: Good handover
audit: IA-1
type: good-practice
requirements: [A.5.16]
raisedBy: d.mora
raisedOn: 2026-02-05
status: open
condition: Handovers are signed
`;

const finding = 'findings/F-1.audit.yaml';
const plan = 'audits/plan.audit.yaml';
const workpaper = 'audits/workpaper.audit.yaml';
const register = 'audits/evidence.audit.yaml';
const people = 'people.audit.yaml';
const soa = 'soa.audit.yaml';

describe('what is judged again', () => {
  let files: Map<string, string>;
  let engine: Engine;
  let judged: string[];
  beforeEach(() => {
    files = new Map(filesOf(workspace));
    judged = [];
    engine = engineOver(files, { onJudged: (rule, file) => judged.push(`${relative(file)}: ${rule}`) });
    judged = [];
  });

  /** Changes a file, and tells what was judged again, sorted. */
  function edit(file: string, from: string | RegExp, to: string): readonly string[] {
    const before = files.get(file) ?? '';
    const text = before.replace(from, to);
    assert.notEqual(text, before, 'the edit changes something');
    return write(file, text);
  }

  function write(file: string, text: string): readonly string[] {
    files.set(file, text);
    engine.setFile(absolute(file), text);
    return settled();
  }

  function settled(): readonly string[] {
    settle(engine, files);
    return judged.splice(0).sort();
  }

  it('is every record by every rule for its kind at first', () => {
    engineOver(files, { onJudged: (rule, file) => judged.push(`${relative(file)}: ${rule}`) });
    const first = new Set(judged);
    const expected = [...kindsOf(files)].flatMap(([file, kind]) => all(file, kind));
    assert.deepEqual([...first].sort(), expected.sort());
  });

  it('is nothing after a change of comments, blank lines and layout', () => {
    const changes: readonly (readonly [string, string | RegExp, string])[] = [
      [finding, /^/, '# A comment\n'],
      [finding, 'title: No owner of identities', 'title: No owner of identities   # so far'],
      [finding, 'status:', '\n\nstatus:'],
      [finding, 'requirements: [A.5.16]', 'requirements:\n  - A.5.16'],
      [finding, 'raisedBy: d.mora', 'raisedBy: "d.mora"'],
      [plan, 'team: { lead: d.mora }', 'team:\n  lead: d.mora'],
      [finding, /$/, '...\n'],
      [finding, /^/, '---\n'],
    ];
    for (const [file, from, to] of changes) assert.deepEqual(edit(file, from, to), [], to);
  });

  it('is a finding alone after a change of its text', () => {
    assert.deepEqual(edit(finding, '3 of 25', '4 of 25'), all(finding, 'Finding'));
  });

  it('is nothing while a finding has a syntax error, and the finding alone when it is mended', () => {
    assert.deepEqual(edit(finding, 'condition: 3', 'condition 3'), []);
    assert.deepEqual(edit(finding, 'condition 3', 'condition: 3'), all(finding, 'Finding'));
  });

  it('is a finding that comes, what names it, and the register of the evidence that it names', () => {
    edit(workpaper, 'findings: [F-1]', 'findings: [F-1, F-3]');
    const added = 'findings/F-3.audit.yaml';
    const text = (files.get(finding) ?? '').replace('id: F-1', 'id: F-3');
    const others = [`${register}: evidence/unused`, `${workpaper}: reference/finding`];
    assert.deepEqual(write(added, text), [...others, ...all(added, 'Finding')].sort());
  });

  it('is, after a change of a name, nothing that does not show it', () => {
    const shown = ['independence/no-declaration', 'independence/no-independent-auditor', 'independence/owns-control'];
    assert.deepEqual(
      edit(people, 'Dana Mora', 'Dana Moran'),
      [...shown.map((rule) => `${plan}: ${rule}`), ...all(people, 'People')].sort(),
    );
    assert.deepEqual(edit(people, 'Kofi Osei', 'Kofi Osei-Bonsu'), all(people, 'People'));
  });

  it('is, after a change of a competence, what asks for that of this person', () => {
    const rules = ['competence/auditing', 'competence/expired', 'competence/standard'];
    assert.deepEqual(
      edit(people, 'obtained: 2024-05-02', 'obtained: 2026-05-02'),
      [...rules.map((rule) => `${plan}: ${rule}`), ...all(people, 'People')].sort(),
    );
  });

  it('is, after a person has gone, what names them', () => {
    assert.deepEqual(
      edit(people, / {2}k.osei: .*\n/, ''),
      [`${finding}: reference/person`, `${soa}: reference/person`, ...all(people, 'People')].sort(),
    );
  });

  it('is the statement of applicability alone after a change of a justification', () => {
    assert.deepEqual(edit(soa, 'Risk 1', 'Risk 3'), all(soa, 'StatementOfApplicability'));
  });

  it('is, after a change of what applies, what counts it', () => {
    const counting = [
      `${plan}: coverage/not-applicable-control`,
      `${plan}: coverage/not-scheduled`,
      'programme.audit.yaml: coverage/clause-not-covered',
      'programme.audit.yaml: coverage/control-not-covered',
    ];
    assert.deepEqual(
      edit(soa, /true(?=.*Risk 2)/, 'false'),
      [...counting, ...all(soa, 'StatementOfApplicability')].sort(),
    );
  });

  it('is the Isms document alone after a change of a severity', () => {
    assert.deepEqual(edit('isms.audit.yaml', /$/, 'rules: { evidence/*: error }\n'), all('isms.audit.yaml', 'Isms'));
  });

  it('is, on a new day, what reads the day', () => {
    engine.setToday('2026-07-16');
    assert.deepEqual(settled(), [`${plan}: schedule/audit-overdue`, `${finding}: finding/action-overdue`].sort());
    engine.setToday('2026-07-16');
    assert.deepEqual(settled(), []);
  });

  it('is what names a file when that comes or goes', () => {
    const named = [`${register}: evidence/no-hash`, `${register}: reference/file`];
    for (const fact of ['present', 'absent'] as const) {
      engine.setFileFact(absolute('audits/certificate.md'), fact);
      assert.deepEqual(settled(), named);
    }
    engine.setFileFact(absolute('audits/certificate.md'), 'absent');
    assert.deepEqual(settled(), []);
  });

  it('is nothing of a file that has gone', () => {
    engine.removeFile(absolute('findings/F-2.audit.yaml'));
    files.delete('findings/F-2.audit.yaml');
    assert.deepEqual(settled(), []);
    assert.deepEqual(
      edit(people, 'd.mora', 'd.moran').filter((line) => line.startsWith('findings/F-2')),
      [],
    );
  });

  it('is nothing outside of the ISMS of what has changed', () => {
    write('other/isms.audit.yaml', files.get('isms.audit.yaml') ?? '');
    write('other/people.audit.yaml', files.get(people) ?? '');
    assert.deepEqual(
      edit('other/people.audit.yaml', 'Dana Mora', 'Dana Moran'),
      all('other/people.audit.yaml', 'People'),
    );
  });
});

/** All rules for a kind on a file. */
function all(file: string, kind: Kind): readonly string[] {
  return allRules
    .filter(({ judges }) => (judges as readonly Kind[]).includes(kind))
    .map(({ id }) => `${file}: ${id}`)
    .sort();
}

function kindsOf(files: Files): ReadonlyMap<string, Kind> {
  return new Map([...files].map(([file, text]) => [file, /^kind: (.*)$/m.exec(text)?.[1] as Kind]));
}

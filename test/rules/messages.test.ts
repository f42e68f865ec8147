import assert from 'node:assert/strict';
import { ruleDescriptions } from '../../server/src/rules/all-rules.ts';
import { filesOf } from '../support/files.ts';
import { diagnosticsOf, engineOver } from '../support/judge.ts';

const people = `
# file: people.audit.yaml
kind: People
id: people
people:
  s.rao: { name: Sana Rao, team: platform }
  j.weiss: { name: Jo Weiss, firm: { firm: northgate, until: 2025-12-31 }, reportsTo: m.ito }
  m.ito: { name: Mika Ito }
teams: { platform: { title: Platform Engineering } }
firms: { northgate: { title: Northgate Ltd } }
`;
const responsibilities = `
# file: soa.audit.yaml
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, operators: [s.rao], owner: m.ito }
  A.5.16: { applicable: true, operators: ["team:platform"], owner: m.ito }
  A.5.17: { applicable: true, implementers: ["firm:northgate"] }
# file: isms.audit.yaml
kind: Isms
id: acme
responsibilities:
  "6.1": { monitors: [s.rao] }
`;
const session = (requirements: string, auditor: string) => `
# file: plan.audit.yaml
kind: AuditPlan
id: IA-1
scope: { requirements: [4-10, A] }
sessions:
  - { id: S1, date: 2026-02-03, requirements: [${requirements}], auditors: [${auditor}] }
`;

/** The messages of a rule, with those of related places indented. */
function messagesOf(rule: string, fixture: string): readonly string[] {
  return diagnosticsOf(engineOver(filesOf(fixture)))
    .filter((each) => each.rule === rule)
    .flatMap(({ message, related }) => [message, ...related.map((each) => `  ${each.message}`)]);
}

describe('the messages of the rules', () => {
  for (const { id, examples } of ruleDescriptions) {
    it(`of ${id} say what is wrong and what to do, in whole sentences`, () => {
      for (const message of messagesOf(id, examples.bad).filter((each) => !each.startsWith('  '))) {
        assert.match(message, /^\S.*[.?]$/);
        assert.doesNotMatch(message, / {2}|undefined|null|\[object| ,/);
        // What to do about a value is plain from the list of those that are possible.
        if (id !== 'schema/value') assert.match(message, /[.;:] \S/, 'there is one sentence only');
      }
    });
  }

  it('name persons, where the other half is, and where the person audits', () => {
    const conflicts = people + responsibilities;
    assert.deepEqual(messagesOf('independence/operates-control', conflicts + session('A.5.15', 's.rao')), [
      'Sana Rao operates A.5.15 (statement of applicability) and audits it in session S1 on 2026-02-03. Let another auditor take it.',
      '  Sana Rao, operator of A.5.15',
    ]);
    assert.deepEqual(messagesOf('independence/operates-control', conflicts + session('A.5.16', 's.rao')), [
      'Sana Rao operates A.5.16 through the team Platform Engineering (statement of applicability) and audits it in session S1 on 2026-02-03. Let another auditor take it.',
      '  Sana Rao, operator of A.5.16 through the team Platform Engineering',
    ]);
    assert.deepEqual(messagesOf('independence/monitors-control', conflicts + session('"6.1.2-6.1.3"', 's.rao')), [
      'Sana Rao monitors 6.1.2–6.1.3 (Isms document) and audits them in session S1 on 2026-02-03. Let another auditor take them.',
      '  Sana Rao, monitor of 6.1.2',
      '  Sana Rao, monitor of 6.1.3',
    ]);
    assert.deepEqual(messagesOf('independence/cooling-off', conflicts + session('A.5.17', 'j.weiss')), [
      'Jo Weiss was responsible for A.5.17 through the firm Northgate Ltd until 2025-12-31 (statement of applicability) and audits it in session S1 on 2026-02-03; the cooling-off ends on 2026-12-31. Let another auditor take it.',
      '  Jo Weiss, implementer of A.5.17 through the firm Northgate Ltd until 2025-12-31',
    ]);
    assert.deepEqual(messagesOf('independence/reports-to-owner', conflicts + session('A.5.15-A.5.16', 'j.weiss')), [
      'Jo Weiss reports to Mika Ito, who owns A.5.15–A.5.16 (statement of applicability), and audits them in session S1 on 2026-02-03. Let another auditor take them.',
      '  Mika Ito, owner of A.5.15',
      '  Mika Ito, owner of A.5.16',
    ]);
  });

  it('say in which workpaper or finding somebody audits', () => {
    const operates = (rest: string) => messagesOf('independence/operates-control', people + responsibilities + rest)[0];
    const workpaper = `
# file: workpaper.audit.yaml
kind: Workpaper
id: WP-1
audit: IA-1
auditor: s.rao
performedOn: 2026-02-04
results: { A.5.15: { result: conforms } }
`;
    assert.match(operates(workpaper) ?? '', / and audits it in workpaper WP-1 on 2026-02-04\. /);
    const finding = `
# file: finding.audit.yaml
kind: Finding
id: F-1
audit: IA-1
raisedBy: s.rao
raisedOn: 2026-02-05
requirements: [A.5.15]
`;
    assert.match(operates(finding) ?? '', / and audits it with finding F-1 on 2026-02-05\. /);
  });
});

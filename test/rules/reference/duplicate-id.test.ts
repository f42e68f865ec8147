import assert from 'node:assert/strict';
import { assertReports } from '../../support/assert-reports.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, diagnosticsOf, engineOver, relative, settle } from '../../support/judge.ts';

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

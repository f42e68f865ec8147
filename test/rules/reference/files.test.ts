import assert from 'node:assert/strict';
import { assertReports } from '../../support/assert-reports.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, diagnosticsOf, engineOver } from '../../support/judge.ts';

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

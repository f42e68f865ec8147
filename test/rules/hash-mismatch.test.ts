import assert from 'node:assert/strict';
import { assertReports } from '../support/assert-reports.ts';
import { filesOf } from '../support/files.ts';
import { absolute, diagnosticsOf, engineOver } from '../support/judge.ts';

const rule = 'evidence/hash-mismatch';
/** The SHA-256 of "name\n". */
const right = 'f80b1fa820d95a87cf48f78eb6c298b427fda46207f7b52eaff6fb8ab1590c64';

describe(rule, () => {
  it('is silent where the file is the one that was collected, and where it cannot be told', () => {
    assertReports(
      rule,
      `
# file: audits/evidence.audit.yaml
kind: EvidenceRegister
id: evidence
items:
  E-1: { file: a.csv, sha256: SUM }
  E-2: { file: ./a.csv, sha256: UPPER }
  E-3:
    file: a.csv
    sha256: ${'0'.repeat(64)}   # expect: ${rule}
  E-4: { file: a.csv, sha256: not-a-sum }
  E-5: { file: a.csv }
  E-6: { file: lost.csv, sha256: ${'0'.repeat(64)} }
  E-7: { file: ../../outside.csv, sha256: ${'0'.repeat(64)} }
  E-8: { file: [a.csv], sha256: ${'0'.repeat(64)} }
  E-9: { uri: "https://tickets.example/1", sha256: ${'0'.repeat(64)} }
  E-10:
    file: a.csv
    sha256: ${'1'.repeat(64)}   # expect: ${rule}
# file: audits/a.csv
name
`
        .replace('SUM', right)
        .replace('UPPER', right.toUpperCase()),
    );
  });

  it('goes by what the host says, each time it says something else', () => {
    const files = filesOf(`
kind: EvidenceRegister
id: evidence
items: { E-1: { file: a.csv, sha256: ${right} } }
# file: a.csv
name
`);
    const engine = engineOver(files);
    const problems = () => diagnosticsOf(engine).filter((each) => each.rule === rule);
    assert.deepEqual(engine.hashedFiles(), [absolute('a.csv')]);
    assert.deepEqual(engine.takeWantedHashes(), []);
    assert.deepEqual(problems(), []);
    engine.setFileHash(absolute('a.csv'), { sha256: '0'.repeat(64) });
    engine.settle();
    assert.match(problems()[0]?.message ?? '', /"a\.csv" has changed since E-1 was collected.*0{64}/);
    for (const hash of ['unknown', 'absent'] as const) {
      engine.setFileHash(absolute('a.csv'), hash);
      engine.settle();
      assert.deepEqual(problems(), []);
    }
  });
});

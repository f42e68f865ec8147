import assert from 'node:assert/strict';
import { editsForMoves, type Move } from '../../../server/src/features/moved-files.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, engineOver } from '../../support/judge.ts';
import { edited } from './marked.ts';

const isms = `
# file: isms.audit.yaml
kind: Isms
id: acme
report: { logo: img/logo.svg }
# file: people.audit.yaml
kind: People
id: people
people:
  d.mora:
    name: Dana Mora
    competence:
      - { subject: auditing, name: Lead, obtained: 2024-05-02, evidence: certificates/mora.pdf }
      - { subject: iso27001, name: Lead, obtained: 2024-05-02, evidence: E-1 }
# file: soa.audit.yaml
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, documents: ["policies/access.md", ./policies/keys.md] } # both
# file: audits/IA-1/plan.audit.yaml
kind: AuditPlan
id: IA-1
criteria: [ISO/IEC 27001:2022, ../../policies/access.md, Good practice]
# file: audits/IA-1/evidence.audit.yaml
kind: EvidenceRegister
id: register
items:
  E-1: { title: Sample, file: evidence/sample.csv }
  E-2:
    title: Log # kept
    file: 'evidence/log.txt'
`;

/** The lines that moving changes, in the files as they are before the move. */
function changed(...moves: readonly (readonly [string, string])[]): readonly string[] {
  const engine = engineOver(filesOf(isms));
  const absoluteMoves: readonly Move[] = moves.map(([from, to]) => ({ from: absolute(from), to: absolute(to) }));
  return [...edited(engine, editsForMoves(engine, absoluteMoves))].flatMap(([path, after]) => {
    const before = (engine.textOf(absolute(path)) ?? '').split('\n');
    return after.split('\n').flatMap((line, index) => (line === before[index] ? [] : [`${path}: ${line.trim()}`]));
  });
}

describe('moving files', () => {
  it('changes the paths to an evidence file', () => {
    assert.deepEqual(changed(['audits/IA-1/evidence/log.txt', 'audits/IA-1/evidence/raw/log 1.txt']), [
      "audits/IA-1/evidence.audit.yaml: file: 'evidence/raw/log 1.txt'",
    ]);
  });

  it('changes the paths in an audit file that is moved, and leaves its prose', () => {
    assert.deepEqual(changed(['audits/IA-1/plan.audit.yaml', 'plans/2026/IA-1/plan.audit.yaml']), [
      'audits/IA-1/plan.audit.yaml: criteria: [ISO/IEC 27001:2022, ../../../policies/access.md, Good practice]',
    ]);
    assert.deepEqual(changed(['audits/IA-1/evidence.audit.yaml', 'evidence.audit.yaml']), [
      'audits/IA-1/evidence.audit.yaml: E-1: { title: Sample, file: audits/IA-1/evidence/sample.csv }',
      "audits/IA-1/evidence.audit.yaml: file: 'audits/IA-1/evidence/log.txt'",
    ]);
  });

  it('changes paths into and out of a folder that is moved, not those within it', () => {
    assert.deepEqual(changed(['audits/IA-1', 'archive/2026/audits/IA-1']), [
      'audits/IA-1/plan.audit.yaml: criteria: [ISO/IEC 27001:2022, ../../../../policies/access.md, Good practice]',
    ]);
    assert.deepEqual(changed(['policies', 'rules/policies']), [
      'audits/IA-1/plan.audit.yaml: criteria: [ISO/IEC 27001:2022, ../../rules/policies/access.md, Good practice]',
      'soa.audit.yaml: A.5.15: { applicable: true, documents: ["rules/policies/access.md", ./rules/policies/keys.md] } # both',
    ]);
  });

  it('takes the file of a competence for one, not a piece of evidence', () => {
    assert.deepEqual(changed(['certificates', 'certs'], ['img/logo.svg', 'logo.svg']), [
      'isms.audit.yaml: report: { logo: logo.svg }',
      'people.audit.yaml: - { subject: auditing, name: Lead, obtained: 2024-05-02, evidence: certs/mora.pdf }',
    ]);
  });

  it('changes nothing where every path stays true', () => {
    assert.deepEqual(changed(['audits/IA-1/plan.audit.yaml', 'audits/IA-1/the-plan.audit.yaml']), []);
    assert.deepEqual(changed(['README.md', 'docs/README.md'], ['policies2', 'policies3']), []);
    assert.deepEqual(
      changed(
        ['audits/IA-1/evidence.audit.yaml', 'audits/evidence.audit.yaml'],
        ['audits/IA-1/evidence', 'audits/evidence'],
      ),
      [],
    );
  });
});

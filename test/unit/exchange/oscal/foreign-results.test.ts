import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ImportTerms, importDocument } from '../../../../server/src/exchange/oscal/import-document.ts';
import type { OscalImport } from '../../../../server/src/exchange/oscal/imported.ts';
import { writeYaml } from '../../../../server/src/yaml/write-data.ts';
import { sound } from '../../../cli/workspaces.ts';
import { filesOf } from '../../../support/files.ts';
import { diagnosticsOf, engineOver } from '../../../support/judge.ts';
import { oscalErrors, sha256 } from '../../../support/oscal.ts';

const folder = path.resolve(import.meta.dirname, '../../../data/oscal');
const textOf = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const terms: ImportTerms = {
  audit: 'IA-1',
  edition: 'ISO/IEC 27001:2022',
  asOf: '2026-06-30',
  known: (name) => (name === 'Pia Lind' ? 'p.lind' : undefined),
  sha256,
};

function read(text: string, more: Partial<ImportTerms> = {}): OscalImport {
  const imported = importDocument(text, { ...terms, ...more });
  assert.ok('records' in imported, JSON.stringify(imported));
  return imported;
}

function refusal(value: unknown, more: Partial<ImportTerms> = {}): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const imported = importDocument(text, { ...terms, ...more });
  assert.ok('message' in imported);
  return `${imported.line ?? ''}:${imported.column ?? ''}: ${imported.message}`;
}

describe('assessment results of other programs', () => {
  for (const name of ['validator-results.json', 'assessor-report.json']) {
    it(`are read from ${name}, a valid document, into sound records`, () => {
      const text = textOf(name);
      assert.deepEqual(oscalErrors(text), []);
      const yaml = writeYaml(read(text).records);
      const engine = engineOver(new Map([...filesOf(sound), ['a.audit.yaml', yaml]]));
      const rules = diagnosticsOf(engine).map(({ rule, message }) => `${rule}: ${message}`);
      assert.deepEqual(
        rules.filter((each) => /^(syntax|schema)/.test(each)),
        [],
      );
    });
  }

  it('become findings with evidence, persons and actions', () => {
    const { records } = read(textOf('assessor-report.json'));
    assert.equal(
      writeYaml(records),
      `apiVersion: audit-as-code/v1
kind: Finding
id: OSCAL-2acfeb92
title: Shared administrator account
audit: IA-1
# OSCAL has no grade: decide whether it is minor or major. The source says: likelihood moderate, impact high.
type: minor-nonconformity
# The target is a.5.16_smt.
requirements: [A.5.16]
raisedBy: j.asgeirsdottir
raisedOn: 2026-05-06
# The status of the risk is open.
status: open
condition: Administrators of the hypervisor share an account.
consequence: Misuse of the hypervisor would stay without a culprit.
recommendation: "Personal accounts: Give each administrator an account of their own."
evidence: [E-7dbfa8bb, E-7dbfa8bb-1, E-7dbfa8bb-2]
# Owners and due dates are those of the source, as far as it has them.
correctiveActions:
  - id: CA-1
    description: "Directory accounts: Connect the hypervisor to the directory."
    owner: p.lind
    due: 2026-07-31
notes: The management knows.
---
apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence-oscal-IA-1
title: Evidence of IA-1, from OSCAL
audit: IA-1
items:
  E-7dbfa8bb:
    title: Shared administrator account
    reference: The **root** account of the hypervisor is used by four people.
    collectedBy: j.asgeirsdottir
    collectedOn: 2026-05-06
  E-7dbfa8bb-1:
    title: Screenshot of the list of sessions
    reference: Screenshot of the list of sessions (Screenshot)
    collectedBy: j.asgeirsdottir
    collectedOn: 2026-05-06
  E-7dbfa8bb-2:
    title: Interview notes
    reference: Interview notes (./evidence/interview-notes.pdf)
    collectedBy: j.asgeirsdottir
    collectedOn: 2026-05-06
---
apiVersion: audit-as-code/v1
kind: People
id: people-oscal-IA-1
people:
  j.asgeirsdottir:
    name: Jane Ásgeirsdóttir
    emails: [jane@assessors.example]
`,
    );
  });

  it('tell what had no place, every value of it', () => {
    const text = textOf('assessor-report.json');
    const { records, unplaced } = read(text);
    const found = unplaced.map(({ shape, values }) => `${shape} ${values.length} ${values[0]?.text}`);
    const results = '/assessment-results/results/*';
    for (const expected of [
      `${results}/risks/*/mitigating-factors/*/description 1 The management network is separate.`,
      `${results}/attestations/*/parts/*/prose 1 We attest that the assessment was carried out as planned.`,
      `${results}/observations/*/methods/* 2 INTERVIEW`,
      '/assessment-results/back-matter/resources/*/base64/value 1 iVBORw0KGgo=',
      '/assessment-results/metadata/parties/*/name 1 Assessors Ltd',
    ]) {
      assert.ok(found.includes(expected), `${expected}\n${found.join('\n')}`);
    }
    const told = `${writeYaml(records)}\n${unplaced.flatMap(({ values }) => values.map((each) => each.text)).join('\n')}`;
    const prose = [...text.matchAll(/"(?:title|description|statement|remarks|prose|name)": "([^"]+)"/g)];
    assert.ok(prose.length > 15);
    for (const [, value = ''] of prose)
      assert.ok(told.includes(value) || value === 'Pia Lind' || value === 'Security Assessment Report', value);
  });

  it('leave out what is satisfied, and say so; controls of other catalogues are additional requirements', () => {
    const { records, remarks } = read(textOf('validator-results.json'));
    const yaml = writeYaml(records);
    assert.match(yaml, /requirements: \[oscal:ac-2\]/);
    assert.match(yaml, /requirements: \[A\.8\.15\]/);
    assert.doesNotMatch(yaml, /A\.8\.9/);
    assert.match(yaml, /# The source names nobody: say who raised it\.\nraisedBy: unknown/);
    assert.match(remarks.join('\n'), /satisfied .*\(1\): a\.8\.9\./);
    assert.match(remarks.join('\n'), /additionalRequirements\.oscal\.items/);
  });

  it('need an audit to belong to', () => {
    assert.match(refusal(textOf('assessor-report.json'), { audit: undefined }), /--audit/);
  });
});

describe('a document that cannot be read', () => {
  const results = (more: object) => ({ 'assessment-results': { metadata: { 'oscal-version': '1.1.2' }, ...more } });

  it('is refused with the place of what is no JSON', () => {
    assert.match(refusal('{\n  "assessment-results": {,}\n}'), /^2:26: It is no JSON: value expected\./);
    assert.match(refusal('{"a": 1,}'), /^1:9: /);
    assert.match(refusal('{"a": 1} // end'), /^1:10: /);
    assert.match(refusal(''), /^1:1: /);
    assert.match(refusal(`${'['.repeat(100_000)}`), /nested deeper than 200/);
  });

  it('is refused if it is of another model, another version or another program', () => {
    assert.match(refusal({ catalog: {} }), /Its model is "catalog"; what can be read are assessment-plan, /);
    assert.match(refusal([]), /no document of OSCAL/);
    assert.match(refusal({ 'assessment-results': {} }), /does not say its version/);
    assert.match(
      refusal({ 'assessment-results': { metadata: { 'oscal-version': '2.0.0' } } }),
      /"2\.0\.0"; what can be read is 1\.x/,
    );
    assert.match(
      refusal({ 'component-definition': { metadata: { 'oscal-version': '1.2.0' } } }),
      /of other programs, only assessment-results/,
    );
  });

  it('is read where it is newer, with a remark', () => {
    const text = JSON.stringify({ 'assessment-results': { metadata: { 'oscal-version': '1.3.0' } } });
    assert.match(read(text).remarks.join(), /1\.3\.0, is newer/);
  });

  it('never breaks the reader, whatever stands in it', () => {
    for (const odd of [
      null,
      7,
      'text',
      [],
      [null],
      { results: 1 },
      { results: [1, null, [], { findings: [3, {}] }] },
    ]) {
      const { records } = read(JSON.stringify(results(Object(odd))));
      assert.doesNotMatch(writeYaml(records), /undefined/);
    }
    const odd = JSON.parse(
      '{"__proto__": {"uuid": "x"}, "uuid": 7, "target": "none", "related-risks": {"risk-uuid": 1}}',
    );
    const { records } = read(JSON.stringify(results({ results: [{ findings: [odd], risks: [odd] }] })));
    assert.match(writeYaml(records), /id: OSCAL-0-0\n[\s\S]*requirements: \[oscal:unknown\]/);
  });
});

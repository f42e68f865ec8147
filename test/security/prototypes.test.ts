/** Keys that mean something to JavaScript are keys like any other, in all that is read. */
import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runAtTerminal } from '../cli/at-terminal.ts';
import { sound } from '../cli/workspaces.ts';
import { filesOf } from '../support/files.ts';
import { diagnosticsOf, engineOver } from '../support/judge.ts';

const special = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

/** An audit file of each kind with a key in all places where keys are: of documents, of maps of ids, and beneath them. */
const recordsWith = (key: string): string => `# file: isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ACME
standard: ISO/IEC 27001:2022
organization: ACME GmbH
scope: Everything
governance: { governingBody: [p.lind], seniorManagement: [p.lind], ${key}: { polluted: true } }
additionalRequirements: { ${key}: { title: T, items: { ${key}: T } } }
rules: { ${key}: error }
${key}: { polluted: true, ${key}: { polluted: true } }
# file: people.audit.yaml
apiVersion: audit-as-code/v1
kind: People
id: people
teams: { ${key}: { name: T, members: [${key}] } }
firms: { ${key}: { name: T } }
people:
  p.lind: { name: Pia Lind, ${key}: { polluted: true } }
  ${key}: { name: Q, competence: [{ subject: auditing, ${key}: 1 }] }
# file: soa.audit.yaml
apiVersion: audit-as-code/v1
kind: StatementOfApplicability
id: soa
controls: { ${key}: { applicable: true, owners: [${key}, "team:${key}"] }, A.5.15: { ${key}: { polluted: true } } }
# file: programme.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditProgramme
id: ${key}
audits: { ${key}: { title: T, requirements: [${key}] } }
# file: evidence.audit.yaml
apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence
items: { ${key}: { title: T, file: ${key}, collectedBy: ${key} } }
# file: findings.audit.yaml
apiVersion: audit-as-code/v1
kind: Finding
id: ${key}
audit: ${key}
type: ${key}
requirements: [${key}, A.5.15]
raisedBy: ${key}
status: ${key}
<<: { ${key}: { polluted: true } }
---
apiVersion: audit-as-code/v1
kind: ${key}
`;

describe('a key such as __proto__', function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    untouched = state();
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'audit-as-code-')));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const prototypes = [Object.prototype, Array.prototype, Function.prototype, Map.prototype, String.prototype];
  const state = () => prototypes.map((each) => Object.entries(Object.getOwnPropertyDescriptors(each)));
  let untouched: ReturnType<typeof state>;
  afterEach(() => {
    assert.deepEqual(state(), untouched, 'a prototype has changed');
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  it('is judged in records as any other unknown key or id [KEY-1]', () => {
    for (const key of special) {
      const judged = (written: string) =>
        diagnosticsOf(engineOver(filesOf(recordsWith(written)))).map(({ rule, file, range }) => {
          return `${file.replaceAll(written, '<key>')}:${range.start.line}:${range.start.character} ${rule}`;
        });
      // An id must begin with a letter or digit: that is all that may differ.
      const other = /^[A-Za-z]/.test(key) ? 'q'.repeat(key.length) : '_'.repeat(key.length);
      assert.deepEqual(judged(key), judged(other), key);
    }
    console.log(`      ${special.length} special keys in ${recordsWith('').split('\n').length} lines of records`);
  });

  it('is text in what is imported, listed, reported and exported [KEY-2]', async () => {
    const options = ['--root', folder, '--no-git', '--no-cache', '--as-of', '2026-06-30'];
    for (const key of ['__proto__', 'constructor', 'toString']) {
      for (const [name, text] of filesOf(recordsWith(key))) writeFileSync(path.join(folder, name), text);
      writeFileSync(path.join(folder, 'table.csv'), `Name,${key},Email\n${key},${key},${key}@example.org\n`);
      const nested = `{"${key}":{"polluted":true,"${key}":{"polluted":true}}}`;
      const results = `{"assessment-results":{"uuid":"${key}","${key}":${nested},"metadata":${nested},"results":[${nested}]}}`;
      writeFileSync(path.join(folder, 'oscal.json'), results);
      writeFileSync(path.join(folder, 'plain.json'), nested);
      writeFileSync(path.join(folder, 'population.json'), `[${nested},{"${key}":1,"id":"a"},{"id":"b"}]`);
      writeFileSync(
        path.join(folder, 'baseline.json'),
        `{"version":1,"${key}":${nested},"problems":[{"rule":"${key}","file":"${key}","${key}":${nested}}]}`,
      );
      for (const args of [
        ['check', '--format', 'json'],
        ['check', '--baseline', path.join(folder, 'baseline.json')],
        ['list', 'auditors', '--format', 'json'],
        ['list', 'coverage'],
        ['report', 'findings', '--format', 'csv'],
        ['report', 'soa'],
        ['export', 'oscal', '--model', 'poam'],
        ['import', 'people', path.join(folder, 'table.csv'), '--dry-run'],
        ['import', 'people', path.join(folder, 'table.csv'), '--map', `${key}=name`, '--dry-run'],
        ['import', 'soa', path.join(folder, 'table.csv'), '--map', `Name=${key}`, '--dry-run'],
        ['import', 'oscal', path.join(folder, 'oscal.json'), '--dry-run'],
        ['import', 'oscal', path.join(folder, 'plain.json'), '--dry-run'],
        ['sample', path.join(folder, 'population.json'), '--size', '1', '--strata', key, '--dry-run'],
        ['explain', key],
        ['list', key],
        ['report', key],
      ]) {
        const { code, printed } = await runAtTerminal([...args, ...options], []);
        assert.notEqual(code, 70, `${args.join(' ')}: ${printed}`);
      }
    }
  });

  it('adds nothing to an ISMS without a problem where it is a key of extensions', async () => {
    const engine = engineOver(
      filesOf(sound.replace('scope: Everything', 'scope: Everything\nx-__proto__: { polluted: true }')),
    );
    assert.deepEqual(diagnosticsOf(engine), []);
  });
});

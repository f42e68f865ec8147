/** A path in a record leads to nothing outside of the workspace, however it is written and whatever links there are. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Engine } from '../../server/src/engine/engine.ts';
import { documentLinks } from '../../server/src/features/document-links.ts';
import { nodeHost } from '../../server/src/host/node/node-host.ts';
import { allRules, ruleIds } from '../../server/src/rules/all-rules.ts';
import { runAtTerminal } from '../cli/at-terminal.ts';
import { filesOf } from '../support/files.ts';

/** Ways to write a path that leads to `outside/secret.txt`, beside the workspace, or to another machine. */
const leadingOut = (secret: string): readonly string[] => [
  '../outside/secret.txt',
  './../outside/secret.txt',
  'deep/../../outside/secret.txt',
  'deep/./.././../outside/secret.txt',
  '..//outside///secret.txt',
  '../workspace/../outside/secret.txt',
  secret,
  `/${secret}`,
  `file://${secret}`,
  `file:${secret}`,
  `FILE://localhost${secret}`,
  '%2e%2e/outside/secret.txt',
  '%2e%2e%2foutside%2fsecret.txt',
  '..%2foutside%2fsecret.txt',
  '%252e%252e%252foutside%252fsecret.txt',
  '..\\outside\\secret.txt',
  'deep\\..\\..\\outside\\secret.txt',
  '..%5coutside%5csecret.txt',
  'C:\\Windows\\win.ini',
  'C:/Windows/win.ini',
  'c%3A/Windows/win.ini',
  'C:secret.txt',
  '\\\\host\\share\\secret.txt',
  '//host/share/secret.txt',
  'file://host/share/secret.txt',
  '\\\\?\\C:\\secret.txt',
  '\\\\.\\pipe\\x',
  'CON',
  'link.txt',
  'linked/secret.txt',
  'chain.txt',
  'loop.txt',
  'loop.txt/x',
  '~/secret.txt',
  '$HOME/secret.txt',
  'deep/secret.txt\0.md',
];

/** Every key that names a file, in the records of a workspace. */
const recordsNaming = (file: string): string => {
  const written = JSON.stringify(file);
  return `# file: isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ACME
standard: ISO/IEC 27001:2022
organization: ACME GmbH
scope: Everything
governance: { governingBody: [p.lind], seniorManagement: [p.lind] }
baseline: ${written}
report: { logo: ${written}, foreword: ${written}, font: ${written} }
# file: people.audit.yaml
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  p.lind:
    name: Pia Lind
    competence: [{ subject: auditing, method: x, obtained: 2020-01-01, evidence: ${written} }]
# file: audits/IA-1/plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
title: Access
status: in-progress
objectives: [Determine conformity]
criteria: [ISO/IEC 27001:2022, ${written}]
scope: { requirements: [A.5.15] }
period: { start: 2026-01-01, end: 2026-01-09 }
team: { lead: p.lind, auditors: [] }
# file: soa.audit.yaml
apiVersion: audit-as-code/v1
kind: StatementOfApplicability
id: soa
title: SoA
controls: { A.5.15: { applicable: true, implementation: implemented, documents: [${written}], paths: [${written}] } }
# file: programme.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditProgramme
id: programme
audits: { IA-0: { title: T, record: ${written} } }
# file: evidence.audit.yaml
apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence
audit: IA-1
items:
  E-1: { title: T, file: ${written}, sha256: ${'0'.repeat(64)}, collectedBy: p.lind, collectedOn: 2026-01-02 }
# file: workpapers.audit.yaml
apiVersion: audit-as-code/v1
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.15: { auditor: p.lind, date: 2026-01-02, result: conforms, sample: { source: ${written}, size: 1, method: random, seed: 1, population: 2 } }
# file: audits/IA-1/report.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditReport
id: R-1
audit: IA-1
managementReview: { date: 2026-01-03, minutes: ${written} }
`;
};

describe('a path in a record', function () {
  this.timeout(120_000);
  const content = 'TOP-SECRET-OUTSIDE';
  let base: string;
  let workspace: string;
  let secret: string;

  before(() => {
    base = realpathSync(mkdtempSync(path.join(tmpdir(), 'audit-as-code-')));
    workspace = path.join(base, 'workspace');
    secret = path.join(base, 'outside/secret.txt');
    mkdirSync(path.join(workspace, 'deep'), { recursive: true });
    mkdirSync(path.join(base, 'outside'));
    writeFileSync(secret, content);
    symlinkSync(secret, path.join(workspace, 'link.txt'));
    symlinkSync(path.join(base, 'outside'), path.join(workspace, 'linked'));
    symlinkSync('link.txt', path.join(workspace, 'chain.txt'));
    symlinkSync('loop.txt', path.join(workspace, 'loop.txt'));
  });
  after(() => rmSync(base, { recursive: true, force: true }));

  function engineOf(records: string): Engine {
    const engine = new Engine({
      rules: allRules,
      ruleIds,
      today: '2026-01-05',
      onError: (_rule, _file, error) => {
        throw error;
      },
    });
    engine.setFolders([workspace]);
    for (const [name, text] of filesOf(records)) engine.setFile(path.join(workspace, name), text);
    engine.settle();
    return engine;
  }

  it('that leads out is no link, names no file that is asked for, and is read nowhere [PATH-1]', async () => {
    let asked = 0;
    for (const file of leadingOut(secret)) {
      const engine = engineOf(recordsNaming(file));
      const inside = (each: string) => each.startsWith(`${workspace}/`) && !each.includes('/../');
      const wanted = [...engine.takeWantedFiles(), ...engine.takeWantedHashes(), ...engine.baselineFiles()];
      assert.deepEqual(
        wanted.filter((each) => !inside(each)),
        [],
        file,
      );
      for (const each of wanted) {
        asked++;
        assert.equal(await nodeHost.fileFact(each, [workspace]), 'absent', `${file}: ${each}`);
        const [hash, bytes] = [
          await nodeHost.sha256OfFile(each, [workspace]),
          await nodeHost.readBytes(each, [workspace], 1000),
        ];
        for (const found of [hash, bytes]) {
          assert.ok(found === 'absent' || (typeof found === 'object' && 'reason' in found), `${file}: ${each}`);
        }
        engine.setFileFact(each, 'absent');
      }
      engine.settle();
      const links = engine.files().flatMap((each) => documentLinks(engine, each));
      for (const { target } of links) assert.ok('file' in target && inside(target.file), file);
    }
    console.log(`      ${leadingOut(secret).length} ways to write a path, ${asked} files asked for`);
    assert.ok(asked > 20);
  });

  it('gets nothing from outside into a report, a pack, an import or a sample [PATH-2]', async () => {
    const options = ['--root', workspace, '--no-git', '--no-cache', '--as-of', '2026-01-05'];
    for (const file of ['../outside/secret.txt', 'linked/secret.txt', 'chain.txt']) {
      for (const [name, text] of filesOf(recordsNaming(file))) {
        mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true });
        writeFileSync(path.join(workspace, name), text);
      }
      for (const args of [
        ['check', '--format', 'json'],
        ['report', 'internal-audit', 'IA-1', '--format', 'md'],
        ['report', 'soa', '--format', 'csv'],
        ['pack', 'IA-1', '--output', path.join(base, 'pack.zip'), '--force'],
        ['export', 'oscal', '--model', 'assessment-results', '--audit', 'IA-1'],
        ['sample', 'verify', path.join(workspace, 'workpapers.audit.yaml')],
      ]) {
        const { printed, code } = await runAtTerminal([...args, ...options], []);
        assert.ok(!printed.includes(content), `${args.join(' ')} with ${file}`);
        assert.notEqual(code, 70, printed);
      }
      const pack = await nodeHost.readBytes(path.join(base, 'pack.zip'), [base], 10_000_000);
      if (typeof pack === 'object' && 'buffer' in pack) assert.ok(!Buffer.from(pack).includes(content));
    }
  });

  it('is looked at again where it is open: nobody can swap it for a link in between [PATH-3]', async () => {
    const inside = path.join(workspace, 'deep/file.txt');
    const spare = path.join(workspace, 'deep/spare');
    const own = createHash('sha256').update('own').digest('hex');
    writeFileSync(inside, 'own');
    let isSwapping = true;
    let swaps = 0;
    const swap = () => {
      rmSync(spare, { force: true });
      if (swaps++ % 2 === 0) symlinkSync(secret, spare);
      else writeFileSync(spare, 'own');
      renameSync(spare, inside);
      if (isSwapping) setImmediate(swap);
    };
    swap();
    try {
      for (let times = 0; times < 150; times++) {
        const found = await nodeHost.sha256OfFile(inside, [workspace]);
        if (typeof found === 'object' && 'sha256' in found) assert.equal(found.sha256, own);
        const bytes = await nodeHost.readBytes(inside, [workspace], 1000);
        if (bytes instanceof Uint8Array) assert.notEqual(Buffer.from(bytes).toString(), content);
      }
    } finally {
      isSwapping = false;
    }
    assert.ok(swaps > 50);
  });
});

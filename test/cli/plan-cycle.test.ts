import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './command-line.ts';

const example = path.resolve(import.meta.dirname, '../../examples/acme');
const order = ['plan-cycle', 'programme-2025-2028', '--no-git', '--as-of', '2026-06-30'];

describe('plan-cycle', () => {
  let folder: string;
  let file: string;
  before(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'audit-as-code-')));
    await cp(example, folder, { recursive: true });
    file = path.join(folder, 'programme.audit.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^ {2}IA-2027-0[12]:\n(?: {4}.*\n)+/gm, ''));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('proposes audits as a diff, and writes them when asked to', async () => {
    const before = await readFile(file, 'utf8');
    const { code, stdout, stderr } = await run(folder, order);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^IA-2027-01, 2027-06-21 to 2027-06-25, 4 days: The week not later than P8M/m);
    assert.match(stdout, /^IA-2027-02, 2027-12-13 to 2027-12-17, 4 days: .* before recertification-2028/m);
    assert.match(stdout, /^\+ {2}IA-2027-01:$/m);
    assert.equal(await readFile(file, 'utf8'), before);
    assert.equal((await run(folder, [...order, '--apply'])).code, 0);
    const after = await readFile(file, 'utf8');
    assert.ok(
      before.split('\n').every((line) => after.split('\n').includes(line)),
      'nothing is lost',
    );
    const checked = await run(folder, ['check', '--no-git', '--as-of', '2026-06-30', 'programme.audit.yaml']);
    assert.equal(checked.code, 0, checked.stdout);
    assert.doesNotMatch(checked.stdout, /coverage\/|schedule\//);
    const whole = await run(folder, ['check', '--no-git', '--as-of', '2026-06-30', '--format', 'json']);
    const { diagnostics }: { diagnostics: { rule: string }[] } = JSON.parse(whole.stdout);
    assert.deepEqual(
      diagnostics.filter(({ rule }) => /^(coverage|schedule)\//.test(rule)),
      [],
    );
    const again = await run(folder, order);
    assert.match(again.stdout, /has all the audits that it needs/);
  });

  it('says what it does not know, and what it cannot do', async () => {
    const unknown = await run(folder, ['plan-cycle', 'programme']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /There is no audit programme programme\. The programmes are programme-2025-2028/);
    const over = await run(folder, ['plan-cycle', 'programme-2025-2028', '--no-git', '--as-of', '2029-01-01']);
    assert.equal(over.code, 2);
    assert.match(over.stderr, /has ended on 2028-02-29/);
    assert.match((await run(folder, [...order, '--days', 'x'])).stderr, /no whole number of days/);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^ {2}IA-2027-0[12]:\n(?: {4}.*\n)+/gm, ''));
    const late = await run(folder, ['plan-cycle', 'programme-2025-2028', '--no-git', '--as-of', '2028-01-14']);
    assert.equal(late.code, 1, late.stderr);
    assert.match(
      late.stdout,
      /^What cannot be had any more:\n {2}No week is left for an audit before recertification-2028/m,
    );
    assert.match(late.stderr, /^warning: Who has committed to what is not known and not looked at\.$/m);
  });

  it('warns of what it could not look at', async () => {
    const finding = path.join(folder, 'findings/broken.audit.yaml');
    await writeFile(finding, 'apiVersion: audit-as-code/v1\nkind: Finding\nid: F-1\ntitle: "unclosed\n');
    const { code, stderr } = await run(folder, order);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^warning: findings\/broken\.audit\.yaml has an error in its YAML/m);
    assert.match(stderr, /^warning: Who has committed to what is not known and not looked at\.$/m);
    await rm(finding);
  });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { folderWith, put, removeFolders, run } from './command-line.ts';

const population = `account,team\n${Array.from({ length: 30 }, (_, index) => `a${index},t${index % 3}\n`).join('')}`;

const workspace = `
# file: audits/IA-1/evidence/leavers.csv
${population}
# file: audits/IA-1/evidence.audit.yaml
apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence
items:
  E-1: { title: Drawn leavers, file: evidence/leavers-sample.csv, collectedBy: d.mora, collectedOn: 2026-02-03 }
`;

const workpaper = (sample: string) => `apiVersion: audit-as-code/v1
kind: Workpaper
id: WP-1
audit: IA-1
auditor: d.mora
performedOn: 2026-02-03
results:
  A.5.18:
    result: conforms
    evidence: [E-1]
${sample.replace(/^(?=.)/gm, '    ')}`;

const file = 'audits/IA-1/evidence/leavers.csv';

describe('sample', () => {
  after(removeFolders);

  it('writes the rows, prints the sample, and draws the same again', async () => {
    const folder = await folderWith(workspace);
    const drawn = await run(folder, ['sample', file, '--size', '6', '--method', 'stratified', '--strata', 'team']);
    assert.equal(drawn.code, 0, drawn.stderr);
    const content = await readFile(path.join(folder, file));
    const sha256 = createHash('sha256').update(content).digest('hex');
    const seed = Number.parseInt(sha256.slice(0, 12), 16);
    assert.equal(
      drawn.stdout,
      `sample:\n  population: 30\n  size: 6\n  method: stratified\n  seed: ${seed}\n  source: evidence/leavers.csv\n  sha256: ${sha256}\n  strata: team\n`,
    );
    const rows = await readFile(path.join(folder, 'audits/IA-1/evidence/leavers-sample.csv'), 'utf8');
    assert.match(rows, /^population_row,account,team\n(\d+,a\d+,t\d\n){6}$/);
    assert.ok(drawn.stderr.includes(createHash('sha256').update(rows).digest('hex')));

    await put(folder, 'audits/IA-1/workpapers.audit.yaml', workpaper(drawn.stdout));
    const same = await run(folder, ['sample', 'verify', 'WP-1']);
    assert.equal(same.code, 0, same.stderr);
    assert.match(same.stdout, /^WP-1, A\.5\.18: 6 of 30 drawn again, the same as E-1; SHA-256 [0-9a-f]{64}\.\n$/);
    const checked = await run(folder, ['check', '--fail-on', 'never', 'audits/IA-1/workpapers.audit.yaml']);
    assert.doesNotMatch(checked.stdout, /schema\/|reference\/file/);

    await put(folder, 'audits/IA-1/evidence/leavers-sample.csv', rows.replace(/a\d+/, 'a99'));
    const other = await run(folder, ['sample', 'verify', 'audits/IA-1/workpapers.audit.yaml']);
    assert.equal(other.code, 1);
    assert.match(other.stdout, /E-1 \(audits\/IA-1\/evidence\/leavers-sample\.csv\) has other rows/);

    await put(folder, file, `${population}a30,t0\n`);
    const changed = await run(folder, ['sample', 'verify', 'WP-1']);
    assert.equal(changed.code, 1);
    assert.match(changed.stdout, /the population audits\/IA-1\/evidence\/leavers\.csv has changed/);
  });

  it('overwrites nothing that is not its own', async () => {
    const folder = await folderWith(workspace);
    await put(folder, 'kept.csv', 'mine\n');
    const order = ['sample', file, '--size', '3', '--seed', '1', '--output'];
    assert.equal((await run(folder, [...order, 'kept.csv'])).code, 2);
    assert.equal((await run(folder, [...order, file, '--force'])).code, 2);
    assert.equal(await readFile(path.join(folder, 'kept.csv'), 'utf8'), 'mine\n');
    assert.equal((await run(folder, [...order, 'new.csv'])).code, 0);
    assert.equal((await run(folder, [...order, 'new.csv'])).code, 0, 'the same rows again are no other file');
  });

  it('says what is wrong, and writes nothing', async () => {
    const folder = await folderWith(workspace);
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['--size', '31'], /A sample of 31 cannot be drawn from .*, which has 30 members/],
      [['--size', '3', '--seed', 'abc'], /no whole number/],
      [['--size', '0'], /no whole number from 1/],
      [[], /Give --size/],
      [['--size', '3', '--strata', 'team'], /has no strata/],
      [['--size', '3', '--method', 'stratified'], /--strata/],
      [['--size', '3', '--sheet', 'x'], /no workbook/],
    ];
    for (const [options, message] of cases) {
      const { code, stderr, stdout } = await run(folder, ['sample', file, ...options]);
      assert.equal(code, 2, stderr);
      assert.match(stderr, message);
      assert.equal(stdout, '');
    }
    await assert.rejects(readFile(path.join(folder, 'audits/IA-1/evidence/leavers-sample.csv')));
    const { code, stderr } = await run(folder, ['sample', 'verify', 'WP-1']);
    assert.equal(code, 2);
    assert.match(stderr, /There is no workpaper "WP-1"/);
  });
});

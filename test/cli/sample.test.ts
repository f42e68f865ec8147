import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { workbook } from '../support/workbook.ts';
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

  it('takes the largest seed, and the workpaper holds it', async () => {
    const folder = await folderWith(workspace);
    const drawn = await run(folder, ['sample', file, '--size', '6', '--seed', '9007199254740991']);
    await put(folder, 'audits/IA-1/workpapers.audit.yaml', workpaper(drawn.stdout));
    const same = await run(folder, ['sample', 'verify', 'WP-1']);
    assert.equal(same.code, 0, same.stderr);
    const checked = await run(folder, ['check', '--fail-on', 'never', 'audits/IA-1/workpapers.audit.yaml']);
    assert.doesNotMatch(checked.stdout, /schema\//);
    await put(folder, 'audits/IA-1/workpapers.audit.yaml', workpaper(drawn.stdout.replace('740991', '740992')));
    const larger = await run(folder, ['check', '--fail-on', 'never', 'audits/IA-1/workpapers.audit.yaml']);
    assert.match(larger.stdout, /schema\/value "seed" is 9007199254740992.*at most 9007199254740991/);
  });

  it('verifies with the options that come after the workpaper', async () => {
    const folder = await folderWith(workspace);
    const rows = (name: string, of: number) => ({ name, rows: [['id'], ...Array.from({ length: of }, (_, n) => [n])] });
    await put(folder, 'audits/IA-1/evidence/two.xlsx', workbook({ sheets: [rows('May', 5), rows('June', 9)] }));
    const order = ['sample', 'audits/IA-1/evidence/two.xlsx', '--size', '2', '--seed', '3', '--sheet', 'June'];
    const drawn = await run(folder, [...order, '--output', 'audits/IA-1/evidence/leavers-sample.csv']);
    assert.equal(drawn.code, 0, drawn.stderr);
    await put(folder, 'audits/IA-1/workpapers.audit.yaml', workpaper(drawn.stdout));
    const undecided = await run(folder, ['sample', 'verify', 'WP-1']);
    assert.equal(undecided.code, 2);
    assert.match(undecided.stderr, /several sheets/);
    const same = await run(path.dirname(folder), ['sample', 'verify', 'WP-1', '--root', folder, '--sheet', 'June']);
    assert.deepEqual([same.code, same.stderr], [0, '']);
    assert.match(same.stdout, /2 of 9 drawn again, the same as E-1/);
    const quiet = await run(folder, ['sample', 'verify', '--sheet', 'June', '--quiet', 'WP-1']);
    assert.deepEqual([quiet.code, quiet.stdout, quiet.stderr], [0, '', '']);
  });

  it('verifies all samples of a workpaper, whatever one of them comes to', async () => {
    const folder = await folderWith(workspace);
    const drawn = await run(folder, ['sample', file, '--size', '2', '--seed', '3']);
    const result = (requirement: string, sample: string) =>
      `  ${requirement}:\n    result: conforms\n    evidence: [E-1]\n    sample: { ${sample} }\n`;
    const inOne = drawn.stdout.replace('sample:\n', '').trim().replace(/\n +/g, ', ');
    const results = [
      result('A.5.1', 'size: 2, seed: 3, source: evidence/gone.csv'),
      result('A.5.2', 'size: 2, seed: 3'),
      result('A.5.3', 'size: 2, source: evidence/leavers.csv'),
      result('A.5.4', 'size: 3, seed: 3, source: evidence/leavers.csv'),
      result('A.5.5', inOne),
      result('A.5.6', 'size: 31, seed: 3, source: evidence/leavers.csv'),
      result('A.5.7', 'size: 3, seed: 9007199254740993, source: evidence/leavers.csv'),
    ];
    const begin = workpaper('').replace(/ {2}A\.5\.18.*/s, '');
    await put(folder, 'audits/IA-1/workpapers.audit.yaml', `${begin}${results.join('')}`);
    const { code, stdout, stderr } = await run(folder, ['sample', 'verify', 'WP-1']);
    assert.equal(code, 2);
    assert.match(stderr, /WP-1, A\.5\.2: the sample has no source/);
    assert.match(stderr, /WP-1, A\.5\.3: the sample has no seed/);
    assert.match(stderr, /error: WP-1, A\.5\.1: There is no file audits\/IA-1\/evidence\/gone\.csv/);
    assert.match(stderr, /error: WP-1, A\.5\.6: .* which has 30 members\. Draw fewer\.$/m);
    assert.match(stderr, /error: WP-1, A\.5\.7: The sample has no size or no sound seed\.$/m);
    assert.match(stdout, /WP-1, A\.5\.4: E-1 \(.*\) has other rows.*WP-1, A\.5\.5: 2 of 30 drawn again/s);
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

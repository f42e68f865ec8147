import assert from 'node:assert/strict';
import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { folderWith, put, removeFolders, run } from './command-line.ts';
import { audits, sound } from './workspaces.ts';

describe('report internal-audit', function () {
  this.timeout(20_000);
  let folder: string;

  before(async () => {
    folder = await folderWith(audits);
  });
  after(removeFolders);

  const report = (...args: string[]) => run(folder, ['report', 'internal-audit', ...args]);
  const chosen = async (asOf: string) => /IA-\d{4}-\d{2}/.exec((await report('--as-of', asOf)).stdout)?.[0];
  const read = (file: string) => readFile(path.join(folder, file), 'utf8');

  it('prints the report of an audit, sealed', async () => {
    const { code, stdout, stderr } = await report('IA-2025-01', '--as-of', '2026-06-30', '--quiet');
    assert.equal(code, 0);
    assert.equal(stderr, '');
    assert.match(stdout, /^# .*IA-2025-01/);
    assert.match(stdout, /As of:\*\* 2026-06-30/);
    assert.match(stdout, /\n<!-- audit-as-code sha256: [0-9a-f]{64} -->\n$/);
  });

  it('remarks that the report is a draft, and why, unless --quiet', async () => {
    const { stderr } = await report('IA-2025-01');
    assert.match(stderr, /^warning: The report is a draft\. .*\d+ errors in the records that this report shows/m);
    assert.equal((await report('IA-2025-01', '--quiet')).stderr, '');
  });

  it('takes the audit under way, else the last before, else the next, and none that is cancelled', async () => {
    assert.equal(await chosen('2026-06-30'), 'IA-2026-01');
    assert.equal(await chosen('2026-06-21'), 'IA-2025-02');
    assert.equal(await chosen('2025-05-09'), 'IA-2025-01');
    assert.equal(await chosen('2024-01-01'), 'IA-2025-01');
    assert.equal(await chosen('2030-01-01'), 'IA-2026-03');
  });

  it('names the audits where there is none with the id', async () => {
    const { code, stdout, stderr } = await report('IA-2025-1');
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(
      stderr,
      /^error: There is no audit IA-2025-1\. Did you mean IA-2025-01\? The audits are IA-2025-01, /m,
    );
  });

  it('writes into a file, or a folder under the name of the audit, and again', async () => {
    for (const output of ['out/', 'out', 'out/IA-2025-01.md']) {
      const { code, stdout, stderr } = await report('IA-2025-01', '--output', output);
      assert.equal(code, 0);
      assert.equal(stdout, '');
      assert.match(stderr, /^Wrote out\/IA-2025-01\.md\.$/m);
    }
    assert.equal(await read('out/IA-2025-01.md'), (await report('IA-2025-01')).stdout);
  });

  it('overwrites what somebody has edited only with --force [WRITE-1]', async () => {
    const to = (...more: string[]) => report('IA-2025-01', '--output', 'kept.md', ...more);
    await to();
    const edited = `${await read('kept.md')}By hand.\n`;
    await put(folder, 'kept.md', edited);
    const { code, stderr } = await to();
    assert.equal(code, 2);
    assert.match(stderr, /kept\.md was not written by this command, or has been changed since/);
    assert.equal(await read('kept.md'), edited);
    assert.equal((await to('--force')).code, 0);
    assert.doesNotMatch(await read('kept.md'), /By hand/);
    await put(folder, 'kept.md', (await read('kept.md')).replaceAll('\n', '\r\n'));
    assert.equal((await to()).code, 0);
  });

  it('writes no other file over [WRITE-1]', async () => {
    assert.equal((await report('IA-2025-01', '--output', 'people.audit.yaml')).code, 2);
    assert.match(await read('people.audit.yaml'), /Pia Lind/);
    await symlink('nowhere', path.join(folder, 'link.md'));
    assert.match((await report('IA-2025-01', '--output', 'link.md')).stderr, /link\.md is a link that leads nowhere/);
    assert.equal((await report('IA-2025-01', '--output', '')).code, 2);
  });

  it('writes no draft with --require-clean', async () => {
    const { code, stdout, stderr } = await report('IA-2025-01', '--require-clean', '--output', 'clean.md');
    assert.equal(code, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /^error: No report was written\. The report would be a draft: .*\d+ errors/m);
    await assert.rejects(read('clean.md'));
  });

  it('keeps an id that is a path within the folder [WRITE-2]', async () => {
    const hostile = await folderWith(`${sound}
# file: programme.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditProgramme
id: p
audits:
  ../../escaped: { title: T, period: { start: 2026-01-01, end: 2026-01-02 } }
`);
    const { code, stderr } = await run(hostile, ['report', 'internal-audit', '--output', 'out/']);
    assert.equal(code, 2);
    assert.match(stderr, /cannot be the name of a file/);
  });

  it('asks to narrow by --root where several ISMSs are meant', async () => {
    const two = await folderWith('');
    for (const root of ['alpha', 'beta']) {
      for (const file of ['isms.audit.yaml', 'people.audit.yaml', 'audits/IA-2025-01/plan.audit.yaml']) {
        await put(two, `${root}/${file}`, await read(file));
      }
    }
    for (const id of [['IA-2025-01'], []]) {
      const { code, stderr } = await run(two, ['report', 'internal-audit', ...id]);
      assert.equal(code, 2);
      assert.match(stderr, /several ISMSs\. Narrow by --root to one of alpha, beta\./);
    }
    assert.equal((await run(two, ['report', 'internal-audit', '--root', 'beta'])).code, 0);
  });

  it('cannot run without an audit or without audit files', async () => {
    const noAudit = await run(await folderWith(sound), ['report', 'internal-audit']);
    assert.equal(noAudit.code, 2);
    assert.match(noAudit.stderr, /There is no internal audit .* There are no audits\./);
    const nothing = await run(await folderWith(''), ['report', 'internal-audit']);
    assert.equal(nothing.code, 2);
    assert.match(nothing.stderr, /There are no audit files in .*--root/);
  });
});

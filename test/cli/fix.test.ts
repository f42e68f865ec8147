import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { chmod, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { comments } from '../../server/src/yaml/comments.ts';
import { folderWith, put, removeFolders, run } from './command-line.ts';
import { flawed, sound } from './workspaces.ts';

const day = ['--as-of', '2026-06-30', '--no-git'];
const example = path.resolve(import.meta.dirname, '../../examples/acme-flawed');

/** A misspelt key, a selector in lower case, and beneath the key one that is misspelt as well. */
const misspelt = `${sound}
# file: findings/F-1.audit.yaml
# What was seen
apiVersion: audit-as-code/v1
kind: Finding
id: F-1
title: Shared keys # of the office
audit: certification
type: observation
requirement: [a.5.18] # by telephone
raisedBy: p.lind
raisedOn: 2026-02-04
status: open
condition: Two people share a key
`;
const mended = ['requirements: [A.5.18] # by telephone', 'title: Shared keys # of the office', '# What was seen'];

describe('fix', function () {
  this.timeout(40_000);
  let folder: string;
  const fix = (...args: string[]) => run(folder, ['fix', ...day, ...args]);
  const textOf = (file: string) => readFile(path.join(folder, file), 'utf8');
  const file = 'findings/F-1.audit.yaml';

  beforeEach(async () => {
    folder = await folderWith(misspelt);
  });
  after(removeFolders);

  it('mends what is mechanical, what one fix makes possible included, and leaves comments alone', async () => {
    const before = await textOf(file);
    const { code, stdout, stderr } = await fix();
    assert.equal(code, 0);
    assert.match(stdout, /^findings\/F-1\.audit\.yaml:8 schema\/unknown-key Change the key to "requirements"$/m);
    assert.match(stdout, /^findings\/F-1\.audit\.yaml:8 Write A\.5\.18$/m);
    assert.match(stderr, /^2 fixes in 1 file\. 1 problem is left\.$/m);
    const after = await textOf(file);
    for (const line of mended) assert.ok(after.includes(line), after);
    assert.deepEqual(
      comments(after).map(({ text }) => text),
      comments(before).map(({ text }) => text),
    );
    const again = await fix();
    assert.equal(again.stdout, '');
    assert.match(again.stderr, /^There is nothing mechanical to fix\. 1 problem is left\.$/m);
    assert.equal(await textOf(file), after);
  });

  it('shows a diff that git applies, and writes nothing, with --dry-run', async () => {
    const before = await textOf(file);
    const { code, stdout, stderr } = await fix('--dry-run');
    assert.equal(code, 0);
    assert.match(stderr, /^2 fixes in 1 file, not written\. /m);
    assert.equal(await textOf(file), before);
    await put(folder, 'fix.patch', stdout);
    execFileSync('git', ['apply', 'fix.patch'], { cwd: folder });
    const patched = await textOf(file);
    await put(folder, file, before);
    await fix();
    assert.equal(patched, await textOf(file));
  });

  it('applies its diff to the example, and mends no conclusion', async () => {
    folder = await folderWith('');
    cpSync(example, folder, { recursive: true });
    const { stdout } = await fix('--dry-run');
    const changed = stdout.split('\n').filter((line) => /^[-+](?![-+])/.test(line));
    assert.deepEqual(changed, [
      '-    auditee: [d.castro, o.keller]',
      '+    auditees: [d.castro, o.keller]',
      '-requirements: [A.8.1.1]',
      '+requirements: [A.5.9]',
    ]);
  });

  it('mends the files under the paths alone', async () => {
    await put(folder, 'other/F-2.audit.yaml', (await textOf(file)).replace('F-1', 'F-2'));
    const before = await textOf(file);
    const { stdout } = await fix('other', '--quiet');
    assert.match(stdout, /^other\/F-2\.audit\.yaml:8 /);
    assert.equal(await textOf(file), before);
    const { code, stderr } = await fix('missing');
    assert.equal(code, 2);
    assert.match(stderr, /There is no "missing"/);
  });

  it('keeps byte order mark, line ends, mode and links', async () => {
    const text = (await textOf(file)).replaceAll('\n', '\r\n');
    await put(folder, file, `\ufeff${text}`);
    await chmod(path.join(folder, file), 0o640);
    symlinkSync('findings/F-1.audit.yaml', path.join(folder, 'linked.audit.yaml'));
    await fix('linked.audit.yaml');
    const after = await textOf(file);
    assert.equal(after, `\ufeff${text.replace('requirement:', 'requirements:').replace('a.5.18', 'A.5.18')}`);
    assert.equal((await stat(path.join(folder, file))).mode & 0o777, 0o640);
    assert.match(await textOf('linked.audit.yaml'), /A\.5\.18/);
  });

  it('leaves a file alone that is not UTF-8, and says so', async () => {
    const bytes = Buffer.concat([
      Buffer.from(await textOf(file)),
      Buffer.from('---\napiVersion: audit-as-code/v1\nkind: People\nid: guests\npeople: {}\nnotes: \xff\n', 'latin1'),
    ]);
    await put(folder, file, bytes);
    const { code, stderr } = await fix();
    assert.equal(code, 0);
    assert.match(stderr, /warning: findings\/F-1\.audit\.yaml is not UTF-8 and stays as it is\./);
    assert.deepEqual(await readFile(path.join(folder, file)), bytes);
  });

  it('computes missing hashes of evidence', async () => {
    folder = await folderWith(flawed);
    const { stdout } = await fix();
    assert.match(stdout, /^evidence\/register\.audit\.yaml:7 evidence\/no-hash /);
    assert.match(await textOf('evidence/register.audit.yaml'), /^ {4}sha256: [0-9a-f]{64}$/m);
  });
});

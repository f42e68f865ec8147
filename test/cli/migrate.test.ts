import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { isms2013 } from '../support/isms-2013.ts';
import { folderWith, put, removeFolders, run } from './command-line.ts';
import { sound } from './workspaces.ts';

const git = promisify(execFile);

describe('migrate 2013-to-2022', function () {
  this.timeout(30_000);
  after(removeFolders);

  const migrate = (folder: string, ...args: string[]) => run(folder, ['migrate', '2013-to-2022', ...args]);
  const read = (folder: string, file: string) => readFile(path.join(folder, file), 'utf8');
  const rulesIn = async (folder: string) => {
    const { stdout } = await run(folder, ['check', '--format', 'json', '--no-cache', '--as-of', '2022-06-30']);
    return (JSON.parse(stdout) as { diagnostics: { rule: string }[] }).diagnostics.map(({ rule }) => rule);
  };

  it('writes, tells what a person must decide, and leaves no superseded id', async () => {
    const folder = await folderWith(isms2013);
    const { code, stdout, stderr } = await migrate(folder);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^Changed \d+ files:\n {2}audits\/IA-2022-01\/plan\.audit\.yaml\n/);
    assert.match(
      stdout,
      /^ {2}soa\.audit\.yaml\n(?: {4}.*\n)* {4}A\.5\.7: A\.5\.7 \(Threat intelligence\) has no entry\./m,
    );
    assert.ok(!(await rulesIn(folder)).some((rule) => /^(reference|schema|syntax)\//.test(rule)));
    const again = await migrate(folder);
    assert.equal(again.code, 2);
    assert.match(again.stderr, /^error: There is no ISMS of ISO\/IEC 27001:2013 in .*: nothing to migrate\.$/m);
  });

  it('prints a difference with --dry-run that git applies, and writes nothing', async () => {
    const folder = await folderWith(isms2013);
    const before = await read(folder, 'soa.audit.yaml');
    const { code, stdout, stderr } = await migrate(folder, '--dry-run');
    assert.equal(code, 0);
    assert.match(stderr, /^Would change \d+ files:$/m);
    assert.equal(await read(folder, 'soa.audit.yaml'), before);
    const other = await folderWith(isms2013);
    await migrate(other);
    await put(folder, 'migration.diff', stdout);
    await git('git', ['apply', 'migration.diff'], { cwd: folder });
    for (const file of ['isms', 'soa', 'programme', 'findings/F-2022-002', 'audits/IA-2022-02/plan']) {
      assert.equal(await read(folder, `${file}.audit.yaml`), await read(other, `${file}.audit.yaml`));
    }
  });

  it('tells it as JSON', async () => {
    const folder = await folderWith(isms2013);
    const { stdout } = await migrate(folder, '--dry-run', '--format', 'json');
    const { version, from, to, isms, diff } = JSON.parse(stdout);
    assert.deepEqual([version, from, to], [1, 'ISO/IEC 27001:2013', 'ISO/IEC 27001:2022']);
    assert.equal(isms.length, 1);
    assert.ok(isms[0].files.includes('soa.audit.yaml'));
    const [decision] = isms[0].decisions;
    assert.deepEqual(Object.keys(decision).sort(), ['about', 'file', 'kind', 'text']);
    assert.match(diff, /^--- a\//m);
  });

  it('migrates the ISMSs under the paths alone', async () => {
    const nested = (name: string) => isms2013.replaceAll('# file: ', `# file: ${name}/`);
    const folder = await folderWith(
      `${nested('one')}\n${nested('two')}\n${sound.replaceAll('# file: ', '# file: three/')}`,
    );
    assert.equal((await migrate(folder, 'two/soa.audit.yaml')).code, 0);
    assert.match(await read(folder, 'one/isms.audit.yaml'), /27001:2013/);
    assert.match(await read(folder, 'two/isms.audit.yaml'), /27001:2022/);
    assert.equal((await migrate(folder, 'three')).code, 2);
    assert.equal((await migrate(folder, 'four')).code, 2);
  });
});

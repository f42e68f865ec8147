import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { folderWith, program, put, removeFolders, run } from './command-line.ts';
import { sound } from './workspaces.ts';

describe('the command line, on broken input', function () {
  this.timeout(60_000);
  after(removeFolders);

  const check = async (folder: string, ...args: string[]) => {
    const ended = await run(folder, ['check', '--as-of', '2026-06-30', ...args]);
    assert.doesNotMatch(ended.stderr, /^ +at /m, 'a stack trace');
    return ended;
  };

  it('reports an empty file at its first line', async () => {
    const folder = await folderWith(sound);
    await put(folder, 'empty.audit.yaml', '');
    const { code, stdout } = await check(folder);
    assert.equal(code, 1);
    assert.match(stdout, /^empty\.audit\.yaml:1:1 error schema\/kind .*\n {2}1 \|\n {4}\| \^\n/m);
    assert.match(stdout, / in 3 files \(2 documents\)\.$/m);
  });

  it('passes over a folder that is named like an audit file, and reads what lies in it', async () => {
    const folder = await folderWith(sound);
    await put(folder, 'x.audit.yaml/y.audit.yaml', 'kind: Nothing\n');
    const { code, stdout, stderr } = await check(folder);
    assert.equal(code, 1);
    assert.match(stdout, /^x\.audit\.yaml\/y\.audit\.yaml:1:1 error schema\/kind/m);
    assert.equal(stderr, '');
  });

  it('reports what is not UTF-8 where it begins', async () => {
    const folder = await folderWith(sound);
    const bytes = Buffer.concat([Buffer.from('title: Prüfung\nnote: 😀 Pr'), Buffer.from([0xfc, 0x66, 0xff])]);
    await put(folder, 'latin.audit.yaml', bytes);
    await put(folder, 'cut.audit.yaml', Buffer.from('a: ü').subarray(0, 4));
    await put(folder, 'utf16.audit.yaml', Buffer.from('\ufeffkind: People\n', 'utf16le'));
    const { code, stdout } = await check(folder);
    assert.equal(code, 1);
    assert.match(stdout, /^latin\.audit\.yaml:2:12 error syntax\/yaml .*UTF-8/m);
    assert.match(stdout, /^cut\.audit\.yaml:1:4 error syntax\/yaml/m);
    assert.match(stdout, /^utf16\.audit\.yaml:1:1 error syntax\/yaml/m);
  });

  it('survives NUL characters, a line of 5 MB and a file that is no YAML', async () => {
    const folder = await folderWith(sound);
    await put(folder, 'nul.audit.yaml', 'kind: \u0000\u0001\u001b[2J\n');
    await put(folder, 'line.audit.yaml', `kind: ${'x'.repeat(5_000_000)} ]\n`);
    await put(folder, 'torn.audit.yaml', 'a: [1,\n');
    await writeFile(path.join(folder, 'zeros.audit.yaml'), '');
    await truncate(path.join(folder, 'zeros.audit.yaml'), 100_000);
    const { code, stdout } = await check(folder);
    assert.equal(code, 1);
    for (const file of ['nul', 'line', 'torn', 'zeros'])
      assert.match(stdout, new RegExp(`^${file}\\.audit\\.yaml:`, 'm'));
    assert.ok(Math.max(...stdout.split('\n').map((line) => line.length)) < 1_000);
    assert.doesNotMatch(stdout, /(?!\n)\p{Cc}/u);
  });

  it('passes over .git, node_modules and linked folders [PATH-4]', async () => {
    const folder = await folderWith(sound);
    const elsewhere = await folderWith('# file: sub/bad.audit.yaml\nkind: Nothing');
    for (const passedOver of ['.git', 'node_modules', 'sub/node_modules']) {
      await put(folder, `${passedOver}/bad.audit.yaml`, 'kind: Nothing');
    }
    await symlink(path.join(elsewhere, 'sub'), path.join(folder, 'linked'));
    await symlink(path.join(folder, 'sub'), path.join(folder, 'linked.audit.yaml'));
    const { code, stdout, stderr } = await check(folder);
    assert.equal(stdout, 'No problems in 2 files (2 documents).\n');
    assert.equal(stderr, '');
    assert.equal(code, 0);
  });

  it('reads linked files that stay in the workspace, and tells of others [PATH-4]', async () => {
    const elsewhere = await folderWith('# file: secret.audit.yaml\nkind: Nothing\n# file: secret.txt\nsecret');
    const folder = await folderWith(sound);
    await put(folder, 'kept/notes.txt', 'kind: Nothing');
    await symlink('kept/notes.txt', path.join(folder, 'inside.audit.yaml'));
    await symlink(path.join(elsewhere, 'secret.audit.yaml'), path.join(folder, 'outside.audit.yaml'));
    await symlink('nowhere', path.join(folder, 'dangling.audit.yaml'));
    const { code, stdout, stderr } = await check(folder);
    assert.equal(code, 1);
    assert.match(stdout, /^inside\.audit\.yaml:1:\d+ error schema\/kind/m);
    assert.match(stdout, / in 3 files /);
    assert.equal(
      stderr,
      [
        'warning: dangling.audit.yaml cannot be read: the link leads nowhere.',
        'warning: outside.audit.yaml cannot be read: the link leads out of the workspace folder.',
        '',
      ].join('\n'),
    );
  });

  it('counts an evidence file behind a link out of the workspace as absent [PATH-1]', async () => {
    const elsewhere = await folderWith('# file: secret.txt\nsecret');
    const folder = await folderWith(sound);
    const item = (id: string, file: string) =>
      `  ${id}: { title: T, file: ${file}, collectedBy: p.lind, collectedOn: 2026-01-01 }\n`;
    const items = [item('E-1', 'out.txt'), item('E-2', 'in.txt'), item('E-3', 'kept'), item('E-4', 'kept/in.txt')];
    const register = `apiVersion: audit-as-code/v1\nkind: EvidenceRegister\nid: e\nitems:\n${items.join('')}`;
    await put(folder, 'e.audit.yaml', register);
    await put(folder, 'kept/in.txt', 'kept');
    await symlink(path.join(elsewhere, 'secret.txt'), path.join(folder, 'out.txt'));
    await symlink('kept/in.txt', path.join(folder, 'in.txt'));
    const { stdout } = await check(folder, '--format', 'json');
    const { diagnostics } = JSON.parse(stdout);
    const absent = diagnostics.filter(({ rule }: { rule: string }) => rule === 'reference/file');
    assert.deepEqual(
      absent.map(({ line }: { line: number }) => line),
      [5, 7],
    );
  });

  it('cannot run where nothing can be read', async () => {
    const folder = await folderWith('');
    await symlink('nowhere', path.join(folder, 'a.audit.yaml'));
    const { code, stdout, stderr } = await check(folder);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(
      stderr,
      /^warning: a\.audit\.yaml cannot be read: the link leads nowhere\.\nerror: There are no audit files/,
    );
  });

  it('ends quietly when its reader goes away', async () => {
    const folder = await folderWith(sound);
    const keys = Array.from({ length: 3_000 }, (_, number) => `unknown${number}: 1`);
    await put(folder, 'many.audit.yaml', ['kind: People', ...keys, ''].join('\n'));
    const child = spawn(process.execPath, [program, 'check'], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    assert.equal(stderr, '');
    assert.equal(code, 1);
  });

  it('says so when standard output cannot be written', async function () {
    if (process.platform !== 'linux') return this.skip();
    const folder = await folderWith(sound);
    const child = spawn('sh', ['-c', '"$0" "$1" check > /dev/full', process.execPath, program], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const [code] = await once(child, 'close');
    assert.equal(stderr, 'error: The standard output cannot be written: no space is left on the device.\n');
    assert.equal(code, 2);
  });

  it('shows names of files with control characters without sending them to the terminal [TERM-1]', async function () {
    if (process.platform === 'win32') return this.skip();
    const folder = await folderWith(sound);
    await mkdir(path.join(folder, 'a\u001b[31m\nb'));
    await put(folder, 'a\u001b[31m\nb/x.audit.yaml', 'kind: Nothing');
    const { stdout } = await check(folder);
    assert.match(stdout, /^a␛\[31m␊b\/x\.audit\.yaml:1:/m);
  });
});

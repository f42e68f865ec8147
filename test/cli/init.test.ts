import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runAtTerminal } from './at-terminal.ts';
import { folderWith, put, removeFolders, run } from './command-line.ts';
import { sound } from './workspaces.ts';

describe('init', function () {
  this.timeout(20_000);
  after(removeFolders);

  const read = (folder: string, file: string) => readFile(path.join(folder, file), 'utf8');
  const errors = async (folder: string) => {
    const { stdout } = await run(folder, ['check', '--format', 'json', '--no-cache']);
    return JSON.parse(stdout).summary.errors;
  };

  for (const standard of ['2022', '2013', 'ISO/IEC 27001:2013']) {
    it(`writes a layout in which nothing is wrong (${standard})`, async () => {
      const folder = await folderWith('');
      const named = ['--organization', 'ACME: "Cloud" & Söhne', '--scope', 'Everything', '--standard', standard];
      const { code, stderr } = await run(folder, ['init', 'deep/isms', ...named, '--as-of', '2026-03-31']);
      assert.equal(code, 0, stderr);
      assert.match(stderr, /^ {2}audits\/IA-2026-01\/plan\.audit\.yaml$/m);
      assert.match(await read(folder, 'deep/isms/isms.audit.yaml'), /^scope: Everything$/m);
      assert.match(await read(folder, 'deep/isms/README.md'), /^# ACME: "Cloud" \\& Söhne: /);
      assert.equal(await errors(folder), 0);
    });
  }

  it('leaves what is there, tells it, and the whole has no error', async () => {
    const folder = await folderWith(`
# file: people.audit.yaml
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
# file: README.md
Mine.
# file: .gitignore
node_modules
`);
    const before = await read(folder, 'people.audit.yaml');
    const { code, stderr } = await run(folder, ['init', '--organization', 'ACME GmbH']);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /left as it is:\n {2}README\.md\n {2}\.gitignore\n {2}people\.audit\.yaml\n/);
    assert.equal(await read(folder, 'people.audit.yaml'), before);
    assert.equal(await read(folder, 'README.md'), 'Mine.\n');
    assert.match(await read(folder, 'roles.audit.yaml'), /top\.management/);
    assert.equal(await errors(folder), 0);
  });

  it('asks at a terminal for what no option says', async () => {
    const folder = await folderWith('');
    const { code, asked } = await runAtTerminal(['init', '--root', folder], ['', 'ACME GmbH', '2013', '']);
    assert.equal(code, 0);
    assert.deepEqual(asked, [
      'Organization: ',
      'Organization: ',
      'Standard [ISO/IEC 27001:2022]: ',
      'What the ISMS covers (may be left for later): ',
    ]);
    assert.match(
      await read(folder, 'isms.audit.yaml'),
      /^standard: ISO\/IEC 27001:2013\norganization: ACME GmbH\nscope: to be completed$/m,
    );
    const other = await folderWith('');
    assert.equal((await runAtTerminal(['init', '--root', other], ['ACME GmbH'])).code, 2, 'the input has ended');
    assert.deepEqual(await readdir(other), []);
  });

  it('starts no second ISMS in a folder', async () => {
    const folder = await folderWith(sound);
    const { code, stderr } = await run(folder, ['init', '--organization', 'ACME GmbH']);
    assert.equal(code, 2);
    assert.match(stderr, /^error: There is an ISMS in .* already, in isms\.audit\.yaml\.$/m);
  });

  it('asks nobody where there is no terminal, and says what is missing', async () => {
    const folder = await folderWith('');
    await put(folder, 'file', 'text');
    for (const [args, message] of [
      [['init'], /--organization NAME/],
      [['init', '--organization', ' '], /needs a name/],
      [['init', '--organization', 'ACME', '--standard', '2005'], /"2005" is no standard/],
      [['init', 'file', '--organization', 'ACME'], /file is no folder/],
    ] as const) {
      const { code, stderr } = await run(folder, args);
      assert.equal(code, 2);
      assert.match(stderr, message);
    }
  });
});

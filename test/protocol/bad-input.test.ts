import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { FileChangeType } from 'vscode-languageserver';
import { filesOf } from '../support/files.ts';
import { LanguageClient } from '../support/language-client.ts';
import { smallIsms, people as smallPeople } from '../support/small-isms.ts';

const people = 'apiVersion: audit-as-code/v1\nkind: People\nid: other\npeople:\n';
const tens = (name: string, of: string) => `${name}: &${name} [${Array(10).fill(`*${of}`).join(', ')}]\n`;

/** Files as nobody should write them, and the one rule that speaks of each; none where nothing is wrong with it. */
const bad: readonly (readonly [name: string, text: string | Uint8Array, rule: string | undefined])[] = [
  ['an empty file', '', 'schema/kind'],
  ['a file of comments', '# nothing yet\n', 'schema/kind'],
  ['a file that is not UTF-8', Uint8Array.of(...Buffer.from('id: '), 0xff, 0xfe, 0x0a), 'syntax/yaml'],
  ['a line of 5 MB', `${people}  p.long: { name: "${'x'.repeat(5_000_000)}" }\n`, undefined],
  [
    'an alias bomb',
    `a: &a [x]\n${tens('b', 'a')}${tens('c', 'b')}${tens('d', 'c')}${tens('e', 'd')}${tens('f', 'e')}${tens('g', 'f')}`,
    'syntax/yaml',
  ],
  ['nesting 10,000 deep', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`, 'syntax/yaml'],
  ['nesting 10,000 deep that is not closed', `a: ${'{b: '.repeat(10_000)}`, 'syntax/yaml'],
  ['a key __proto__', `${people}  p.extra: { name: Ada Extra, __proto__: { name: x } }\n`, 'schema/unknown-key'],
  ['a person __proto__', `${people}  __proto__: { name: x }\n`, 'schema/value'],
  [
    '50,000 keys',
    `${people}${Array.from({ length: 50_000 }, (_, n) => `  p.${n}: { name: Person ${n}, notes: ${'n'.repeat(70)} }\n`).join('')}`,
    undefined,
  ],
];

describe('bad input', function () {
  this.timeout(60_000);
  let client: LanguageClient;

  beforeEach(async () => {
    client = await LanguageClient.start(filesOf(smallIsms));
  });

  afterEach(() => client.stop());

  for (const [name, text, rule] of bad) {
    it(`${name} gives ${rule ?? 'nothing'}, once, and everything else goes on`, async () => {
      client.write('bad.audit.yaml', text);
      await client.watched([{ file: 'bad.audit.yaml', type: FileChangeType.Created }]);
      await client.settled();
      assert.deepEqual(
        client.diagnostics('bad.audit.yaml').map(({ code }) => code),
        rule === undefined ? [] : [rule],
      );
      assert.deepEqual(client.filesWithDiagnostics(), rule === undefined ? [] : ['bad.audit.yaml']);
      await client.open('people.audit.yaml', 'apiVersion: audit-as-code/v1\nkind: People\nid: people\npeople: {}\n');
      await client.settled();
      assert.deepEqual(client.rules('isms.audit.yaml'), ['8:reference/person', '8:reference/person']);
      assert.deepEqual(
        client.logged.filter((line) => / failed: /.test(line)),
        [],
      );
    });
  }

  it('a folder named like an audit file is none, and what is in it counts', async () => {
    mkdirSync(path.join(client.folder, 'x.audit.yaml'));
    client.write('x.audit.yaml/y.audit.yaml', 'kind: [');
    await client.watched([{ file: 'x.audit.yaml', type: FileChangeType.Created }]);
    await client.watched([{ file: 'x.audit.yaml/y.audit.yaml', type: FileChangeType.Created }]);
    await client.settled();
    assert.deepEqual(client.filesWithDiagnostics(), ['x.audit.yaml/y.audit.yaml']);
  });

  it('a half-typed line shows that error alone, and the rest of its document keeps references alive', async () => {
    await client.open('people.audit.yaml', `${smallPeople}  d.mora: { name: Dana\n`);
    await client.settled();
    assert.deepEqual(
      client.diagnostics('people.audit.yaml').map(({ code }) => code),
      ['syntax/yaml'],
    );
    assert.deepEqual(client.filesWithDiagnostics(), ['people.audit.yaml']);
  });
});

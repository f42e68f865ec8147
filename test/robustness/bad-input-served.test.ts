import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver';
import { LanguageClient } from '../support/language-client.ts';
import { type BadText, badTexts, largeTexts, manyProblems, soundFiles } from './bad-texts.ts';

const people = 'people.audit.yaml';
const isms = 'isms.audit.yaml';

describe('the language server, on bad input', function () {
  this.timeout(120_000);

  let client: LanguageClient;
  afterEach(async () => {
    assert.deepEqual(
      client.logged.filter((line) => /fail|throw| at /i.test(line)),
      [],
    );
    await client.stop();
  });

  /** The rules that report in a file, sorted. */
  const rules = (file: string) => client.diagnostics(file).map(({ code }) => String(code));

  /** Asserts that the server still answers an edit elsewhere. */
  async function assertAlive(): Promise<void> {
    const text = soundFiles.get(people) ?? '';
    await client.open(people, text.replace('p.lind', 'p.lindt'));
    await client.settled();
    assert.deepEqual(rules(isms), ['reference/person', 'reference/person']);
    await client.change(people, 2, text);
    await client.settled();
    assert.deepEqual(rules(isms), []);
    await client.close(people);
  }

  it('says of every bad file on disk what is wrong with it, and judges the others', async () => {
    const files = new Map(soundFiles);
    for (const [index, { text }] of badTexts.entries()) files.set(`bad/${index}.audit.yaml`, text);
    client = await LanguageClient.start(files);
    await client.settled();
    for (const [index, { name, rules: expected }] of badTexts.entries()) {
      const found = rules(`bad/${index}.audit.yaml`).filter((rule) => rule !== 'reference/duplicate-id');
      assert.deepEqual(found, expected, name);
    }
    await assertAlive();
  });

  it('says the same of what is typed', async () => {
    client = await LanguageClient.start(soundFiles);
    await client.settled();
    await client.open('bad.audit.yaml', '');
    for (const [index, { name, text, rules: expected }] of badTexts.entries()) {
      await client.change('bad.audit.yaml', index + 2, text);
      await client.settled();
      assert.deepEqual(rules('bad.audit.yaml'), expected, name);
      assert.deepEqual(client.filesWithDiagnostics(), expected.length > 0 ? ['bad.audit.yaml'] : [], name);
    }
    await assertAlive();
  });

  it('goes on after texts of 5 MB [ROB-1]', async () => {
    client = await LanguageClient.start(soundFiles);
    await client.settled();
    for (const { name, text, rules: expected } of largeTexts) {
      client.write('bad.audit.yaml', text);
      await client.watched([{ file: 'bad.audit.yaml', type: FileChangeType.Changed }]);
      await client.settled();
      assert.deepEqual(rules('bad.audit.yaml'), expected, name);
    }
    await assertAlive();
  });

  it('goes on after texts with a problem in each of 50,000 lines', async () => {
    client = await LanguageClient.start(soundFiles);
    await client.settled();
    await client.open('bad.audit.yaml', '');
    const shown = async ({ text }: BadText, version: number) => {
      await client.change('bad.audit.yaml', version, text);
      await client.settled();
      return client.diagnostics('bad.audit.yaml').length;
    };
    for (const [index, each] of manyProblems.entries()) {
      assert.equal(await shown(each, index + 2), each.times, each.name);
    }
    await assertAlive();
  });

  it('passes over a folder that is named like an audit file, and reads what lies in it', async () => {
    const files = new Map(soundFiles).set('x.audit.yaml/y.audit.yaml', 'kind: Nothing\n');
    client = await LanguageClient.start(files);
    await client.settled();
    assert.deepEqual(rules('x.audit.yaml'), []);
    assert.deepEqual(rules('x.audit.yaml/y.audit.yaml'), ['schema/kind', 'schema/kind']);
    client.write('z.audit.yaml/y.audit.yaml', '');
    await client.watched([{ file: 'z.audit.yaml', type: FileChangeType.Created }]);
    await client.settled();
    assert.deepEqual(rules('z.audit.yaml/y.audit.yaml'), ['schema/kind']);
    client.remove('x.audit.yaml');
    await client.watched([{ file: 'x.audit.yaml', type: FileChangeType.Deleted }]);
    await client.settled();
    assert.deepEqual(client.filesWithDiagnostics(), ['z.audit.yaml/y.audit.yaml']);
    await assertAlive();
  });

  describe('that is not UTF-8', () => {
    const latin = Buffer.from((soundFiles.get(people) ?? '').replace('Petra Lind', 'P\xe9tra Lind'), 'latin1');
    const decoded = new TextDecoder().decode(latin);

    beforeEach(async () => {
      client = await LanguageClient.start(soundFiles);
      client.write(people, latin);
      await client.watched([{ file: people, type: FileChangeType.Changed }]);
      await client.settled();
    });

    it('says where that begins, and counts what can be read', async () => {
      assert.deepEqual(client.rules(people), ['5:syntax/yaml']);
      assert.deepEqual(client.diagnostics(people)[0]?.range.start, { line: 4, character: 19 });
      assert.deepEqual(client.filesWithDiagnostics(), [people]);
    });

    it('keeps saying so while the document is open unchanged, and not of what would be saved', async () => {
      await client.open(people, decoded);
      await client.settled();
      assert.deepEqual(client.rules(people), ['5:syntax/yaml']);
      await client.change(people, 2, decoded.replace('\ufffd', 'e'));
      await client.settled();
      assert.deepEqual(client.rules(people), []);
      await client.change(people, 3, decoded);
      await client.settled();
      assert.deepEqual(client.rules(people), ['5:syntax/yaml']);
      client.write(people, decoded);
      await client.watched([{ file: people, type: FileChangeType.Changed }]);
      await client.settled();
      assert.deepEqual(client.rules(people), []);
    });
  });
});

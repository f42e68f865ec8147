import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver';
import { filesOf } from '../support/files.ts';
import { type ClientOptions, LanguageClient } from '../support/language-client.ts';
import { people, smallIsms } from '../support/small-isms.ts';

const register = `apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence
items:
  E-1: { title: Minutes, file: evidence/minutes.md, collectedBy: p.lind, collectedOn: 2026-02-03 }
`;
const unknownPerson = people.replace('name: Petra Lind', 'name: Petra Lind, reportsTo: nobody');

describe('the language server over stdio', () => {
  let client: LanguageClient;
  const start = async (text: string, options?: ClientOptions) => {
    client = await LanguageClient.start(filesOf(text), options);
    await client.settled();
  };
  afterEach(() => client.stop());

  it('judges all files from the start, open or not, and says nothing of those without problems', async () => {
    await start(smallIsms.replace('[p.lind], seniorManagement', '[p.lindt], seniorManagement'));
    assert.deepEqual(client.filesWithDiagnostics(), ['isms.audit.yaml']);
    assert.equal(client.published.length, 1);
    const [diagnostic] = client.diagnostics('isms.audit.yaml');
    assert.equal(diagnostic?.code, 'reference/person');
    assert.equal(diagnostic?.source, 'audit-as-code');
    assert.match(String(diagnostic?.codeDescription?.href), /^file:.*\/docs\/rules\/reference\/person\.md$/);
    assert.deepEqual(diagnostic?.range, { start: { line: 7, character: 30 }, end: { line: 7, character: 37 } });
  });

  it('names the other place that explains a problem', async () => {
    await start(`${smallIsms}# file: more.audit.yaml\n${people}`);
    const [diagnostic] = client.diagnostics('people.audit.yaml');
    assert.equal(diagnostic?.code, 'reference/duplicate-id');
    assert.deepEqual(
      diagnostic?.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]),
      [[client.uri('more.audit.yaml'), 2]],
    );
  });

  it('lets unsaved text win over the disk, until the document is closed', async () => {
    await start(smallIsms);
    await client.open('people.audit.yaml', unknownPerson);
    await client.settled();
    assert.deepEqual(client.rules('people.audit.yaml'), ['5:reference/person']);
    client.write('people.audit.yaml', people);
    await client.watched([{ file: 'people.audit.yaml', type: FileChangeType.Changed }]);
    await client.settled();
    assert.deepEqual(client.rules('people.audit.yaml'), ['5:reference/person']);
    await client.close('people.audit.yaml');
    await client.settled();
    assert.deepEqual(client.rules('people.audit.yaml'), []);
  });

  it('keeps the text of a file that is open under another form of its URI as well', async () => {
    await start(smallIsms);
    await client.open('people.audit.yaml', unknownPerson);
    const uri = client.uri('people.audit.yaml').replace('people', '%70eople');
    const textDocument = { uri, languageId: 'yaml', version: 1, text: people };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.settled();
    assert.ok(client.published.at(-1)?.diagnostics.some(({ code }) => code === 'reference/person'));
  });

  it('gives the version of the document that the problems are of', async () => {
    await start(smallIsms);
    await client.open('people.audit.yaml', people);
    await client.change('people.audit.yaml', 7, unknownPerson);
    await client.settled();
    assert.deepEqual(
      client.published.map(({ version }) => version),
      [7],
    );
  });

  it('publishes again only what has changed', async () => {
    await start(`${smallIsms}# file: audits/e.audit.yaml\n${register}`);
    await client.open('people.audit.yaml', people);
    const before = client.published.length;
    await client.change('people.audit.yaml', 2, `# A comment\n${people}`);
    await client.settled();
    assert.equal(client.published.length, before);
    await client.change('people.audit.yaml', 3, `# A comment\n${unknownPerson}`);
    await client.settled();
    assert.deepEqual(
      client.published.slice(before).map(({ uri }) => uri),
      [client.uri('people.audit.yaml')],
    );
  });

  it('moves the ranges of a problem with the text above it', async () => {
    await start(smallIsms);
    await client.open('people.audit.yaml', unknownPerson);
    await client.change('people.audit.yaml', 2, `# A comment\n\n${unknownPerson}`);
    await client.settled();
    assert.deepEqual(client.rules('people.audit.yaml'), ['7:reference/person']);
  });

  it('follows files that come, change and go, many at once and whole folders', async () => {
    await start(smallIsms);
    const bad = (id: string) => register.replace('id: evidence', `id: ${id}`).replace('p.lind', 'nobody');
    const names = Array.from({ length: 200 }, (_, index) => `audits/a/e-${index}.audit.yaml`);
    for (const [index, file] of names.entries()) client.write(file, bad(`e${index}`).replace('E-1', `E-${index}`));
    await client.watched(names.map((file) => ({ file, type: FileChangeType.Created })));
    await client.settled();
    assert.equal(client.filesWithDiagnostics().length, 200);
    client.remove('audits');
    await client.watched([{ file: 'audits', type: FileChangeType.Deleted }]);
    await client.settled();
    assert.deepEqual(client.filesWithDiagnostics(), []);
    client.write('audits/b/e.audit.yml', bad('e'));
    await client.watched([{ file: 'audits', type: FileChangeType.Created }]);
    await client.settled();
    assert.deepEqual(client.filesWithDiagnostics(), ['audits/b/e.audit.yml']);
  });

  it('follows the coming and going of the files that documents refer to', async () => {
    await start(`${smallIsms}# file: audits/e.audit.yaml\n${register}`);
    const file = 'audits/evidence/minutes.md';
    const missing = () => client.rules('audits/e.audit.yaml').includes('5:reference/file');
    assert.ok(missing());
    client.write(file, 'Minutes');
    await client.watched([{ file, type: FileChangeType.Created }]);
    await client.settled();
    assert.ok(!missing());
    client.remove('audits/evidence');
    await client.watched([{ file: 'audits/evidence', type: FileChangeType.Deleted }]);
    await client.settled();
    assert.ok(missing());
  });

  it('takes workspace folders in and lets them go', async () => {
    const other = smallIsms.replaceAll('# file: ', '# file: two/').replace('p.lind: {', 'p.lindt: {');
    await start(smallIsms.replaceAll('# file: ', '# file: one/') + other, { folders: ['one'] });
    assert.deepEqual(client.filesWithDiagnostics(), []);
    const folder = { uri: client.uri('two'), name: 'two' };
    const event = (added: unknown[], removed: unknown[]) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
    await event([folder], []);
    await client.settled();
    assert.deepEqual(client.filesWithDiagnostics(), ['two/isms.audit.yaml']);
    await event([], [folder]);
    await client.settled();
    assert.deepEqual(client.filesWithDiagnostics(), []);
  });

  it('passes over .git, node_modules and other files, also when they are open', async () => {
    await start(`${smallIsms}# file: node_modules/x/people.audit.yaml\n${unknownPerson}# file: .git/p.audit.yaml\n:`);
    await client.open('node_modules/x/people.audit.yaml', unknownPerson);
    await client.open('other.yaml', ':');
    await client.settled();
    assert.deepEqual(client.filesWithDiagnostics(), []);
  });

  it('answers a request that fails with an error, and goes on', async () => {
    await start(smallIsms);
    const params = { audit: 'IA-404', root: client.uri('.') };
    await assert.rejects(client.connection.sendRequest('auditAsCode/pack', params), /IA-404/);
    await client.open('people.audit.yaml', unknownPerson);
    await client.settled();
    assert.deepEqual(client.rules('people.audit.yaml'), ['5:reference/person']);
  });

  it('says so when asOf is no day', async () => {
    await start(smallIsms, { initializationOptions: { asOf: '2026-02-30' } });
    assert.ok(client.logged.some((line) => /2026-02-30.*YYYY-MM-DD/.test(line)));
  });
});

import assert from 'node:assert/strict';
import type { CodeLens, Hover } from 'vscode-languageserver';
import { filesOf } from '../support/files.ts';
import { type ClientOptions, LanguageClient } from '../support/language-client.ts';
import { people, smallIsms } from '../support/small-isms.ts';

const plan = `apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
title: First audit
`;
const register = `apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence
items:
  E-1: { title: Minutes, file: evidence/minutes.md, collectedBy: p.lind, collectedOn: 2026-02-03 }
`;
const all = `${smallIsms}# file: plan.audit.yaml\n${plan}`;
const unknownPerson = people.replace('name: Petra Lind', 'name: Petra Lind, reportsTo: nobody');
const hasNoWatches = { workspace: { didChangeWatchedFiles: {} } };

describe('a client that does not watch files', () => {
  let client: LanguageClient;
  const start = async (text: string, options: ClientOptions = { capabilities: hasNoWatches }) => {
    client = await LanguageClient.start(filesOf(text), options);
    await client.settled();
  };
  const shows = (file: string, rule: string) => client.rules(file).some((each) => each.endsWith(`:${rule}`));
  afterEach(() => client.stop());

  it('hears of files that come, change and go, since the server watches itself', async () => {
    await start(all);
    client.write('people.audit.yaml', unknownPerson);
    await client.until(() => shows('people.audit.yaml', 'reference/person'));
    client.write(
      'deep/er/more.audit.yaml',
      unknownPerson.replace('p.lind', 'm.roth').replace('id: people', 'id: more'),
    );
    await client.until(() => shows('deep/er/more.audit.yaml', 'reference/person'));
    client.write('people.audit.yaml', people);
    client.remove('deep');
    await client.until(() => !client.filesWithDiagnostics().some((file) => /people|more/.test(file)));
  });

  it('hears of the files that documents refer to', async () => {
    await start(`${all}# file: audits/e.audit.yaml\n${register}`);
    assert.ok(shows('audits/e.audit.yaml', 'reference/file'));
    client.write('audits/evidence/minutes.md', 'Minutes');
    await client.until(() => !shows('audits/e.audit.yaml', 'reference/file'));
    client.remove('audits/evidence');
    await client.until(() => shows('audits/e.audit.yaml', 'reference/file'));
  });

  it('keeps the text that it has open', async () => {
    await start(all);
    await client.open('people.audit.yaml', unknownPerson);
    await client.until(() => shows('people.audit.yaml', 'reference/person'));
    client.write('people.audit.yaml', `${people}# Another comment\n`);
    client.write('last.audit.yaml', unknownPerson.replace('p.lind', 'm.roth').replace('id: people', 'id: last'));
    await client.until(() => shows('last.audit.yaml', 'reference/person'));
    assert.ok(shows('people.audit.yaml', 'reference/person'));
  });

  it('hears of what lies in folders that it adds, and no more of those that it removes', async () => {
    await start(all.replaceAll('# file: ', '# file: one/'), { capabilities: hasNoWatches, folders: ['one'] });
    const folder = { uri: client.uri('two'), name: 'two' };
    const event = (added: unknown[], removed: unknown[]) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
    client.write('two/people.audit.yaml', people);
    await event([folder], []);
    await client.until(() => client.filesWithDiagnostics().includes('two/people.audit.yaml'));
    client.write('two/people.audit.yaml', unknownPerson);
    await client.until(() => shows('two/people.audit.yaml', 'reference/person'));
    await event([], [folder]);
    await client.until(() => !client.filesWithDiagnostics().includes('two/people.audit.yaml'));
    client.write('two/people.audit.yaml', `${unknownPerson}# Again\n`);
    client.write('one/people.audit.yaml', unknownPerson);
    await client.until(() => shows('one/people.audit.yaml', 'reference/person'));
    assert.deepEqual(client.rules('two/people.audit.yaml'), []);
  });

  it('can be one that watches, but has the server do it', async () => {
    await start(all, { initializationOptions: { watchFiles: true } });
    client.write('people.audit.yaml', unknownPerson);
    await client.until(() => shows('people.audit.yaml', 'reference/person'));
    assert.deepEqual(client.registered, []);
  });

  it('is asked for watches where it has them', async () => {
    await start(all, {});
    assert.deepEqual(client.registered, ['workspace/didChangeWatchedFiles']);
  });
});

describe('a client that has next to nothing', () => {
  let client: LanguageClient;
  const nothing = { workspace: { didChangeWatchedFiles: {}, workspaceFolders: false }, textDocument: { hover: {} } };
  const lenses = async () => {
    const params = { textDocument: { uri: client.uri('plan.audit.yaml') } };
    const found: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', params);
    return found.map(({ command }) => command);
  };
  before(async () => {
    client = await LanguageClient.start(filesOf(all), {
      capabilities: nothing,
      initializationOptions: { commands: 7 },
    });
    await client.settled();
  });
  after(() => client.stop());

  it('gets no code lens with a command that it does not have', async () => {
    assert.deepEqual(
      (await lenses()).map((command) => command?.command),
      [''],
    );
  });

  it('switches code lenses off by the settings that it tells, since it cannot be asked', async () => {
    const tell = (settings: unknown) =>
      client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await tell({ auditAsCode: { codeLens: { plan: false } } });
    assert.deepEqual(await lenses(), []);
    for (const settings of [null, [], 'x', { auditAsCode: 3 }, { auditAsCode: { codeLens: null } }]) {
      await tell(settings);
      assert.equal((await lenses()).length, 1, JSON.stringify(settings));
    }
  });

  it('gets hovers in plain text', async () => {
    const textDocument = { uri: client.uri('isms.audit.yaml') };
    const hover: Hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument,
      position: { line: 7, character: 32 },
    });
    assert.match(JSON.stringify(hover.contents), /"kind":"plaintext".*Petra Lind/);
  });

  it('is sent the problems of a file again when it opens that, since it may keep none of closed files', async () => {
    client.write('people.audit.yaml', unknownPerson);
    await client.until(() => client.rules('people.audit.yaml').includes('5:reference/person'));
    const ofPeople = () => client.published.filter(({ uri }) => uri === client.uri('people.audit.yaml'));
    const before = ofPeople();
    await client.open('people.audit.yaml', unknownPerson);
    await client.settled();
    const again = { ...before.at(-1), version: 1 };
    assert.deepEqual(ofPeople(), [...before, again]);
    await client.change('people.audit.yaml', 2, `${unknownPerson}# The end\n`);
    await client.settled();
    assert.deepEqual(ofPeople(), [...before, again]);
  });

  it('is never sent what it has not said it can', async () => {
    assert.deepEqual(client.registered, []);
    assert.deepEqual(client.unknownRequests, []);
  });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, FileChangeType } from 'vscode-languageserver';
import { flawed } from '../cli/workspaces.ts';
import { filesOf } from '../support/files.ts';
import { implementedControl, sana } from '../support/implemented-control.ts';
import { LanguageClient } from '../support/language-client.ts';
import { Repository, removeTemporaryFolders, temporaryFolder } from '../support/repository.ts';

const finding = 'findings/F-1.audit.yaml';
const wrong = createHash('sha256').update('other').digest('hex');
/** With evidence that is not what it was, which is found last of all. */
const spoilt = flawed.replace('    file: leavers.csv\n', `    file: leavers.csv\n    sha256: ${wrong}\n`);

const messageOf = ({ message }: Diagnostic) => String(message);

describe('a language server that was here before', function () {
  this.timeout(20_000);
  let folder: string;
  let cacheFolder: string;
  let client: LanguageClient;

  beforeEach(() => {
    folder = temporaryFolder();
    cacheFolder = path.join(temporaryFolder(), 'storage');
  });
  after(removeTemporaryFolders);

  const start = async (text = '') => {
    client = await LanguageClient.start(filesOf(text), { folder, initializationOptions: { cacheFolder } });
  };
  const keeping = () => client.until(() => client.logged.some((line) => line.startsWith('Judging')));
  /** Starts and stops once, so that there is something to begin with. */
  const session = async (text: string, isReady: () => boolean = () => true) => {
    await start(text);
    await keeping();
    await client.settled();
    await client.until(isReady);
    const shown = everything();
    await client.stop();
    return shown;
  };
  const everything = () => client.filesWithDiagnostics().map((file) => [file, client.diagnostics(file)] as const);
  const isRead = () => client.logged.some((line) => line.startsWith('Judging'));

  it('shows everything that it has found, once, and before the files are read', async () => {
    const isHashed = () => client.rules('evidence/register.audit.yaml').some((rule) => rule.endsWith('hash-mismatch'));
    const shown = await session(spoilt, isHashed);
    assert.equal(readdirSync(cacheFolder).length, 1);
    await start();
    await client.until(() => client.filesWithDiagnostics().length === shown.length);
    assert.ok(!isRead());
    assert.deepEqual(everything(), shown);
    await keeping();
    await client.settled();
    await client.stop();
    assert.equal(client.published.length, shown.length, 'nothing came and went');
    assert.deepEqual(everything(), shown);
  });

  it('shows nothing of before where a file has changed since', async () => {
    await session(flawed);
    const text = filesOf(flawed).get(finding)?.replace('raisedBy: nobody', 'raisedBy: p.lind') ?? '';
    await start(`# file: ${finding}\n${text}`);
    await keeping();
    await client.settled();
    const messages = client.published.flatMap(({ diagnostics }) => diagnostics.map(messageOf));
    assert.ok(messages.length > 0 && !messages.some((message) => message.includes('nobody')));
    await client.stop();
  });

  it('shows what it found in what was edited and saved in the session', async () => {
    await start(flawed);
    await keeping();
    const text = filesOf(flawed).get(finding)?.replace('raisedBy: nobody', 'raisedBy: someone') ?? '';
    await client.open(finding, filesOf(flawed).get(finding) ?? '');
    await client.change(finding, 2, text);
    client.write(finding, text);
    await client.watched([{ file: finding, type: FileChangeType.Changed }]);
    await client.settled();
    const shown = everything();
    await client.stop();
    await start();
    await client.until(() => client.filesWithDiagnostics().length === shown.length);
    assert.ok(!isRead());
    assert.deepEqual(everything(), shown);
    await client.stop();
  });

  it('keeps nothing of texts that were not saved', async () => {
    const shown = await session(flawed);
    await start();
    await keeping();
    await client.open(finding, 'kind: Finding\n');
    await client.settled();
    await client.stop();
    await start();
    await keeping();
    await client.settled();
    assert.deepEqual(everything(), shown);
    await client.stop();
  });

  it('shows nothing in a document that is open with another text, until it has judged that', async () => {
    await session(flawed);
    await start();
    await client.open(finding, filesOf(flawed).get(finding)?.replace('raisedBy: nobody', 'raisedBy: p.lind') ?? '');
    await keeping();
    await client.settled();
    await client.stop();
    const shown = client.published.filter(({ uri }) => uri.endsWith(finding)).flatMap(({ diagnostics }) => diagnostics);
    assert.ok(!shown.map(messageOf).some((message) => message.includes('nobody')));
  });

  it('shows what it knows of histories, unless there were commits since', async () => {
    const repository = new Repository(folder);
    repository.git('init', '--quiet', '--initial-branch', 'main');
    repository.commit({ date: '2025-12-01T10:00:00Z' });
    repository.commit({ author: sana, date: '2026-01-10T10:00:00Z', files: { 'infra/iam/main.tf': 'role = "admin"' } });
    const rule = '17:independence/changed-implementation';
    await session(implementedControl, () => client.rules('plan.audit.yaml').includes(rule));
    await start();
    await client.until(() => client.rules('plan.audit.yaml').includes(rule));
    assert.ok(!isRead());
    await client.stop();
    repository.git('checkout', '--quiet', 'HEAD~1');
    await start();
    await keeping();
    await client.settled();
    await client.stop();
    assert.ok(!client.published.some(({ diagnostics }) => diagnostics.some(({ code }) => rule.endsWith(String(code)))));
  });

  it('keeps nothing in a workspace folder, and says so', async () => {
    cacheFolder = path.join(folder, '.cache');
    await start(flawed);
    await keeping();
    assert.ok(client.logged.some((line) => /cacheFolder.*is in a workspace folder.*Nothing is kept/.test(line)));
    await client.stop();
    assert.ok(!readdirSync(folder).includes('.cache'));
  });
});

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const dist = path.resolve(import.meta.dirname, '../../dist');
const uri = 'file:///nowhere/people.audit.yaml';
const people = 'apiVersion: audit-as-code/v1\nkind: People\nid: people\npeople:\n  p.lind: { name: Petra Lind }\n';
const initialize = { processId: null, rootUri: null, workspaceFolders: [], capabilities: {} };

describe('the start of the language server', () => {
  let folder: string;
  const running: ChildProcess[] = [];

  before(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'audit-as-code-')));
  });
  afterEach(() => {
    for (const child of running.splice(0)) child.kill();
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Starts a server that keeps what is compiled in a folder of this test. */
  function start(program = path.join(dist, 'server.cjs')) {
    const env = { ...process.env, XDG_CACHE_HOME: folder, LOCALAPPDATA: folder };
    const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'], env });
    running.push(child);
    const [reader, writer] = [new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)];
    const client = createMessageConnection(reader, writer);
    client.onRequest('window/workDoneProgress/create', () => null);
    client.listen();
    return { child, client };
  }

  for (const run of ['the first time', 'with what was compiled before']) {
    it(`answers in order what comes before all of it is loaded, ${run}`, async () => {
      const { child, client } = start();
      const order: string[] = [];
      const note = (what: string) => (answer: unknown) => {
        order.push(what);
        return answer;
      };
      const initialized = client.sendRequest('initialize', initialize).then(note('initialize'));
      await client.sendNotification('initialized', {});
      const textDocument = { uri, languageId: 'yaml', version: 1, text: people };
      await client.sendNotification('textDocument/didOpen', { textDocument });
      const symbols = client
        .sendRequest('textDocument/documentSymbol', { textDocument: { uri } })
        .then(note('symbols'));
      const definition = client
        .sendRequest('textDocument/definition', { textDocument: { uri }, position: { line: 4, character: 4 } })
        .then(note('definition'));
      assert.match(JSON.stringify(await symbols), /Petra Lind/);
      assert.match(JSON.stringify(await initialized), /"hoverProvider":true/);
      assert.match(JSON.stringify(await definition), /people\.audit\.yaml/);
      assert.deepEqual(order, ['initialize', 'symbols', 'definition']);
      await client.sendRequest('shutdown');
      const exited = once(child, 'exit');
      await client.sendNotification('exit');
      assert.deepEqual(await exited, [0, null]);
      assert.ok(readdirSync(path.join(folder, 'audit-as-code/code')).length > 0);
    });
  }

  it('answers with an error what comes before initialize, and goes on', async () => {
    const { client } = start();
    await assert.rejects(client.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }));
    assert.match(JSON.stringify(await client.sendRequest('initialize', initialize)), /"hoverProvider":true/);
  });

  it('ends where a part of it is missing, and says which', async () => {
    const copy = path.join(folder, 'copy');
    cpSync(path.join(dist, 'server.cjs'), path.join(copy, 'server.cjs'));
    cpSync(path.join(dist, 'language-server'), path.join(copy, 'language-server'), { recursive: true });
    for (const name of readdirSync(path.join(copy, 'language-server'))) {
      if (name.startsWith('server-')) rmSync(path.join(copy, 'language-server', name));
    }
    const { child, client } = start(path.join(copy, 'server.cjs'));
    const said = text(child.stderr);
    const exited = once(child, 'exit');
    await client.sendRequest('initialize', initialize);
    const [code] = await exited;
    assert.notEqual(code, 0);
    assert.match(await said, /no such file or directory.*server-/);
  });
});

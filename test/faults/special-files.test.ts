import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { FileChangeType } from 'vscode-languageserver';
import { put, run } from '../cli/command-line.ts';
import { sound } from '../cli/workspaces.ts';
import { filesOf } from '../support/files.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/repository.ts';
import { bad, type Special, specials } from './special-files.ts';
import { StdioServer } from './stdio-server.ts';

describe('what is named like an audit file and is none', function () {
  this.timeout(60_000);
  let folder: string;
  let made: readonly Special[];
  const servers: StdioServer[] = [];

  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  beforeEach(async () => {
    folder = temporaryFolder();
    for (const [file, text] of filesOf(sound)) await put(folder, file, text);
    await put(folder, 'bad.audit.yaml', bad);
  });
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.kill())));
  after(removeTemporaryFolders);

  const makeAll = async () => {
    const outside = temporaryFolder();
    const possible: Special[] = [];
    for (const each of specials) if (await each.make(folder, outside)) possible.push(each);
    made = possible;
    assert.ok(made.length > specials.length / 2);
  };
  const serve = async () => {
    const server = new StdioServer();
    servers.push(server);
    await server.begin(folder);
    return server.client;
  };
  const uriOf = (file: string) => pathToFileURL(path.join(folder, file)).toString();

  it('is told by check, which judges all else, and does not wait for it', async () => {
    await makeAll();
    const { code, stdout, stderr } = await run(folder, ['check', '--no-git']);
    assert.equal(code, 1);
    assert.match(stdout, / in 3 files \(3 documents\)\.$/m);
    assert.deepEqual(
      stderr.trimEnd().split('\n').sort(),
      made.flatMap(({ file, reason }) => (reason ? [`warning: ${file} cannot be read: ${reason}.`] : [])).sort(),
    );
  });

  it('is told by the language server, which judges all else', async () => {
    await makeAll();
    const client = await serve();
    assert.deepEqual([...client.diagnostics.keys()], [uriOf('bad.audit.yaml')]);
    for (const { file, reason } of made) {
      const told = client.logged.filter((line) => line.startsWith(`${path.join(folder, file)} cannot be read`));
      assert.deepEqual(told, reason ? [`${path.join(folder, file)} cannot be read: ${reason}`] : []);
    }
  });

  it('is none either when the server hears of it later, and when it stands where a file was', async () => {
    const before = specials.map(({ file }) => file).filter((file) => !file.includes('/'));
    for (const file of before) await put(folder, file, bad);
    const client = await serve();
    assert.equal(client.diagnostics.size, before.length + 1);
    for (const file of before) rmSync(path.join(folder, file));
    await makeAll();
    const changes = made.map(({ file }) => ({ uri: uriOf(file), type: FileChangeType.Changed }));
    client.notify('workspace/didChangeWatchedFiles', { changes });
    await client.settled();
    const fresh = await serve();
    assert.deepEqual([...client.diagnostics.keys()].sort(), [...fresh.diagnostics.keys()].sort());
    assert.deepEqual(client.failures(), []);
  });
});

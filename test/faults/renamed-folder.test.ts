import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType } from 'vscode-languageserver';
import { put } from '../cli/command-line.ts';
import { workspaces } from '../fuzz/texts.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/repository.ts';
import { StdioServer } from './stdio-server.ts';

const files = workspaces.get('acme-flawed') ?? new Map<string, string>();

describe('a folder that is renamed', function () {
  this.timeout(60_000);
  const servers: StdioServer[] = [];
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.kill())));
  after(removeTemporaryFolders);

  const serve = async (folder: string) => {
    const server = new StdioServer();
    servers.push(server);
    await server.begin(folder);
    await server.client.allKnown(pathToFileURL(folder).toString());
    return server.client;
  };

  const { Created, Deleted } = FileChangeType;
  for (const [how, events] of [
    [
      'told as a whole',
      [
        [
          ['audits', Deleted],
          ['surveys', Created],
        ],
      ],
    ],
    [
      'told the wrong way round',
      [
        [
          ['surveys', Created],
          ['audits', Deleted],
        ],
      ],
    ],
    ['told in two messages', [[['audits', Deleted]], [['surveys', Created]]]],
    ['told as deleted only, and then as changed', [[['audits', Deleted]], [['surveys', FileChangeType.Changed]]]],
  ] as const) {
    it(`and back leaves what a fresh start shows, ${how}`, async () => {
      const folder = temporaryFolder();
      for (const [file, text] of files) await put(folder, file, text);
      const client = await serve(folder);
      const before = Object.fromEntries(client.diagnostics);
      const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).toString();
      const tell = (renamed: (name: string) => string) => {
        for (const each of events) {
          const changes = each.map(([name, type]) => ({ uri: uriOf(renamed(name)), type }));
          client.notify('workspace/didChangeWatchedFiles', { changes });
        }
        return client.allKnown(pathToFileURL(folder).toString());
      };
      renameSync(path.join(folder, 'audits'), path.join(folder, 'surveys'));
      await tell((name) => name);
      const fresh = await serve(folder);
      assert.deepEqual(Object.fromEntries(client.diagnostics), Object.fromEntries(fresh.diagnostics));
      assert.ok([...client.diagnostics.keys()].some((uri) => uri.startsWith(uriOf('surveys'))));
      renameSync(path.join(folder, 'surveys'), path.join(folder, 'audits'));
      await tell((name) => (name === 'audits' ? 'surveys' : 'audits'));
      assert.deepEqual(Object.fromEntries(client.diagnostics), before);
      assert.deepEqual(client.failures(), []);
    });
  }
});

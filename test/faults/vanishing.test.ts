import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../../server/src/host/host.ts';
import { nodeCommandLineHost } from '../../server/src/host/node/node-command-line-host.ts';
import { nodeHost } from '../../server/src/host/node/node-host.ts';
import { readUnchanged } from '../../server/src/planning/sampling/population/place.ts';
import { folderWith, removeFolders } from '../cli/command-line.ts';
import { flawed } from '../cli/workspaces.ts';
import { begin, connect } from '../fuzz/in-process.ts';
import { runInProcess } from '../support/in-process-cli.ts';

const finding = 'findings/F-1.audit.yaml';

/** What can happen to a file after it was listed and before it is read. */
const happenings: readonly (readonly [what: string, act: (file: string) => void, reason: string])[] = [
  ['vanishes', (file) => rmSync(file), 'it is not there (any more)'],
  ['vanishes with its folder', (file) => rmSync(path.dirname(file), { recursive: true }), 'it is not there (any more)'],
  [
    'becomes a folder',
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    'it is a folder',
  ],
  [
    'lies in a folder that becomes a file',
    (file) => {
      rmSync(path.dirname(file), { recursive: true });
      writeFileSync(path.dirname(file), '');
    },
    'part of its path is no folder',
  ],
];

describe('a file that was listed', function () {
  this.timeout(30_000);
  after(removeFolders);

  for (const [what, act, reason] of happenings) {
    const actedOn = async (folder: string) => {
      const { files } = await nodeHost.auditFiles(folder);
      assert.ok(files.includes(path.join(folder, finding)));
      act(path.join(folder, finding));
      return { files, unreadable: [] };
    };

    it(`and ${what} before it is read is told by check, which judges all else`, async () => {
      const folder = await folderWith(flawed);
      const host = { ...nodeCommandLineHost, auditFiles: actedOn };
      const args = ['check', '--root', folder, '--no-git', '--no-cache', '--as-of', '2026-06-30'];
      const { code, stdout, stderr } = await runInProcess(host, args);
      assert.equal(stderr, `warning: ${finding} cannot be read: ${reason}.\n`);
      assert.match(stdout, /^1 warning, 1 information in 3 files/m);
      assert.equal(code, 0);
    });

    it(`and ${what} before it is read is told by the language server, which judges all else`, async () => {
      const folder = await folderWith(flawed);
      const host: Host = { ...nodeHost, auditFiles: actedOn };
      const client = await begin(connect(host), folder);
      assert.deepEqual(
        [...client.diagnostics.keys()].map((uri) => path.relative(folder, new URL(uri).pathname)),
        ['evidence/register.audit.yaml'],
      );
      assert.ok(client.logged.includes(`${path.join(folder, finding)} cannot be read: ${reason}`));
      assert.deepEqual(client.failures(), []);
    });
  }
});

describe('the file of a population', () => {
  after(removeFolders);

  it('that vanishes after it was hashed and before it is read is told as not there', async () => {
    const folder = await folderWith('# file: users.csv\nid\nu-1');
    const place = { path: `${folder}/users.csv`, name: 'users.csv', folders: [folder] };
    const reader = {
      ...nodeHost,
      readParts: (file: string) => {
        rmSync(file, { force: true });
        return nodeHost.readParts(file);
      },
    };
    const reading = readUnchanged(place, reader, async (file) => {
      for await (const row of file.records()) assert.fail(`read ${JSON.stringify(row)}`);
    });
    await assert.rejects(reading, /^PopulationFault: There is no file users\.csv in the workspace\.$/);
  });
});

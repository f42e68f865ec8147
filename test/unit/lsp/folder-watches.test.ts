import assert from 'node:assert/strict';
import type { FolderListener } from '../../../server/src/host/watching.ts';
import { FolderWatches } from '../../../server/src/lsp/folder-watches.ts';

describe('the watches of workspace folders', () => {
  let listeners: Map<string, FolderListener>;
  let heard: string[];
  let watches: FolderWatches;

  beforeEach(() => {
    listeners = new Map();
    heard = [];
    watches = new FolderWatches(
      async (folder, listener) => {
        if (folder === '/broken') throw new Error('no watching here');
        listeners.set(folder, listener);
        return async () => {
          listeners.delete(folder);
        };
      },
      {
        changed: (paths) => heard.push(`changed ${[...paths]}`),
        polled: (folder, reason) => heard.push(`${folder} polled: ${reason}`),
        failed: (folder, reason) => heard.push(`${folder}: ${reason}`),
      },
    );
  });

  it('follow the folders that there are, and look once at each new one', async () => {
    await watches.follow(['/a', '/b']);
    await watches.follow(['/b', '/c']);
    assert.deepEqual([...listeners.keys()], ['/b', '/c']);
    assert.deepEqual(heard, ['changed /a', 'changed /b', 'changed /c']);
    await watches.stop();
    assert.deepEqual([...listeners.keys()], []);
  });

  it('tell a reason once, however many files cannot be watched for it', async () => {
    await watches.follow(['/a', '/b']);
    heard = [];
    for (let file = 0; file < 3; file++) for (const listener of listeners.values()) listener.failed('no more watches');
    listeners.get('/a')?.failed('something else');
    assert.deepEqual(heard, ['/a: no more watches', '/b: no more watches', '/a: something else']);
  });

  it('go on with the others where a folder cannot be watched at all', async () => {
    await watches.follow(['/broken', '/a']);
    assert.deepEqual(heard, ['/broken: no watching here', 'changed /a']);
    await watches.follow(['/broken', '/a']);
    await watches.stop();
    assert.deepEqual([...listeners.keys()], []);
  });
});

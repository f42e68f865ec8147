import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { ClientFiles, NamedClientEntry } from '../../../server/src/host/client-files.ts';
import { virtualHost } from '../../../server/src/host/virtual/virtual-host.ts';

const folder = (name: string, isLink = false): NamedClientEntry => ({ name, type: 'folder', isLink });
const file = (name: string, isLink = false): NamedClientEntry => ({ name, type: 'file', isLink });

/** Files that tell what a test says; what it does not say is absent. */
function told(told: Partial<ClientFiles>): ClientFiles {
  const absent = async () => 'absent' as const;
  return { list: absent, look: absent, read: absent, sha256: absent, ...told };
}

/** A tree of folders by path; everything else in it is a file that says its path. */
function tree(folders: Readonly<Record<string, readonly NamedClientEntry[]>>): ClientFiles {
  const entry = (path: string) => {
    const at = path.lastIndexOf('/');
    return folders[path.slice(0, at)]?.find(({ name }) => name === path.slice(at + 1));
  };
  return told({
    list: async (path) => folders[path] ?? 'absent',
    look: async (path) => entry(path) ?? (folders[path] ? { type: 'folder', isLink: false } : 'absent'),
    read: async (path) => new TextEncoder().encode(path),
    sha256: async (path) => ({ sha256: `of ${path}` }),
  });
}

describe('the host of a virtual workspace', () => {
  it('lists audit files in path order, passing over links and the folders of other tools', async () => {
    const host = virtualHost(
      tree({
        '/w': [folder('b'), folder('.git'), folder('node_modules'), folder('linked', true), file('z.audit.yml')],
        '/w/b': [file('x.audit.yaml'), file('y.yaml'), file('link.audit.yaml', true), folder('c.audit.yaml')],
        '/w/b/c.audit.yaml': [file('deep.audit.yaml')],
        '/w/.git': [file('no.audit.yaml')],
        '/w/node_modules': [file('no.audit.yaml')],
        '/w/linked': [file('no.audit.yaml')],
      }),
    );
    assert.deepEqual(await host.auditFiles('/w'), {
      files: ['/w/b/c.audit.yaml/deep.audit.yaml', '/w/b/x.audit.yaml', '/w/z.audit.yml'],
      unreadable: [{ path: '/w/b/link.audit.yaml', reason: 'links are not followed in a virtual workspace' }],
    });
    assert.deepEqual(await host.auditFiles('/w/b/x.audit.yaml'), { files: [], unreadable: [] });
    for (const [path, files] of [
      ['/w/b/x.audit.yaml', ['/w/b/x.audit.yaml']],
      ['/w/b/y.yaml', []],
      ['/w/b', ['/w/b/c.audit.yaml/deep.audit.yaml', '/w/b/x.audit.yaml']],
      ['/w/b/link.audit.yaml', []],
      ['/w/linked/no.audit.yaml', []],
      ['/w/none', []],
    ] as const) {
      assert.deepEqual((await host.auditFilesAt(path, '/w')).files, files, path);
    }
  });

  it('comes to an end where folders go on for ever, and passes over names that would lead elsewhere', async () => {
    const host = virtualHost(
      told({
        list: async (path) => [
          folder('loop'),
          folder('..'),
          file('../a.audit.yaml'),
          file(`at-${path.length}.audit.yaml`),
        ],
      }),
    );
    const { files, unreadable } = await host.auditFiles('/w');
    assert.equal(files.length, 65);
    assert.ok(files.every((path) => !path.includes('..')));
    assert.deepEqual(
      unreadable.map(({ reason }) => reason),
      ['it lies too deep'],
    );
  });

  it('gives up on more folders than any ISMS has', async () => {
    const host = virtualHost(told({ list: async () => [folder('a'), folder('b'), folder('c')] }));
    const { unreadable } = await host.auditFiles('/w');
    assert.match(unreadable[0]?.reason ?? '', /more than 50000 folders/);
  });

  it('follows no link to a file, neither at its end nor on the way, and stays in the workspace', async () => {
    const host = virtualHost(
      tree({
        '/w': [folder('e'), folder('out', true), file('to.pdf', true)],
        '/w/e': [file('a.pdf')],
        '/w/out': [file('b.pdf'), folder('deep')],
        '/w/out/deep': [file('c.pdf')],
        '/other': [file('d.pdf')],
      }),
    );
    for (const [path, fact] of [
      ['/w/e/a.pdf', 'present'],
      ['/w/e/none.pdf', 'absent'],
      ['/w/e', 'absent'],
      ['/w/to.pdf', 'absent'],
      ['/w/out/b.pdf', 'absent'],
      ['/w/out/deep/c.pdf', 'absent'],
      ['/other/d.pdf', 'absent'],
    ] as const) {
      assert.equal(await host.fileFact(path, ['/w']), fact, path);
      const isThere = fact === 'present';
      assert.deepEqual(await host.sha256OfFile(path, ['/w']), isThere ? { sha256: `of ${path}` } : 'absent', path);
      assert.deepEqual(
        await host.readBytes(path, ['/w'], 100),
        isThere ? new TextEncoder().encode(path) : 'absent',
        path,
      );
    }
    assert.deepEqual(await host.listFolder('/w', ['/w']), [{ name: 'e', isFolder: true }]);
    assert.deepEqual(await host.listFolder('/other', ['/w']), []);
  });

  it('reads texts as the disk has them: without byte order mark, and telling what is not UTF-8', async () => {
    const bytes = new Map([
      ['/w/a', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)],
      ['/w/b', Uint8Array.of(0x61, 0xff)],
    ]);
    const host = virtualHost(told({ read: async (path) => bytes.get(path) ?? 'absent' }));
    assert.deepEqual(await host.readFile('/w/a'), { text: 'a' });
    assert.deepEqual(await host.readFile('/w/b'), { text: 'a\ufffd', malformed: { at: 1 } });
    assert.deepEqual(await host.readFile('/w/c'), { path: '/w/c', reason: 'it is not there (any more)' });
    await assert.rejects(async () => {
      for await (const part of host.readParts('/w/c')) assert.fail(`${part}`);
    }, /it is not there/);
  });

  it('says in words what is too large or refused', async () => {
    const host = virtualHost(told({ read: async () => 'too-big' }));
    assert.match(JSON.stringify(await host.readFile('/w/a')), /too large to be read in a virtual workspace/);
    const refusing = virtualHost(told({ look: async () => ({ reason: 'permission denied' }) }));
    assert.deepEqual(await refusing.sha256OfFile('/w/a', ['/w']), { path: '/w/a', reason: 'permission denied' });
    assert.equal(await refusing.fileFact('/w/a', ['/w']), 'absent');
  });

  it('computes the SHA-256 of Node', () => {
    const { sha256 } = virtualHost(told({}));
    for (const content of ['', 'Prüfung ✓', Uint8Array.from({ length: 100_003 }, (_, at) => at % 251)]) {
      assert.equal(sha256(content), createHash('sha256').update(content).digest('hex'));
    }
  });

  it('has no git, and says why', async () => {
    const host = virtualHost(told({}));
    assert.equal(await host.lastCommit('/w', ['/w/a']), undefined);
    assert.equal(await host.uncommitted('/w', ['/w/a']), undefined);
    assert.deepEqual(await host.history({ root: '/w', since: '2025-01-01' }), {
      kind: 'no-git',
      reason: 'the workspace is a virtual one, in which there is no git',
    });
  });
});

import assert from 'node:assert/strict';
import { Uris } from '../../../server/src/lsp/uris.ts';

describe('URIs and the paths of the engine', () => {
  it('stand for each other, whatever the scheme', () => {
    for (const uri of [
      'file:///w/a%20b.audit.yaml',
      'memfs:/w/a.audit.yaml',
      'vscode-vfs://github%2Bmain/acme/isms/a.audit.yaml',
      'sample://host/w/a.audit.yaml?ref%3D1#part',
    ]) {
      const uris = new Uris();
      const path = uris.toPath(uri);
      assert.ok(path.startsWith('/') && path.endsWith('.audit.yaml'), path);
      assert.equal(uris.toUri(path), uri);
    }
  });

  it('give what lies beside a folder its scheme, authority and query', () => {
    const uris = new Uris();
    const folder = uris.toPath('vscode-vfs://github/acme/isms?ref%3D1');
    assert.equal(folder, '/acme/isms');
    assert.equal(
      uris.toUri(`${folder}/audits/x.audit.yaml`),
      'vscode-vfs://github/acme/isms/audits/x.audit.yaml?ref%3D1',
    );
  });

  it('are as the client wrote them for the documents that it has named', () => {
    const uris = new Uris();
    const written = 'file:///c%3A/w/A.audit.yaml';
    assert.equal(uris.toUri(uris.ofDocument(written)), written);
  });

  it('tell folders of the same path apart by what differs', () => {
    const uris = new Uris();
    const folders = ['memfs://main/w', 'memfs://draft/w', 'memfs://draft/w?x', 'file:///w', 'other:/w'];
    const paths = folders.map((uri) => uris.toPath(uri));
    assert.equal(new Set(paths).size, folders.length);
    assert.equal(paths[0], '/w');
    for (const [at, path] of paths.entries()) {
      assert.equal(uris.toUri(path), folders[at]);
      assert.equal(uris.toUri(`${path}/a/b.audit.yaml`), folders[at]?.replace('/w', '/w/a/b.audit.yaml'));
    }
  });

  it('may be the top of a file system', () => {
    const uris = new Uris();
    const [first, second] = [uris.toPath('memfs://main/'), uris.toPath('memfs://draft/')];
    assert.equal(uris.toUri(`${first === '/' ? '' : first}/a.audit.yaml`), 'memfs://main/a.audit.yaml');
    assert.equal(uris.toUri(`${second}/a.audit.yaml`), 'memfs://draft/a.audit.yaml');
    assert.equal(uris.toUri(second), 'memfs://draft/');
  });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { seal, sealState } from '../../../server/src/report/seal.ts';

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

describe('the seal of a generated report', () => {
  const text = '# Report\n\nGrüße\n';
  const sealed = seal(text, sha256);

  it('is a closing comment with the hash of what stands above it', () => {
    const [, above = '', hash] = /^([\s\S]*)<!-- audit-as-code sha256: ([0-9a-f]{64}) -->\n$/.exec(sealed) ?? [];
    assert.ok(above.startsWith(text));
    assert.equal(hash, sha256(above));
  });

  it('tells an unedited file, whatever the line endings of the checkout', () => {
    assert.equal(sealState(sealed, sha256), 'unedited');
    assert.equal(sealState(sealed.replaceAll('\n', '\r\n'), sha256), 'unedited');
    assert.equal(sealState(seal(text.replaceAll('\n', '\r\n'), sha256), sha256), 'unedited');
  });

  it('tells that there is no file', () => {
    assert.equal(sealState(undefined, sha256), 'absent');
  });

  const edits: Readonly<Record<string, string>> = {
    'a changed letter': sealed.replace('Report', 'report'),
    'text after the comment': `${sealed}Added by hand.\n`,
    'no comment': text,
    'an empty file': '',
    'another hash': sealed.replace(/sha256: .{4}/, 'sha256: 0000'),
    'a second comment': `${sealed}${sealed.slice(sealed.indexOf('<!--'))}`,
    'a comment that is cut off': sealed.slice(0, -5),
  };
  for (const [name, edited] of Object.entries(edits)) {
    it(`tells an edited file by ${name}`, () => assert.equal(sealState(edited, sha256), 'edited'));
  }
});

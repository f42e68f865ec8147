import assert from 'node:assert/strict';
import { unzipSync, zipSync } from 'fflate';
import { allReportFormats, formatsOf } from '../../../../server/src/report/formats/all-formats.ts';
import { exampleDocuments } from '../example-documents.ts';
import { format, render, sha256 } from './render.ts';

const findings = exampleDocuments('acme').find(({ kind }) => kind === 'findings');
assert.ok(findings);
const document = findings;

describe('the seal of a report', function () {
  // The library for Word takes its time to load.
  this.timeout(20_000);

  for (const { name, isUnedited } of allReportFormats) {
    describe(`in ${name}`, () => {
      let bytes: Uint8Array;
      before(async () => {
        bytes = await render(document, name);
      });

      it('fits what was generated', async () => {
        assert.equal(await isUnedited(bytes, sha256), true);
      });

      it('fits no more where anything was changed, added or cut off', async () => {
        // A prime step, so that all parts of the file are reached.
        for (let at = 0; at < bytes.length; at += 1 + Math.floor(bytes.length / 97)) {
          const changed = bytes.slice();
          changed[at] = (changed[at] ?? 0) ^ 1;
          if (isSameContent(name, bytes, changed)) continue;
          assert.equal(await isUnedited(changed, sha256), false, `a change at ${at} of ${bytes.length}`);
        }
        const cut = bytes.subarray(0, bytes.length >> 1);
        const added = new Uint8Array([...bytes, ...new TextEncoder().encode('more\n')]);
        if (!isSameContent(name, bytes, cut)) assert.equal(await isUnedited(cut, sha256), false);
        if (!isSameContent(name, bytes, added)) assert.equal(await isUnedited(added, sha256), false);
      });

      it('is in nothing else', async () => {
        for (const text of [
          '',
          '\n',
          'startxref',
          'a,b\n1,2\n',
          '# Mine\n',
          'PK\u0003\u0004',
          '%PDF-1.7\nstartxref\n0\n%%EOF',
        ]) {
          assert.equal(await isUnedited(new TextEncoder().encode(text), sha256), false, JSON.stringify(text));
        }
      });
    });
  }

  it('of a file of Word is broken when a program saves the same parts with one more', async () => {
    const parts = unzipSync(await render(document, 'docx'));
    const again = zipSync(parts);
    assert.equal(await format('docx').isUnedited(again, sha256), true);
    const more = zipSync({ ...parts, 'docProps/thumbnail.jpeg': new Uint8Array([1]) });
    assert.equal(await format('docx').isUnedited(more, sha256), false);
  });

  it('of CSV bears other ends of lines, as a checkout makes them', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await render(document, 'csv'));
    const unix = new TextEncoder().encode(text.replaceAll('\r\n', '\n'));
    assert.equal(await format('csv').isUnedited(unix, sha256), true);
  });
});

describe('the formats of a kind', () => {
  it('are those for calculating for registers alone', () => {
    const names = (kind: Parameters<typeof formatsOf>[0]) => formatsOf(kind).map(({ name }) => name);
    for (const kind of ['findings', 'soa'] as const) assert.ok(names(kind).includes('csv'));
    for (const kind of ['internal-audit', 'programme', 'audit-plan'] as const) assert.ok(!names(kind).includes('csv'));
    assert.equal(names('internal-audit')[0], 'md');
  });
});

/** Whether what was changed is no content: between the parts of a ZIP archive, or the byte order mark of a text. */
function isSameContent(name: string, before: Uint8Array, after: Uint8Array): boolean {
  if (name !== 'docx' && name !== 'xlsx') return false;
  try {
    const [one, other] = [unzipSync(before), unzipSync(after)];
    const paths = Object.keys(one);
    return (
      paths.length === Object.keys(other).length &&
      paths.every((path) => Buffer.compare(one[path] ?? Buffer.of(), other[path] ?? Buffer.of()) === 0)
    );
  } catch {
    return false;
  }
}

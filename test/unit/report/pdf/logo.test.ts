import assert from 'node:assert/strict';
import { zlibSync } from 'fflate';
import { renderPdf } from '../../../../server/src/report/pdf/render-pdf.ts';
import { type Picture, pictureOf } from '../../../../server/src/report/picture.ts';
import { namesIn, pdfFile, tagged } from './pdf-file.ts';
import { nothing, sample } from './sample-pdf.ts';

/** A PNG picture with transparency: 8 by 2 pixels of one colour. Its checksums are never looked at. */
function png(): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Uint8Array => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const row = [0, ...Array.from({ length: 8 }, () => [31, 90, 140, 200]).flat()];
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 8, 0, 0, 0, 2, 8, 6, 0, 0, 0])),
    chunk('IDAT', zlibSync(Uint8Array.from([...row, ...row]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function picture(bytes: Uint8Array): Picture {
  const found = pictureOf(bytes);
  assert.ok(typeof found !== 'string');
  return found;
}

describe('the logo in a PDF', () => {
  it('stands above the title, and says whose it is', async () => {
    const { bytes, warnings } = await renderPdf(sample(), { ...nothing, logo: picture(png()) });
    assert.deepEqual(warnings, []);
    const file = await pdfFile(bytes);
    const [first, second] = file.pages[0]?.tags.children[0]?.children ?? [];
    assert.equal(first?.role, 'Figure');
    assert.equal(first?.alt, sample().organization);
    assert.equal(second?.role, 'H1');
    assert.equal(tagged(file, 'Figure').length, 3);
    // The picture, and its transparency.
    assert.equal(namesIn(bytes).filter((name) => name === 'Image').length, 2);
  });

  it('leaves the bytes the same every time', async () => {
    const logo = picture(png());
    const [one, other] = [
      await renderPdf(sample(), { ...nothing, logo }),
      await renderPdf(sample(), { ...nothing, logo }),
    ];
    assert.deepEqual(Buffer.from(one.bytes), Buffer.from(other.bytes));
  });

  it('is left out where it is broken or a drawing, with a warning', async () => {
    const broken = Buffer.from(png());
    broken.fill(0xff, 45, 60);
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>');
    for (const [bytes, reason] of [
      [broken, /broken/],
      [png().subarray(0, 40), /broken/],
      [drawing, /SVG/],
    ] as const) {
      const rendered = await renderPdf(sample(), { ...nothing, logo: picture(bytes) });
      assert.equal(rendered.warnings.length, 1);
      assert.match(rendered.warnings[0] ?? '', reason);
      assert.equal(tagged(await pdfFile(rendered.bytes), 'Figure').length, 2);
    }
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contrastOf, leastContrast, readableOn } from '../../../../server/src/report/colour.ts';
import { largestPicture, type Picture, pictureOf } from '../../../../server/src/report/picture.ts';
import { sampleDocument } from '../sample-document.ts';
import { attributeOf, htmlOf, Page } from './read-html.ts';

describe('the accent colour', () => {
  it('stays as it was chosen where it can be read', () => {
    assert.equal(readableOn('#ffffff', '#1f5a8c'), '#1f5a8c');
  });

  it('becomes darker on light ground and lighter on dark ground, by as little as it takes', () => {
    assert.equal(readableOn('#ffffff', '#ffffff'), '#737373');
    assert.equal(readableOn('#000000', '#000000'), '#808080');
  });

  it('can be read on either ground, whatever was chosen', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, colour, (ground, accent) => {
        assert.ok(contrastOf(ground, readableOn(ground, accent)) >= leastContrast);
      }),
    );
  });

  it('is in the style sheet, for light and for dark', () => {
    const html = htmlOf({ ...sampleDocument(), accent: '#00ff88' });
    const used = [...html.matchAll(/--accent: (#[0-9a-f]{6});/g)].map(([, colour]) => colour);
    assert.deepEqual(used, [readableOn('#f2f4f6', '#00ff88'), readableOn('#23282e', '#00ff88')]);
    assert.notEqual(used[0], used[1]);
  });
});

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));

function logoIn(html: string): string | undefined {
  const [image] = new Page(html).all('img');
  return image && attributeOf(image, 'src');
}

/** The start of a PNG file of 4 by 3 pixels: signature and header. */
const png = bytes([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0, 4, 0, 0, 0, 3, 8, 6, 0, 0, 0]);
/** The start of a JPEG file of 8 by 6 pixels: the marker of its application, then of its frame. */
const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0], [0xff, 0xc0, 0, 11, 8, 0, 6, 0, 8, 1, 1, 0x11, 0]);

describe('the logo', () => {
  it('is known by its content: PNG, JPEG and SVG', () => {
    const type = (content: Uint8Array) => {
      const picture = pictureOf(content);
      return typeof picture === 'string' ? picture : `${picture.type} ${picture.width}×${picture.height}`;
    };
    assert.equal(type(png), 'png 4×3');
    assert.equal(type(jpeg), 'jpg 8×6');
    assert.equal(type(bytes('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"/>')), 'svg 20×10');
    assert.equal(type(bytes('\ufeff<?xml version="1.0"?>\n<!-- a -->\n<svg width="5" height="6"></svg>')), 'svg 5×6');
    for (const other of ['', 'GIF89a', '<svg>', '<svg width="0" height="0"/>', '<!---->'.repeat(500)]) {
      assert.equal(type(bytes(other)), 'unknown-type', other);
    }
    assert.equal(type(Buffer.alloc(largestPicture + 1)), 'too-big');
  });

  it('stands in the file itself, as a picture in which nothing runs [OUT-5]', () => {
    const picture: Picture = {
      type: 'svg',
      bytes: bytes('<svg><script>alert(1)</script></svg>'),
      width: 20,
      height: 10,
    };
    const html = htmlOf(sampleDocument(), picture);
    const [, data = ''] = (logoIn(html) ?? '').split('data:image/svg+xml;base64,');
    assert.equal(Buffer.from(data, 'base64').toString(), '<svg><script>alert(1)</script></svg>');
    assert.deepEqual(new Page(html).all('script'), []);
    assert.equal(logoIn(htmlOf(sampleDocument())), undefined);
  });
});

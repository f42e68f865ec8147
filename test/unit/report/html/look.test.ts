import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contrastOf, leastContrast, readableOn } from '../../../../server/src/report/html/colour.ts';
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

describe('the logo', () => {
  it('is known by its content: PNG, JPEG and SVG', () => {
    const type = (content: Uint8Array) => {
      const picture = pictureOf(content);
      return typeof picture === 'string' ? picture : picture.type;
    };
    assert.equal(type(bytes([0x89], 'PNG\r\n', [0x1a], '\n', 'rest')), 'png');
    assert.equal(type(bytes([0xff, 0xd8, 0xff, 0xe0])), 'jpeg');
    assert.equal(type(bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')), 'svg');
    assert.equal(type(bytes('\ufeff<?xml version="1.0"?>\n<!-- a --><!-- b -->\n<svg>')), 'svg');
    assert.equal(type(bytes('<html><svg>')), 'unknown-type');
    assert.equal(type(bytes('')), 'unknown-type');
    assert.equal(type(bytes('<!---->'.repeat(500))), 'unknown-type');
    assert.equal(type(Buffer.alloc(largestPicture + 1)), 'too-big');
  });

  it('stands in the file itself, as a picture in which nothing runs', () => {
    const picture: Picture = { type: 'svg', bytes: bytes('<svg><script>alert(1)</script></svg>') };
    const html = htmlOf(sampleDocument(), picture);
    const [, data = ''] = (logoIn(html) ?? '').split('data:image/svg+xml;base64,');
    assert.equal(Buffer.from(data, 'base64').toString(), '<svg><script>alert(1)</script></svg>');
    assert.deepEqual(new Page(html).all('script'), []);
    assert.equal(logoIn(htmlOf(sampleDocument())), undefined);
  });
});

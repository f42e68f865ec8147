import assert from 'node:assert/strict';
import { renderDocx } from '../../../../server/src/report/docx/render-docx.ts';
import type { Picture } from '../../../../server/src/report/picture.ts';
import { sampleDocument } from '../sample-document.ts';
import { attributeOf, WordFile } from './read-docx.ts';

const document = { ...sampleDocument(), font: undefined };

async function fileWith(logo: Picture): Promise<WordFile> {
  return new WordFile(await renderDocx(document, logo));
}

describe('the logo in a file of Word', () => {
  it('stands above the title with its proportions, and says whose it is', async () => {
    const picture: Picture = { type: 'png', bytes: Buffer.from('a picture'), width: 400, height: 100 };
    const file = await fileWith(picture);
    const [path = ''] = file.paths.filter((each) => each.startsWith('word/media/'));
    assert.deepEqual(Buffer.from(file.bytes(path)), Buffer.from('a picture'));
    const [extent] = file.all('wp:extent');
    assert.ok(extent);
    const [width, height] = ['cx', 'cy'].map((name) => Number(attributeOf(extent, name)));
    assert.equal((width ?? 0) / (height ?? 1), 4);
    assert.equal(attributeOf(file.all('wp:docPr')[0], 'descr'), document.organization);
    assert.ok(file.all('w:p').findIndex((each) => each.getElementsByTagName('pic:pic').length > 0) < 1);
  });

  it('may be a drawing, for which older readers show nothing', async () => {
    const svg = '<svg viewBox="0 0 20 10"><script>alert(1)</script></svg>';
    const file = await fileWith({ type: 'svg', bytes: Buffer.from(svg), width: 20, height: 10 });
    const media = file.paths.filter((each) => each.startsWith('word/media/'));
    assert.deepEqual(media.map((each) => each.split('.').at(-1)).sort(), ['png', 'svg']);
  });

  it('leaves the bytes the same every time', async () => {
    const logo: Picture = { type: 'jpg', bytes: Buffer.from('a picture'), width: 10, height: 10 };
    assert.deepEqual(Buffer.from(await renderDocx(document, logo)), Buffer.from(await renderDocx(document, logo)));
  });
});

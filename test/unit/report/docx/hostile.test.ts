import assert from 'node:assert/strict';
import fc from 'fast-check';
import { visible } from '../../../../server/src/report/document/visible.ts';
import { renderDocx } from '../../../../server/src/report/docx/render-docx.ts';
import { sampleDocument } from '../sample-document.ts';
import { attributeOf, textOf, WordFile, within } from './read-docx.ts';

/** Elements by their names; the parts of a text within a run, and what the length of a text makes of pages, aside. */
function structureOf(file: WordFile): readonly string[] {
  return file.all('*').flatMap(({ tagName }) => (/^w:(t|br|lastRenderedPageBreak)$/.test(tagName) ? [] : [tagName]));
}

async function fileSaying(text: string): Promise<WordFile> {
  // Of this kind there is no list of contents, whose entries name pages.
  return new WordFile(
    await renderDocx({ ...sampleDocument(text), kind: 'management-summary', font: undefined }, undefined),
  );
}

const hostile: readonly string[] = [
  '<w:p/></w:t></w:r></w:p>',
  '</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '"/><Relationship Id="rId99" TargetMode="External" Target="http://evil.example"/>',
  '&lt;b&gt; &amp; &#60;b&#62; R&D &copy;',
  ']]> <![CDATA[ <!-- --> <?xml version="1.0"?> <!DOCTYPE x [<!ENTITY e "x">]> &e;',
  '{ INCLUDETEXT "http://evil.example/x" } \\* MERGEFORMAT',
  'DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"',
  '=HYPERLINK("http://evil.example") +1 -1 @SUM(1)',
  '_x000D_ _x0041_',
  ' w:anchor="_Toc5" r:id="rIdugdirixnzcem1eorvrras" ',
  'a\u202eb\u0007c\u0000d\ud800e\uffff',
  'tab\there',
];

describe('text from files in a file of Word [OUT-1]', function () {
  this.timeout(20_000);

  let expected: readonly string[];
  before(async () => {
    expected = structureOf(await fileSaying('qqq'));
  });

  for (const text of hostile) {
    it(`stays text: ${JSON.stringify(text)}`, async () => {
      const file = await fileSaying(text);
      const shown = visible(text).replaceAll('\t', ' ').trim();
      assert.deepEqual(structureOf(file), expected);
      assert.deepEqual(file.styled('Heading2'), [shown]);
      assert.ok(file.all('w:tc').some((cell) => textOf(cell) === shown));
      assert.equal(file.all('dc:creator', 'docProps/core.xml')[0]?.textContent, visible(text));
      const labels = file.all('c:cat', 'word/charts/chart1.xml').flatMap((each) => within(each, 'c:v'));
      assert.equal(labels[1]?.textContent, visible(text));
      assert.deepEqual(
        file
          .all('Relationship', 'word/_rels/document.xml.rels')
          .filter((each) => attributeOf(each, 'TargetMode') === 'External'),
        [],
      );
    });
  }

  it('stays text whatever it is', async () => {
    const piece = fc.constantFrom(
      ...'<>"\'&;\\/=!-{}_@: x'.split(''),
      '</w:t>',
      '&lt;',
      ']]>',
      '_x0041_',
      'שלום',
      '😀',
      '\u0001',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
        const text = `x${pieces.join('')}x`;
        const file = await fileSaying(text);
        assert.deepEqual(structureOf(file), expected);
        assert.deepEqual(file.styled('Heading2'), [visible(text)]);
      }),
      { numRuns: 20 },
    );
  });

  it('has its own direction', async () => {
    const file = await fileSaying('שלום');
    const heading = file.all('w:p').find((each) => textOf(each) === 'שלום');
    assert.ok(heading && within(heading, 'w:bidi').length === 1 && within(heading, 'w:rtl').length === 1);
  });
});

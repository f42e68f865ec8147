import assert from 'node:assert/strict';
import fc from 'fast-check';
import { visible } from '../../../../server/src/report/document/visible.ts';
import { namesIn, pdfFile, solid, streamsIn, tagged } from './pdf-file.ts';
import { pdfOf, sample } from './sample-pdf.ts';

/** What makes a reader do something, in files that are not what they seem. */
const acting = [
  'JavaScript',
  'JS',
  'URI',
  'Launch',
  'GoTo',
  'GoToR',
  'SubmitForm',
  'AA',
  'OpenAction',
  'EmbeddedFile',
  'AcroForm',
];

const hostile: readonly string[] = [
  ') >> endobj 1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>',
  '(unbalanced ((( \\( \\) \\\\',
  '/URI (http://evil.example) /Launch',
  'BT ET EMC Q endstream endobj %%EOF',
  'http://evil.example/?a=b <a href="javascript:alert(1)">x</a> &amp; <script>',
  '</rdf:li></rdf:Alt> <?xpacket end="w"?> ]]> <!-- -->',
  '=HYPERLINK("http://evil.example")',
  'a\u202eb\u0007c\u0000d\ud800e\uffff',
  'tab\there',
  '\u00fe\u00ff þÿ ÿþ',
];

describe('text from files in a PDF [OUT-1]', () => {
  let expected: ReadonlySet<string>;
  before(async () => {
    expected = new Set(namesIn((await pdfOf(sample('qqq'))).bytes).filter(isStructure));
  });

  /** Fonts are named by what is used of them. */
  function isStructure(name: string): boolean {
    return !/^(F\d+|[A-Z]{6}.*|FontFile\d)$/.test(name);
  }

  for (const text of hostile) {
    it(`stays text: ${JSON.stringify(text)}`, async () => {
      const { bytes } = await pdfOf(sample(text));
      const file = await pdfFile(bytes);
      const shown = solid(visible(text));
      assert.deepEqual(
        tagged(file, 'H3').map((each) => solid(each.text)),
        [shown],
      );
      assert.ok(tagged(file, 'TD').some((each) => solid(each.text) === shown));
      assert.equal(solid(String(file.info.Author)), shown);
      assert.equal(solid(file.bookmarks[0]?.items[2]?.items[0]?.title ?? ''), shown);
      const names = namesIn(bytes);
      assert.deepEqual(new Set(names.filter(isStructure)), expected);
      assert.equal(file.scripts, null);
      assert.ok(file.pages.every(({ links }) => links.every((link) => /^[a-z0-9-]+$/.test(link))));
    });
  }

  it('makes no reader do anything, and leaves the metadata XML [OUT-5]', async () => {
    const { bytes } = await pdfOf(sample('<x>&amp;</rdf:li>'));
    assert.deepEqual(
      acting.filter((name) => namesIn(bytes).includes(name)),
      [],
    );
    const source = Buffer.from(bytes).toString('utf8');
    const [, metadata = ''] = /(<x:xmpmeta[\s\S]*<\/x:xmpmeta>)/.exec(source) ?? [];
    assert.ok(metadata.includes('&lt;x&gt;&amp;amp;&lt;/rdf:li&gt;'), metadata);
    const { DOMParser } = await import('@xmldom/xmldom');
    const root = new DOMParser({ onError: (level, message) => assert.fail(`${level}: ${message}`) });
    assert.ok(root.parseFromString(metadata, 'text/xml').documentElement);
  });

  it('opens and closes all that it marks', async () => {
    const { bytes } = await pdfOf(sample(') EMC BDC'));
    for (const stream of streamsIn(bytes).filter((each) => / BDC$/m.test(each))) {
      assert.equal(stream.match(/ B[DM]C$/gm)?.length, stream.match(/^EMC$/gm)?.length);
    }
  });

  it('stays text whatever it is', async () => {
    const piece = fc.constantFrom(...'<>()[]{}\\/%"\'&;=!-_@: x'.split(''), ') Tj', '\u0001', 'é', 'Ω', 'ж', '→', '😀');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
        const text = `x${pieces.join('')}x`;
        const file = await pdfFile((await pdfOf(sample(text))).bytes);
        const shown = solid(visible(text).replaceAll('😀', '\ufffd'));
        assert.deepEqual(
          tagged(file, 'H3').map((each) => solid(each.text)),
          [shown],
        );
        assert.equal(solid(String(file.info.Author)), solid(visible(text)));
      }),
      { numRuns: 8 },
    );
  });
});

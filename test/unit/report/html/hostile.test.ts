import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cssString } from '../../../../server/src/report/html/style/page.ts';
import { sampleDocument } from '../sample-document.ts';
import { attributeOf, htmlOf, Page } from './read-html.ts';

const harmless = 'qqq';

/** Elements and attributes by their names; but not the lines of text in charts, which are as many as a label needs. */
function structureOf(page: Page): readonly string[] {
  const elements = page.elements.filter(({ tagName }) => tagName !== 'text');
  return elements.map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`);
}

function pageSaying(text: string): Page {
  return new Page(htmlOf(sampleDocument(text)));
}

const hostile: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></textarea></svg><script>alert(1)</script>',
  '</style><style>*{display:none}',
  '"; } @import url(//evil.example/x.css); @page { content: "',
  '\\"} body { background: url(https://evil.example/p.png) } \\',
  '\\3c /style>',
  '<!-- --><![CDATA[ ]]> <?php ?>',
  '&lt;b&gt; &amp; &#60;b&#62; R&D &copy',
  'javascript:alert(1) https://evil.example',
  '=1+1 +1 -1 @x',
  '**strong** [click](javascript:alert(1))',
  '</table><table><tr><td>',
];

describe('text from files in an HTML report [OUT-1]', () => {
  const expected = structureOf(pageSaying(harmless));

  for (const text of hostile) {
    it(`stays text: ${JSON.stringify(text)}`, () => {
      const page = pageSaying(text);
      assert.deepEqual(page.errors, []);
      assert.deepEqual(structureOf(page), expected);
      assert.ok(page.texts('h3').includes(text));
      assert.ok(page.texts('dt').includes(text));
      assert.ok(page.texts('strong').includes(text));
      const [css = ''] = page.texts('style');
      assert.ok(css.includes(`@top-right { content: ${cssString(text)};`));
    });
  }

  it('stays text whatever it is', () => {
    const piece = fc.constantFrom(
      ...'<>"\'&;\\/=!-{}()@*#`: x'.split(''),
      '</style>',
      '<script>',
      '&lt;',
      '-->',
      ']]>',
      '\\3c ',
      'שלום',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 10 }), (pieces) => {
        const text = `x${pieces.join('')}x`;
        const page = pageSaying(text);
        assert.deepEqual(page.errors, []);
        assert.deepEqual(structureOf(page), expected);
        assert.ok(page.texts('h3').includes(text));
        assert.ok(page.texts('title').includes(text));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its lines and paragraphs', () => {
    const page = pageSaying('one\r\ntwo\n\n\n three ');
    const [cell] = page.all('dd');
    assert.ok(cell);
    assert.deepEqual(
      cell.childNodes.flatMap((node) => ('tagName' in node ? [node.tagName] : [])),
      ['p', 'p'],
    );
  });

  it('turns nothing around it: each heading, paragraph, cell and item has a direction of its own', () => {
    const page = pageSaying('שלום');
    for (const name of ['h1', 'h3', 'dt', 'dd', 'td', 'th', 'li']) {
      const own = page.all(name).filter((each) => name !== 'li' || attributeOf(each, 'class') === undefined);
      assert.ok(own.length > 0, name);
      assert.ok(
        own.every((each) => attributeOf(each, 'dir') === 'auto'),
        name,
      );
    }
  });
});

describe('a string in a style sheet', () => {
  it('holds nothing but letters and digits as they are', () => {
    assert.equal(cssString('a1 "\\\n<é😀'), '"a1\\20 \\22 \\5c \\a \\3c \\e9 \\1f600 "');
  });
});

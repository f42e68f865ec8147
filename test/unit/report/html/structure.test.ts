import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate/node';
import { sampleDocument, sampleText } from '../sample-document.ts';
import { attributeOf, htmlOf, Page, rules, sha256, textOf, within } from './read-html.ts';

const document = sampleDocument();
const html = htmlOf(document);
const page = new Page(html);

describe('a report in HTML', () => {
  it('has the headings of the document, and a list of contents that leads to them', () => {
    const headings = document.blocks.filter((block) => block.kind === 'heading');
    const own = page.elements.filter(({ tagName, attrs }) => /^h[1-6]$/.test(tagName) && attrs.some(isId));
    assert.deepEqual(
      own
        .filter((each) => attributeOf(each, 'id') !== ':contents')
        .map((each) => [each.tagName, attributeOf(each, 'id'), textOf(each)]),
      headings.map(({ level, id, text }) => [`h${level}`, id, text]),
    );
    assert.deepEqual(
      page.all('a').map((link) => [attributeOf(link, 'href'), textOf(link)]),
      headings.filter(({ level }) => level > 1).map(({ id, text }) => [`#${id}`, text]),
    );
  });

  it('has the tables of the document: captions, heads, rows and cells', () => {
    const tables = document.blocks.filter((block) => block.kind === 'table');
    assert.equal(page.all('table').length, tables.length);
    for (const [index, { caption, columns, rows }] of tables.entries()) {
      const table = page.all('table')[index];
      assert.ok(table);
      assert.deepEqual(within(table, 'caption').map(textOf), [`Table ${index + 1}: ${caption}`]);
      assert.deepEqual(
        within(table, 'th').map((cell) => [textOf(cell), attributeOf(cell, 'scope')]),
        columns.map(({ title }) => [title, 'col']),
      );
      assert.equal(within(table, 'tr').length, rows.length + 1);
      assert.equal(within(table, 'td').length, rows.length * columns.length);
    }
    assert.equal(textOf(page.all('td')[1] ?? assert.fail()), `${sampleText} and ${sampleText}`);
    assert.equal(attributeOf(page.all('td')[3] ?? assert.fail(), 'class'), 'number');
  });

  it('has the charts of the document as pictures with a title, and every number in sight and in words', () => {
    const charts = document.blocks.filter((block) => block.kind === 'chart');
    const pictures = page.all('svg');
    assert.equal(pictures.length, charts.length);
    for (const [index, { title, labels, series }] of charts.entries()) {
      const picture = pictures[index];
      assert.ok(picture);
      assert.equal(attributeOf(picture, 'role'), 'img');
      assert.deepEqual(within(picture, 'title').map(textOf), [title]);
      const words = within(picture, 'desc').map(textOf).join('');
      const seen = within(picture, 'text').map(textOf);
      for (const [row, label] of labels.entries()) {
        assert.ok(
          words.includes(`${label}: ${series.map(({ name, values }) => `${values[row]} ${name}`).join(', ')}.`),
        );
      }
      const numbers = seen.filter((text) => /^\d+$/.test(text)).map(Number);
      assert.deepEqual(
        numbers,
        labels.flatMap((_, row) => series.map(({ values }) => values[row])),
      );
      assert.equal(within(picture, 'pattern').length, series.length);
    }
  });

  it('draws bars as long as their numbers', () => {
    const [, stacked] = page.all('svg');
    assert.ok(stacked);
    const widths = within(stacked, 'g').map((row) =>
      within(row, 'rect').map((each) => Number(attributeOf(each, 'width'))),
    );
    const unit = (widths[0]?.[0] ?? 0) / 4;
    assert.ok(unit > 0);
    assert.deepEqual(
      widths.map((row) => row.map((width) => Math.round(width / unit))),
      [[4], [30, 2, 5], [20, 1, 13]],
    );
  });

  it('names audit, organization and classification, and says that it is a draft', () => {
    const [head] = page.all('header');
    assert.ok(head);
    assert.deepEqual(within(head, 'p').map(textOf), [sampleText, 'IA-1', sampleText, 'DRAFT']);
    assert.equal(page.texts('title')[0], `DRAFT · ${document.title}`);
    const final = htmlOf({ ...document, draft: [] });
    assert.ok(!final.includes('DRAFT'));
    assert.ok(!final.includes('class="watermark"'));
  });

  it('speaks German', () => {
    const german = htmlOf({ ...document, language: 'de' });
    assert.match(german, /<html lang="de">/);
    assert.match(german, />Inhalt<\/h2>/);
    assert.match(german, />ENTWURF<\/p>/);
    assert.match(german, /"Seite\\20 " counter\(page\) "\\20 von\\20 " counter\(pages\)/);
  });

  it('has the size of the paper', () => {
    assert.match(html, /size: A4 portrait/);
    assert.match(htmlOf({ ...document, paper: 'letter' }), /size: letter portrait/);
  });

  it('lets nothing run or load: no script, no address, one style sheet by its hash [OUT-5]', () => {
    assert.deepEqual(page.all('script'), []);
    assert.doesNotMatch(html, /https?:|url\((?!#)|@import|<link|<iframe| on\w+=| style=/);
    const [policy = ''] = page
      .all('meta')
      .flatMap((meta) =>
        attributeOf(meta, 'http-equiv') === 'Content-Security-Policy' ? [attributeOf(meta, 'content')] : [],
      );
    const [css = ''] = page.texts('style');
    const hash = Buffer.from(sha256(css), 'hex').toString('base64');
    assert.ok(policy.startsWith(`default-src 'none'; style-src 'sha256-${hash}'; img-src data:`));
    assert.equal(page.all('style').length, 1);
  });

  it('is HTML without an error, by the parser and by the rules of HTML', async () => {
    assert.deepEqual(page.errors, []);
    const validator = new HtmlValidate(rules);
    const { results } = await validator.validateString(html);
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => ({ ruleId, message, line }))),
      [],
    );
  });

  it('has the same bytes every time', () => {
    assert.equal(htmlOf(sampleDocument()), html);
  });
});

function isId({ name }: { readonly name: string }): boolean {
  return name === 'id';
}

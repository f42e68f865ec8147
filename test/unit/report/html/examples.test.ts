import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate/node';
import { plainText } from '../../../../server/src/report/paragraphs.ts';
import { exampleDocuments } from '../example-documents.ts';
import { attributeOf, htmlOf, Page, rules, textOf, within } from './read-html.ts';

const validator = new HtmlValidate(rules);

for (const example of ['acme', 'acme-flawed'] as const) {
  describe(`the reports on examples/${example} in HTML`, () => {
    for (const document of exampleDocuments(example)) {
      it(`hold all that the report says: ${document.kind}`, async () => {
        const html = htmlOf(document);
        const page = new Page(html);
        assert.deepEqual(page.errors, []);
        const { blocks } = document;
        const headings = page.elements
          .filter(({ tagName }) => /^h[1-3]$/.test(tagName))
          .filter((each) => attributeOf(each, 'id') !== ':contents');
        assert.deepEqual(
          headings.map(textOf),
          blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
        );
        assert.deepEqual(
          page.all('table').map((table) => within(table, 'tr').map((row) => within(row, 'td').map(spaced))),
          blocks.flatMap((block) =>
            block.kind === 'table' ? [[[], ...block.rows.map((row) => row.map(plainText))]] : [],
          ),
        );
        assert.deepEqual(
          page.all('dd').map(spaced),
          blocks.flatMap((block) => (block.kind === 'facts' ? block.facts.map(({ value }) => plainText(value)) : [])),
        );
        assert.equal(page.all('svg').length, blocks.filter(({ kind }) => kind === 'chart').length);
        const { results } = await validator.validateString(html);
        assert.deepEqual(
          results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ({ ruleId, message }))),
          [],
        );
      });
    }
  });
}

/** The text of an element in one line, as `plainText` has it. */
function spaced(element: Parameters<typeof textOf>[0]): string {
  return textOf(element).replace(/\s+/g, ' ').trim();
}

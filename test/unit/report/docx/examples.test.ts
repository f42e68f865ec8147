import assert from 'node:assert/strict';
import { renderDocx } from '../../../../server/src/report/docx/render-docx.ts';
import { plainText } from '../../../../server/src/report/paragraphs.ts';
import { exampleDocuments } from '../example-documents.ts';
import { orderProblems } from './element-order.ts';
import { textOf, WordFile, within } from './read-docx.ts';

for (const example of ['acme', 'acme-flawed'] as const) {
  describe(`the reports on examples/${example} as files of Word`, function () {
    this.timeout(20_000);
    for (const document of exampleDocuments(example)) {
      it(`hold all that the report says: ${document.kind}`, async () => {
        const file = new WordFile(await renderDocx(document, undefined));
        const { blocks } = document;
        const headings = (level: number) =>
          blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));
        assert.deepEqual(file.styled('Title'), headings(1));
        assert.deepEqual(file.styled('Heading1'), headings(2));
        assert.deepEqual(file.styled('Heading2'), headings(3));
        assert.deepEqual(
          file.all('w:tbl').map((table) =>
            within(table, 'w:tr')
              .filter((row) => within(row, 'w:tblHeader').length === 0)
              .map((row) =>
                within(row, 'w:tc').map((cell) => within(cell, 'w:p').map(textOf).join(' ').replaceAll('\n', ' ')),
              ),
          ),
          blocks.flatMap((block) => {
            if (block.kind === 'table') return [block.rows.map((row) => row.map(plainText))];
            return block.kind === 'facts' ? [block.facts.map(({ label, value }) => [label, plainText(value)])] : [];
          }),
        );
        const charts = file.paths.filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path));
        assert.equal(charts.length, blocks.filter(({ kind }) => kind === 'chart').length);
        assert.deepEqual(orderProblems(file.part('word/document.xml')), []);
      });
    }
  });
}

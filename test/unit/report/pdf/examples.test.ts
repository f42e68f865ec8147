import assert from 'node:assert/strict';
import type { Block, Heading } from '../../../../server/src/report/document/blocks.ts';
import { plainText } from '../../../../server/src/report/paragraphs.ts';
import { exampleDocuments } from '../example-documents.ts';
import { type Bookmark, type PdfFile, pdfFile, solid, tagged } from './pdf-file.ts';
import { pdfOf } from './sample-pdf.ts';

for (const [example, language] of [
  ['acme', 'en'],
  ['acme', 'de'],
  ['acme-flawed', 'en'],
] as const) {
  describe(`the reports on examples/${example} as PDF, in ${language}`, () => {
    for (const document of exampleDocuments(example, language)) {
      it(`hold all that the report says: ${document.kind}`, async () => {
        const { bytes, warnings } = await pdfOf(document);
        const file = await pdfFile(bytes);
        const { blocks } = document;
        assert.deepEqual(warnings, []);
        const headings = blocks.filter((block): block is Heading => block.kind === 'heading');
        assert.deepEqual(
          flat(file.bookmarks),
          headings.map(({ level, text }) => ({ level, text })),
        );
        for (const level of [1, 2, 3] as const) {
          const own = headings.filter((each) => each.level === level).map(({ text }) => solid(text));
          const shown = textsOf(file, `H${level}`);
          // The list of contents has a heading of its own.
          assert.deepEqual(level === 2 ? shown.filter((text) => !/^(Contents|Inhalt)$/.test(text)) : shown, own);
        }
        assert.deepEqual(textsOf(file, 'TH'), blocks.flatMap(headCells).map(solid));
        assert.deepEqual(textsOf(file, 'TD'), blocks.flatMap(bodyCells).map(solid));
        assert.equal(tagged(file, 'Figure').length, blocks.filter(({ kind }) => kind === 'chart').length);
        for (const [index, { text }] of file.pages.entries()) {
          const [page, of] = language === 'de' ? ['Seite', 'von'] : ['Page', 'of'];
          assert.ok(text.includes(`${page} ${index + 1} ${of} ${file.pages.length}`), text);
          assert.ok(text.includes(`${document.id} · `));
          assert.equal(/DRAFT|ENTWURF/.test(text), document.draft.length > 0);
        }
        if (document.kind === 'management-summary') assert.equal(file.pages.length, 1);
      });
    }
  });
}

function textsOf(file: PdfFile, role: string): readonly string[] {
  return tagged(file, role).map(({ text }) => solid(text));
}

function headCells(block: Block): readonly string[] {
  if (block.kind === 'facts') return block.facts.map(({ label }) => label);
  return block.kind === 'table' ? block.columns.map(({ title }) => title) : [];
}

function bodyCells(block: Block): readonly string[] {
  if (block.kind === 'facts') return block.facts.map(({ value }) => plainText(value));
  return block.kind === 'table' ? block.rows.flatMap((row) => row.map(plainText)) : [];
}

function flat(bookmarks: readonly Bookmark[], level = 1): readonly { readonly level: number; readonly text: string }[] {
  return bookmarks.flatMap(({ title, items }) => [{ level, text: title }, ...flat(items, level + 1)]);
}

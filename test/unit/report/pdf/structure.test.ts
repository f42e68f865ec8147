import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chartInWords } from '../../../../server/src/report/chart-in-words.ts';
import { heading, longColumn, paragraph, table, textColumn } from '../../../../server/src/report/document/blocks.ts';
import type { ReportDocument } from '../../../../server/src/report/document/report-document.ts';
import { sampleText } from '../sample-document.ts';
import { charactersShown, namesIn, type PdfFile, pdfFile, solid, tagged } from './pdf-file.ts';
import { pdfOf, sample } from './sample-pdf.ts';

const document = sample(undefined, 60);

describe('a report as PDF', () => {
  let bytes: Uint8Array;
  let file: PdfFile;
  before(async () => {
    ({ bytes } = await pdfOf(document));
    file = await pdfFile(bytes);
  });

  it('has properties and dates of the report, not of the day on which it was made', () => {
    assert.equal(file.info.Title, document.title);
    assert.equal(file.info.Author, document.organization);
    assert.equal(file.info.Subject, document.id);
    assert.equal(file.info.CreationDate, 'D:20260630000000Z');
    assert.equal(file.info.ModDate, 'D:20260630000000Z');
    assert.equal(file.language, 'en-GB');
    assert.ok(namesIn(bytes).includes('DisplayDocTitle'));
  });

  it('is tagged: what is read aloud has its role, and charts are told in words', () => {
    assert.ok(file.isTagged);
    assert.deepEqual(
      tagged(file, 'Figure').map(({ alt }) => alt),
      document.blocks.flatMap((block) => (block.kind === 'chart' ? [chartInWords(block)] : [])),
    );
    assert.deepEqual(
      tagged(file, 'LI').map(({ text }) => text),
      [`1. ${sampleText}`, `2. ${sampleText}`, `• ${sampleText}`],
    );
    assert.deepEqual(
      tagged(file, 'Caption').map(({ text }) => text),
      [
        `Figure 1: ${sampleText}`,
        'Figure 2: Coverage by chapter',
        `Table 1: ${sampleText}`,
        'Table 2: Who has audited what',
      ],
    );
    // The head of a table is told once, on however many pages it is shown.
    assert.equal(tagged(file, 'TH').length, 2 + 5 + 13);
    assert.equal(tagged(file, 'TD').length, 2 + 60 * 5 + 13);
  });

  it('keeps words apart where lines end, and together where only the line ends', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const hash = 'f0e1d2c3'.repeat(40);
    const said = `${words}\n${words} ${hash}`;
    const blocks = [heading(1, 'report', 'A report'), table('', [longColumn('Text')], [[said]], ''), paragraph(said)];
    const shown = await charactersShown((await pdfOf({ ...document, blocks })).bytes);
    assert.equal(shown.split(said.replace('\n', ' ')).length, 3, shown);
  });

  it('has contents that name the pages of headings, and lead there', () => {
    const entries = tagged(file, 'TOCI').map(({ text }) => text);
    const [title] = file.bookmarks;
    assert.ok(title);
    assert.deepEqual(
      entries,
      title.items.flatMap((each) => [each, ...each.items]).map((each) => `${each.title} ${each.page}`),
    );
    assert.deepEqual(
      file.pages[0]?.links,
      document.blocks.flatMap((block) => (block.kind === 'heading' && block.level > 1 ? [block.id] : [])),
    );
    assert.ok(new Set(entries.map((entry) => entry.split(' ').at(-1))).size > 1);
  });

  it('holds its fonts, as far as they are used', () => {
    const names = namesIn(bytes);
    const count = (name: string) => names.filter((each) => each === name).length;
    assert.ok(count('FontFile2') >= 2);
    assert.equal(count('FontFile2'), count('Type0'));
    assert.equal(count('ToUnicode'), count('Type0'));
    assert.ok(bytes.length < 150_000, `${bytes.length} bytes`);
    const source = Buffer.from(bytes).toString('latin1');
    const fonts = [...source.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name);
    assert.ok(
      fonts.every((name) => /^[A-Z]{6}\+Roboto-/.test(name ?? '')),
      fonts.join(),
    );
  });

  it('repeats the head of a table on each page, and cuts no row', () => {
    const withRows = file.pages.filter(({ text }) => /\bF-\d/.test(text));
    assert.ok(withRows.length >= 2);
    for (const page of withRows) {
      assert.match(page.text, /Raised on Sampled Open/);
      const rows = tagged({ ...file, pages: [page] }, 'TR').filter(({ text }) => /^F-\d/.test(text));
      assert.ok(rows.length > 0 && rows.every(({ children }) => children.length === 5));
    }
    const all = file.pages.flatMap(({ text }) =>
      [...text.matchAll(/\bF-(\d+)\b/g)].map(([, number]) => Number(number)),
    );
    assert.deepEqual(
      all,
      Array.from({ length: 60 }, (_, index) => index),
    );
  });

  it('loses nothing of a row that is higher than a page, nor of a word that is wider than a line', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `word${index}`).join(' ');
    const hash = 'f0e1d2c3'.repeat(40);
    const long: ReportDocument = {
      ...document,
      blocks: [
        heading(1, 'report', 'A report'),
        paragraph(words),
        paragraph(hash),
        table('Long', [textColumn('Id'), longColumn('Text')], [['1', words]], ''),
      ],
    };
    const read = await pdfFile((await pdfOf(long)).bytes);
    const text = (role: string) =>
      solid(
        tagged(read, role)
          .map((each) => each.text)
          .join(''),
      );
    assert.ok(text('P').startsWith(solid(words) + hash));
    assert.equal(text('TD').replace(/^1/, ''), solid(words));
  });

  it('has headings that stay with what follows', async () => {
    const pagesOfHeadings = new Set<number>();
    for (let lines = 31; lines < 37; lines++) {
      const filler = Array.from({ length: lines }, () => paragraph('text'));
      const blocks = [heading(1, 'report', 'A report'), ...filler, heading(2, 'last', 'Last'), paragraph('The end')];
      const read = await pdfFile((await pdfOf({ ...document, blocks })).bytes);
      const on = (role: string, text: string) =>
        read.pages.findIndex((page) => tagged({ ...read, pages: [page] }, role).some((each) => each.text === text));
      assert.equal(on('H2', 'Last'), on('P', 'The end'));
      pagesOfHeadings.add(on('H2', 'Last'));
    }
    assert.deepEqual([...pagesOfHeadings].sort(), [0, 1]);
  });

  it('lies on the paper of the organization, on its side for wide tables', async () => {
    assert.deepEqual(sizes(file), [...file.pages.slice(1).map(() => [595, 842]), [842, 595]]);
    const letter = await pdfFile((await pdfOf({ ...document, paper: 'letter' })).bytes);
    assert.deepEqual(sizes(letter), [...letter.pages.slice(1).map(() => [612, 792]), [792, 612]]);
  });

  it('says on each page what it is, how confidential, whether a draft, and which page', () => {
    for (const [index, { text }] of file.pages.entries()) {
      assert.ok(text.includes(`IA-1 · ${sampleText}`));
      // Across the page, and above it.
      assert.equal(text.match(/DRAFT/g)?.length, 2);
      assert.ok(text.includes(`As of 2026-06-30 Page ${index + 1} of ${file.pages.length}`), text);
    }
  });

  it('marks nothing on a final report', async () => {
    const final = await pdfFile((await pdfOf({ ...document, draft: [] })).bytes);
    assert.ok(final.pages.every(({ text }) => !text.includes('DRAFT')));
  });

  it('speaks German', async () => {
    const german = await pdfFile((await pdfOf({ ...document, language: 'de' })).bytes);
    assert.equal(german.language, 'de-DE');
    assert.ok(german.pages[0]?.text.includes(`Stand 2026-06-30 Seite 1 von ${german.pages.length}`));
    assert.ok(german.pages.every(({ text }) => text.includes('ENTWURF')));
    assert.ok(tagged(german, 'H2').some(({ text }) => text === 'Inhalt'));
  });

  describe('has the same bytes', () => {
    let expected: string;
    before(async () => {
      const { bytes: again } = await pdfOf(sample());
      expected = createHash('sha256').update(again).digest('hex');
    });
    const inProcess = (node: string, zone: string) =>
      execFileSync(node, ['--import=tsx', path.join(import.meta.dirname, 'print-hash.ts')], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });

    it('every time', async () => {
      assert.deepEqual(Buffer.from((await pdfOf(document)).bytes), Buffer.from(bytes));
    });

    it('in another time zone', () => {
      assert.equal(inProcess(process.execPath, 'Pacific/Kiritimati'), expected);
    });

    it('with another version of Node, where there is one', function () {
      const other = path.resolve('node_modules/.cache/bench/peers/node_modules/node/bin/node');
      if (!existsSync(other)) this.skip();
      assert.equal(inProcess(other, 'UTC'), expected);
    });
  });
});

function sizes({ pages }: PdfFile): readonly (readonly number[])[] {
  return pages.map(({ size }) => size);
}

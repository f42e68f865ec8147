// What another word processor makes of a report in Word's format. It needs LibreOffice, and is left out without.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderDocx } from '../../../server/src/report/docx/render-docx.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { exampleDocuments } from '../../unit/report/example-documents.ts';
import { sampleDocument } from '../../unit/report/sample-document.ts';
import { findCommand } from '../cache.ts';
import { run } from '../process.ts';

const office = findCommand('soffice', 'libreoffice');

describe('a report as a file of Word, in LibreOffice', () => {
  let folder: string;
  before(function () {
    if (!office) {
      console.log('LibreOffice is not there: apt-get install libreoffice-writer-nogui');
      this.skip();
    }
    folder = mkdtempSync(path.join(tmpdir(), 'word-report-'));
  });
  after(() => {
    if (office) rmSync(folder, { recursive: true, force: true });
  });

  /** The pages that LibreOffice makes of a file. */
  async function pagesOf(bytes: Uint8Array) {
    const file = path.join(folder, 'report.docx');
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    run(office ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], folder);
    return readPdf(readFileSync(path.join(folder, 'report.pdf')));
  }

  for (const [paper, size] of [
    ['a4', [595, 842]],
    ['letter', [612, 792]],
  ] as const) {
    it(`is opened and laid out on ${paper}: numbers, names and the mark of a draft on each page`, async () => {
      const pages = await pagesOf(
        await renderDocx({ ...sampleDocument(undefined, 60), font: undefined, paper }, undefined),
      );
      assert.ok(pages.length >= 4);
      for (const [index, { size: actual, text }] of pages.entries()) {
        assert.deepEqual(actual, index === pages.length - 1 ? [...size].reverse() : [...size]);
        assert.match(text, /IA-1/);
        assert.match(text, /DRAFT/);
        assert.ok(text.includes(`Page ${index + 1} of ${pages.length}`));
      }
      const rows = pages.filter(({ text }) => /\bF-\d/.test(text));
      assert.ok(
        rows.length > 1 && rows.every(({ text }) => text.includes('Raised on')),
        'the head of the table repeats',
      );
    });
  }

  for (const document of exampleDocuments('acme')) {
    it(`is opened whole: ${document.kind}`, async () => {
      const pages = await pagesOf(await renderDocx(document, undefined));
      const text = pages
        .map((each) => each.text)
        .join('\n')
        .replace(/\s+/g, '');
      for (const block of document.blocks) {
        if (block.kind === 'heading') assert.ok(text.includes(block.text.replace(/\s+/g, '')), block.text);
      }
      if (document.kind === 'management-summary') assert.equal(pages.length, 1);
    });
  }
});

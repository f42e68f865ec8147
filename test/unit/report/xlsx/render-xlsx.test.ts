import assert from 'node:assert/strict';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import type { ReportDocument } from '../../../../server/src/report/document/report-document.ts';
import { exampleDocuments } from '../example-documents.ts';
import { format, render, sha256 } from '../formats/render.ts';
import { anyText, awkward, formulas, registerOf } from '../hostile-cells.ts';

describe('a register as a workbook of Excel', function () {
  this.timeout(20_000);

  for (const language of ['en', 'de']) {
    for (const document of exampleDocuments('acme-flawed', language).filter(({ sheets }) => sheets.length > 0)) {
      it(`reads back as it is recorded: ${document.kind}, ${language}`, async () => {
        const [about, register] = await read(document);
        const [sheet] = document.sheets;
        assert.equal(register?.sheet, sheet?.name);
        const [head, ...rows] = register?.data ?? [];
        assert.deepEqual(
          head,
          sheet?.columns.map(({ title }) => title),
        );
        assert.ok(rows.length > 10);
        assert.deepEqual(
          rows.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell))),
          sheet?.rows.map((row) => row.map((cell) => cell ?? null)),
        );
        const isDay = sheet?.columns.map(({ kind }) => kind === 'day') ?? [];
        for (const [index, cell] of rows.flatMap((row) => [...row.entries()])) {
          assert.equal(cell instanceof Date, cell !== null && isDay[index]);
        }
        assert.equal(about?.sheet, language === 'de' ? 'Bericht' : 'Report');
        const said = about?.data.flat().join('\n') ?? '';
        for (const text of [
          document.title,
          language === 'de' ? 'ENTWURF' : 'DRAFT',
          ...document.draft,
          document.asOf,
        ]) {
          assert.ok(said.includes(text), text);
        }
      });
    }
  }

  it('keeps text that a spreadsheet would calculate as text [OUT-2]', async () => {
    const [, register] = await read(registerOf(formulas));
    assert.deepEqual(
      register?.data.slice(1).map((row) => row[1]),
      formulas,
    );
    const parts = await partsOf(registerOf(formulas));
    for (const [path, xml] of parts) assert.ok(!/<f[ >]/.test(path.includes('worksheets') ? xml : ''), path);
  });

  it('writes awkward text so that it is read as it was', async () => {
    const parts = new Map(await partsOf(registerOf(awkward)));
    const strings = elements(parts.get('xl/sharedStrings.xml') ?? '', 't').map(({ textContent }) =>
      decoded(textContent),
    );
    for (const text of awkward) assert.ok(strings.includes(text), text);
    const cells = elements(parts.get('xl/worksheets/sheet2.xml') ?? '', 'c');
    for (const cell of cells.filter((each) => each.getAttribute('t') === 's')) {
      assert.match(cell.textContent ?? '', /^\d+$/);
    }
  });

  it('writes any text so that it is read as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1 }), async (texts) => {
        const parts = new Map(await partsOf(registerOf(texts)));
        const strings = elements(parts.get('xl/sharedStrings.xml') ?? '', 't').map(({ textContent }) => textContent);
        const cells = elements(parts.get('xl/worksheets/sheet2.xml') ?? '', 'c').filter(
          (cell) => /^B(?!1$)/.test(cell.getAttribute('r') ?? '') && cell.textContent !== '',
        );
        assert.deepEqual(
          cells.map((cell) => decoded(strings[Number(cell.textContent)] ?? null)),
          texts.filter((text) => text !== ''),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('freezes, repeats and filters the head, and tells of each page what it is', async () => {
    const document = registerOf(['a'], { draft: ['One.'], classification: 'Internal & <secret>', paper: 'letter' });
    const parts = new Map(await partsOf(document));
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? '';
    assert.equal(elements(sheet, 'pane')[0]?.getAttribute('ySplit'), '1');
    assert.equal(elements(sheet, 'autoFilter')[0]?.getAttribute('ref'), 'A1:D2');
    assert.equal(elements(sheet, 'pageSetup')[0]?.getAttribute('paperSize'), '1');
    assert.equal(elements(sheet, 'oddHeader')[0]?.textContent, '&Lacme&C&BDRAFT&RInternal && <secret>');
    assert.equal(elements(sheet, 'oddFooter')[0]?.textContent, '&LACME GmbH · As of 2026-06-30&RPage &P of &N');
    const names = elements(parts.get('xl/workbook.xml') ?? '', 'definedName').map(({ textContent }) => textContent);
    assert.deepEqual(names, ["'Findings'!$A$1:$D$2", "'Findings'!$A:$A,'Findings'!$1:$1"]);
    const children = [...(elements(sheet, 'worksheet')[0]?.childNodes ?? [])].map(({ nodeName }) => nodeName);
    const order = ['sheetViews', 'cols', 'sheetData', 'autoFilter', 'pageMargins', 'pageSetup', 'headerFooter'];
    assert.deepEqual(children, order);
  });

  it('has title, author and the as-of day in its properties', async () => {
    const core = new Map(await partsOf(registerOf(['a']))).get('docProps/core.xml') ?? '';
    assert.equal(elements(core, 'dc:title')[0]?.textContent, registerOf([]).title);
    assert.equal(elements(core, 'dc:creator')[0]?.textContent, 'ACME GmbH');
    assert.equal(elements(core, 'dcterms:created')[0]?.textContent, '2026-06-30T00:00:00Z');
  });

  it('cuts a text that is too long for a cell, and says so', async () => {
    const document = registerOf(['short', 'x'.repeat(40_000)]);
    const { bytes, warnings } = await format('xlsx').render(document, { sha256, logo: undefined, font: undefined });
    assert.deepEqual(warnings, [
      'Title of F-1 is cut in the sheet Findings: a cell of Excel holds 32767 characters. The other formats have all of it.',
    ]);
    const [, register] = await readWorkbook(Buffer.from(bytes));
    assert.equal(register?.data[2]?.[1], `${'x'.repeat(32_766)}…`);
  });

  it('has the same bytes each time', async () => {
    const document = registerOf(awkward);
    assert.deepEqual(await render(document, 'xlsx'), await render(document, 'xlsx'));
  });

  it('is whole where there is nothing to list', async () => {
    const [, register] = await read(registerOf([]));
    assert.deepEqual(register?.data, [['Id', 'Title', 'Raised on', 'Days overdue']]);
  });
});

async function read(document: ReportDocument) {
  return readWorkbook(Buffer.from(await render(document, 'xlsx')), { trim: false });
}

async function partsOf(document: ReportDocument): Promise<readonly (readonly [path: string, text: string])[]> {
  return Object.entries(unzipSync(await render(document, 'xlsx'))).map(([path, bytes]) => [path, strFromU8(bytes)]);
}

function elements(xml: string, name: string) {
  return [...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName(name)];
}

/** Text as all spreadsheets read it: LibreOffice knows no other character by its number. */
function decoded(text: string | null): string {
  return (text ?? '').replaceAll('_x005F_', '_');
}

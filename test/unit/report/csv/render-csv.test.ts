import assert from 'node:assert/strict';
import fc from 'fast-check';
import papaparse from 'papaparse';
import type { ReportDocument } from '../../../../server/src/report/document/report-document.ts';
import { exampleDocuments } from '../example-documents.ts';
import { render } from '../formats/render.ts';
import { anyText, awkward, formulas, registerOf } from '../hostile-cells.ts';

describe('a register as CSV', function () {
  this.timeout(20_000);

  for (const language of ['en', 'de']) {
    for (const document of exampleDocuments('acme-flawed', language).filter(({ sheets }) => sheets.length > 0)) {
      it(`reads back as it is recorded: ${document.kind}, ${language}`, async () => {
        const [sheet] = document.sheets;
        const [head = [], ...rows] = await read(document);
        assert.deepEqual(
          head.slice(0, -3),
          sheet?.columns.map(({ title }) => title),
        );
        assert.deepEqual(
          head.slice(-3),
          language === 'de' ? ['Stand', 'Entwurf', 'Siegel'] : ['As of', 'Draft', 'Seal'],
        );
        assert.ok(rows.length > 10);
        assert.deepEqual(
          rows.map((row) => row.slice(0, -3)),
          sheet?.rows.map((row) => row.map((cell) => (cell === undefined ? '' : String(cell)))),
        );
      });
    }
  }

  it('is UTF-8 with a byte order mark, with commas and CR LF at the ends of lines', async () => {
    const text = await textOf(registerOf(['Łódź']));
    assert.match(text, /^\ufeffId,Title,Raised on,Days overdue,As of,Draft,Seal\r\nF-0,Łódź,2026-02-03,0,2026-06-30,,/);
    assert.match(text, /\r\n$/);
  });

  it('says in each row as of which day it is true, and why it is a draft', async () => {
    const [, ...final] = await read(registerOf(['a', 'b']));
    assert.deepEqual(
      final.map((row) => row.slice(4, 6)),
      [
        ['2026-06-30', ''],
        ['2026-06-30', ''],
      ],
    );
    const [, ...draft] = await read(registerOf(['a', 'b'], { draft: ['One.', 'Two.'] }));
    assert.deepEqual(
      draft.map((row) => row[5]),
      ['DRAFT: One. Two.', 'DRAFT: One. Two.'],
    );
  });

  it('puts an apostrophe before what a spreadsheet would calculate, and before nothing else [OUT-2]', async () => {
    const [, ...rows] = await read(registerOf([...formulas, ...awkward]));
    assert.deepEqual(
      rows.map((row) => row[1]),
      [...formulas.map((text) => `'${text}`), ...awkward],
    );
    assert.deepEqual(rows.map((row) => row[3]).slice(0, 3), ['0', '-1', '-2']);
  });

  it('reads back as it is, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1 }), async (texts) => {
        const [, ...rows] = await read(registerOf(texts));
        for (const [index, text] of texts.entries()) {
          assert.ok([text, `'${text}`].includes(rows[index]?.[1] ?? ''), JSON.stringify(text));
          assert.doesNotMatch(rows[index]?.[1] ?? '', /^\s*[=+@-]/);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('holds one seal, whatever cells say', async () => {
    const blank = `audit-as-code sha256: ${'0'.repeat(64)}`;
    const [, ...rows] = await read(registerOf([blank, blank]));
    assert.deepEqual(
      rows.map((row) => row[1]),
      [blank, blank],
    );
    assert.match(rows[0]?.[6] ?? '', /^audit-as-code sha256: [0-9a-f]{64}$/);
    assert.notEqual(rows[0]?.[6], blank);
    assert.equal(rows[1]?.[6], '');
  });

  it('is its head alone where there is nothing to list', async () => {
    assert.equal(await textOf(registerOf([])), '\ufeffId,Title,Raised on,Days overdue,As of,Draft,Seal\r\n');
  });
});

async function textOf(document: ReportDocument): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await render(document, 'csv'));
}

/** The rows as another program reads them. */
async function read(document: ReportDocument): Promise<readonly (readonly string[])[]> {
  const { data, errors } = papaparse.parse<string[]>((await textOf(document)).slice(1), { skipEmptyLines: true });
  assert.deepEqual(errors, []);
  return data;
}

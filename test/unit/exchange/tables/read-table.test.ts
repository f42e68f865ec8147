import assert from 'node:assert/strict';
import { readTable } from '../../../../server/src/exchange/tables/read-table.ts';
import type { Sheet } from '../../../../server/src/exchange/tables/table.ts';
import { archive, type TestWorkbook, workbook } from '../../../support/workbook.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function sheetsOf(bytes: Uint8Array, name = 'table'): readonly Sheet[] {
  const table = readTable(name, bytes);
  assert.ok(!('unusable' in table), JSON.stringify(table));
  return table;
}

function whyUnusable(bytes: Uint8Array): string {
  const table = readTable('table.xlsx', bytes);
  assert.ok('unusable' in table, 'it can be read');
  return table.unusable;
}

/** The texts of the first sheet by the names of their rows and columns. */
function textsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const [sheet] = sheetsOf(bytes);
  const cells = (sheet?.rows ?? []).flatMap(({ number, cells }) =>
    [...cells].map(([column, { kind, text }]) => [`${'ABCDEFGH'[column]}${number}`, `${kind} ${text}`]),
  );
  return Object.fromEntries(cells);
}

const first = (rows: TestWorkbook['sheets'][number]['rows'], more: Partial<TestWorkbook> = {}) =>
  workbook({ sheets: [{ name: 'One', rows }], ...more });

describe('a workbook of Excel', () => {
  it('is read as it is shown', () => {
    const rows = [
      ['text', 5.1, { number: 5.1, format: '0.00' }, { number: 0.25, format: '0%' }],
      [true, { error: '#REF!' }, { inline: 'a\r\nb' }, null],
      [5.0999999999999996, { number: 5.125, format: '0.0' }, 1e21, -3],
      [
        { number: 46_081, format: 'dd.mm.yyyy' },
        { number: 46_081.5, format: 'd. mmm' },
        { number: 0.5, format: 'hh:mm' },
      ],
      [{ formula: 'A1', value: 'kept' }, { formula: '1+1', value: 2 }, { formula: 'HYPERLINK("x")' }],
    ];
    assert.deepEqual(textsOf(first(rows)), {
      A1: 'text text',
      B1: 'number 5.1',
      C1: 'number 5.10',
      D1: 'number 25%',
      A2: 'boolean TRUE',
      B2: 'error #REF!',
      C2: 'text a\nb',
      A3: 'number 5.1',
      B3: 'number 5.125',
      C3: 'number 1e+21',
      D3: 'number -3',
      A4: 'day 2026-02-28',
      B4: 'day 2026-02-28',
      C4: 'number 0.5',
      A5: 'text kept',
      B5: 'number 2',
      C5: 'formula =HYPERLINK("x")',
    });
  });

  it('that began on a Macintosh counts days from 1904', () => {
    const rows = [[{ number: 44_619, format: 'yyyy-mm-dd' }]];
    assert.deepEqual(textsOf(first(rows, { from1904: true })), { A1: 'day 2026-02-28' });
    assert.deepEqual(
      textsOf(
        first([
          [
            { number: 59, format: 'yyyy' },
            { number: 61, format: 'yyyy' },
          ],
        ]),
      ),
      {
        A1: 'day 1900-02-28',
        B1: 'day 1900-03-01',
      },
    );
  });

  it('tells hidden sheets and rows, and merged cells', () => {
    const [one, two] = sheetsOf(
      workbook({
        sheets: [
          { name: 'A & "B"', rows: [['x'], [], ['y']], merges: ['A1:C2'], hiddenRows: [3] },
          { name: 'Two', hidden: true, rows: [] },
        ],
      }),
    );
    assert.equal(one?.name, 'A & "B"');
    assert.deepEqual(one?.merges, [{ top: 1, bottom: 2, left: 0, right: 2 }]);
    assert.deepEqual(
      one?.rows.map(({ number, hidden }) => [number, hidden]),
      [
        [1, false],
        [3, true],
      ],
    );
    assert.equal(two?.hidden, true);
  });

  it('keeps nothing that cannot be seen', () => {
    const rows = [['a_x0007_b\u0085c', 'x_x000D__x000A_y', '\u00a0 z \ufeff', '_x0000_']];
    assert.deepEqual(textsOf(first(rows)), { A1: 'text ab\nc', B1: 'text x\ny', C1: 'text z' });
  });

  it('leaves other workbooks and what is outside alone [NET-4]', () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="https://example.org/sheet1.xml" TargetMode="External"/><Relationship Id="rId2" Type="x/worksheet" Target="../../../sheet1.xml"/></Relationships>`;
    assert.deepEqual(sheetsOf(first([['x']], { parts: { 'xl/_rels/workbook.xml.rels': rels } })), []);
  });

  it('may have any number of rows', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => [index, `text ${index % 1_000}`, 'x', 'y', 'z']);
    const [sheet] = sheetsOf(first(rows));
    assert.equal(sheet?.rows.length, 100_000);
    assert.equal(sheet?.rows.at(-1)?.cells.get(1)?.text, 'text 999');
  }).timeout(60_000);

  it('may have texts of megabytes', () => {
    const text = Array.from({ length: 300_000 }, (_, index) => `${index} & <${index % 97}>`).join(' ');
    assert.equal(textsOf(first([[text]])).A1, `text ${text.trim()}`);
  });
});

describe('a workbook that is none, or worse', () => {
  const good = first([['Control', 'Applicable']]);

  it('says what it is', () => {
    assert.match(whyUnusable(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])), /password|Excel 2003/);
    assert.match(whyUnusable(archive({ EncryptionInfo: 'x', EncryptedPackage: 'y' })), /password/);
    assert.match(whyUnusable(archive({ 'word/document.xml': '<x/>' })), /no workbook of Excel/);
    assert.match(whyUnusable(bytesOf('%PDF-1.7')), /is a PDF/);
    assert.match(whyUnusable(Uint8Array.from([1, 0, 2, 0, 0, 0, 3])), /neither a workbook/);
    assert.match(whyUnusable(new Uint8Array(51 * 2 ** 20)), /larger than 50 MB/);
  });

  it('is told wherever it is cut off', () => {
    for (let length = 4; length < good.length; length += 97) {
      assert.match(whyUnusable(good.subarray(0, length)), /^table\.xlsx (is|lacks|holds) /);
    }
  });

  it('is told, or read, whichever byte of it is another [ROB-1]', () => {
    for (let at = 4; at < good.length; at += 13) {
      const spoilt = Uint8Array.from(good);
      spoilt[at] = (spoilt[at] ?? 0) ^ 0xff;
      const table = readTable('table.xlsx', spoilt);
      if ('unusable' in table) assert.match(table.unusable, /^table\.xlsx .+\.$/s);
    }
  });

  it('may not become far larger than it is [BOMB-2]', () => {
    const bomb = `<sst>${' '.repeat(64 * 2 ** 20)}</sst>`;
    assert.match(
      whyUnusable(first([['x']], { parts: { 'xl/sharedStrings.xml': bomb } })),
      /far too large .*sharedStrings/,
    );
  });

  it('may not lie about how large it becomes [BOMB-2]', () => {
    const bomb = first([['x']], { parts: { 'xl/sharedStrings.xml': `<sst>${' '.repeat(32 * 2 ** 20)}</sst>` } });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
    for (let at = 0; at + 30 < bomb.length; at++) {
      const signature = view.getUint32(at, true);
      if (signature === 0x02014b50 && view.getUint32(at + 24, true) > 2 ** 20) view.setUint32(at + 24, 1_000, true);
      if (signature === 0x04034b50 && view.getUint32(at + 22, true) > 2 ** 20) view.setUint32(at + 22, 1_000, true);
    }
    assert.match(whyUnusable(bomb), /far too large .*sharedStrings/);
  });

  it('may not hold thousands of files [BOMB-2]', () => {
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`f${index}`, '']));
    assert.match(whyUnusable(archive(many)), /more than 5000 files/);
  });

  it('may not declare entities [BOMB-2]', () => {
    const strings =
      '<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><sst><si><t>&a;&b;</t></si></sst>';
    assert.match(whyUnusable(first([['x']], { parts: { 'xl/sharedStrings.xml': strings } })), /document type/);
  });

  it('is told where a part is no XML, or a cell is nowhere', () => {
    const sheet = (xml: string) => first([['x']], { parts: { 'xl/worksheets/sheet1.xml': xml } });
    for (const xml of ['<worksheet><sheetData><row>', 'nothing', '<a></b>']) {
      assert.match(whyUnusable(sheet(xml)), /damaged in the part xl\/worksheets\/sheet1\.xml/);
    }
    assert.match(whyUnusable(sheet('<s><row r="1"><c r="ZZZZ1"><v>1</v></c></row></s>')), /cell "ZZZZ1"/);
    assert.match(whyUnusable(sheet('<s><row r="-5"><c r="A1"><v>1</v></c></row></s>')), /row "-5"/);
  });
});

describe('CSV', () => {
  const rowsOf = (bytes: Uint8Array) =>
    sheetsOf(bytes)[0]?.rows.map(({ cells }) => [...cells.values()].map(({ text }) => text));
  const table = 'Größe;Text\n1,5;"a;b ""c"""\n';
  const meant = [
    ['Größe', 'Text'],
    ['1,5', 'a;b "c"'],
  ];

  it('is read in every usual encoding', () => {
    const utf16 = (text: string, little: boolean) => {
      const view = new DataView(new ArrayBuffer(text.length * 2));
      for (const [index, character] of [...text].entries()) view.setUint16(index * 2, character.charCodeAt(0), little);
      return new Uint8Array(view.buffer);
    };
    const latin = Uint8Array.from([...table].map((character) => character.charCodeAt(0)));
    for (const bytes of [
      bytesOf(table),
      bytesOf(`\ufeff${table}`),
      utf16(`\ufeff${table}`, true),
      utf16(`\ufeff${table}`, false),
      utf16(table, true),
      latin,
    ]) {
      assert.deepEqual(rowsOf(bytes), meant);
    }
    assert.deepEqual(rowsOf(Uint8Array.from([0x80, 0x2c, 0x96])), [['€', '–']]);
  });

  it('is read with every usual delimiter, whatever titles stand above', () => {
    for (const delimiter of [';', ',', '\t', '|']) {
      const text = `A title, and more; of it\n\n${['a', 'b', 'c'].join(delimiter)}\n${['1', '2 x', '3'].join(delimiter)}\n`;
      assert.deepEqual(rowsOf(bytesOf(text))?.slice(-2), [
        ['a', 'b', 'c'],
        ['1', '2 x', '3'],
      ]);
    }
    assert.deepEqual(rowsOf(bytesOf('sep=|\r\na;b|c\r\n')), [['a;b', 'c']]);
    assert.deepEqual(rowsOf(bytesOf('alone')), [['alone']]);
  });

  it('keeps line breaks in cells, and formulas as text', () => {
    assert.deepEqual(rowsOf(bytesOf('a,"b\r\nc",=1+1\r\n')), [['a', 'b\nc', '=1+1']]);
  });

  it('says where a quotation mark is not closed', () => {
    assert.match(whyUnusable(bytesOf('a,b\n1,"x\n2,y\n')), /row 2, cell A2 or after: a quotation mark/);
  });
});

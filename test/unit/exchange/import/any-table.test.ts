import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { accountInWords } from '../../../../server/src/exchange/import/account-in-words.ts';
import { chooseLayouts } from '../../../../server/src/exchange/import/choose-layouts.ts';
import { Directory } from '../../../../server/src/exchange/import/directory.ts';
import { type ImportKind, keysOf } from '../../../../server/src/exchange/import/headings.ts';
import { importFindings } from '../../../../server/src/exchange/import/import-findings.ts';
import { importPeople } from '../../../../server/src/exchange/import/import-people.ts';
import { importStatement } from '../../../../server/src/exchange/import/import-soa.ts';
import type { Imported } from '../../../../server/src/exchange/import/imported.ts';
import type { Source } from '../../../../server/src/exchange/import/source.ts';
import type { Cell, Row, Sheet } from '../../../../server/src/exchange/tables/table.ts';

/** Parts of texts that mean something to YAML, to spreadsheets, or here. */
const awkward = [
  '# x',
  ': ',
  ' - ',
  '{',
  '[',
  '"',
  "'",
  '\n',
  '\t',
  '|',
  '&a',
  '*a',
  '---',
  '%',
  ',',
  '<b>',
  '',
  '=1+1',
  '!t',
  '@',
];

const anyCell = fc
  .tuple(
    fc.constantFrom(...awkward),
    fc.constantFrom(...awkward),
    fc.constantFrom('word', '5.1', 'A.5.2', '2026-01-05', 'ja', 'n/a'),
  )
  .map(([before, after, kind]) => ({ before, after, kind }));

const known: Readonly<Record<ImportKind, readonly string[]>> = {
  soa: ['control', 'applicable'],
  findings: ['id', 'title'],
  people: ['name', 'emails'],
};

function importAll(kind: ImportKind, source: Source): Imported {
  const directory = new Directory();
  if (kind === 'soa')
    return importStatement(source, {
      file: 'soa',
      standard: 'ISO/IEC 27001:2022',
      directory,
      isAdditional: () => false,
    });
  if (kind === 'people') return importPeople(source, { file: 'p', id: 'people', directory, fileOf: () => 'p' });
  return importFindings(source, {
    directory,
    audit: undefined,
    auditExists: () => false,
    editionOf: () => 'ISO/IEC 27001:2022',
    there: new Map(),
    fileOf: (id) => id,
    year: '2026',
  });
}

describe('any table', function () {
  this.timeout(60_000);

  for (const kind of ['soa', 'findings', 'people'] as const) {
    it(`loses no text on its way: ${kind}`, () => {
      const anyTable = fc.record({
        keys: fc.shuffledSubarray([...keysOf(kind).filter((key) => !known[kind].includes(key)), 'Farbe', 'Größe'], {
          maxLength: 8,
        }),
        rows: fc.array(fc.array(fc.option(anyCell, { freq: 3 }), { minLength: 10, maxLength: 10 }), {
          minLength: 1,
          maxLength: 6,
        }),
      });
      fc.assert(
        fc.property(anyTable, ({ keys, rows }) => {
          const marks: string[] = [];
          const headings: readonly string[] = [...known[kind], ...keys];
          const cellAt = (
            row: number,
            column: number,
            { before, after, kind: word }: { before: string; after: string; kind: string },
          ) => {
            const mark = `m${row}q${column}z`;
            marks.push(mark);
            return { kind: 'text', text: `${before}${word} ${mark}${after}`.trim() } satisfies Cell;
          };
          const body = rows.map((cells, index): Row => {
            const filled = headings.flatMap((_, column) => {
              const cell = cells[column];
              return cell ? [[column, cellAt(index, column, cell)] as const] : [];
            });
            // Ids are ids, else no row would become a record.
            const isRecord = index % 2 === 0;
            const first: readonly (readonly [number, Cell])[] = isRecord
              ? [[0, { kind: 'text', text: `A.5.${index + 1}` }]]
              : [];
            return { number: index + 2, hidden: false, cells: new Map([...filled, ...first]) };
          });
          for (const [index] of rows.entries()) if (index % 2 === 0) remove(marks, `m${index}q0z`);
          const header: Row = {
            number: 1,
            hidden: false,
            cells: new Map(headings.map((text, column) => [column, { kind: 'text', text }])),
          };
          const sheet: Sheet = {
            name: 'S',
            hidden: false,
            rows: [header, ...body.filter(({ cells }) => cells.size > 0)],
            merges: [],
          };
          const source = chooseLayouts('t', [sheet], { kind, sheets: [], mappings: [] });
          assert.ok(!('unusable' in source), JSON.stringify(source));
          const { files, account } = importAll(kind, source);
          const texts = files.map(({ text }) => text);
          for (const text of texts) {
            for (const { errors } of parseAllDocuments(text)) assert.deepEqual(errors, [], text);
          }
          const all = [...texts, accountInWords(account)].join('\n');
          assert.deepEqual(
            marks.filter((mark) => !all.includes(mark)),
            [],
          );
        }),
        { numRuns: 150 },
      );
    });
  }
});

function remove(marks: string[], mark: string): void {
  const at = marks.indexOf(mark);
  if (at >= 0) marks.splice(at, 1);
}

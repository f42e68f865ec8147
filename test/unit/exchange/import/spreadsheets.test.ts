import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import type { Account } from '../../../../server/src/exchange/import/account.ts';
import { accountInWords } from '../../../../server/src/exchange/import/account-in-words.ts';
import { chooseLayouts } from '../../../../server/src/exchange/import/choose-layouts.ts';
import { Directory } from '../../../../server/src/exchange/import/directory.ts';
import type { ImportKind } from '../../../../server/src/exchange/import/headings.ts';
import { importFindings } from '../../../../server/src/exchange/import/import-findings.ts';
import { importPeople } from '../../../../server/src/exchange/import/import-people.ts';
import { importStatement } from '../../../../server/src/exchange/import/import-soa.ts';
import type { Source } from '../../../../server/src/exchange/import/source.ts';
import { readTable } from '../../../../server/src/exchange/tables/read-table.ts';
import { spreadsheets } from '../../../spreadsheets/files.ts';
import { registerRows } from '../../../spreadsheets/findings.ts';
import { berlin, hamburg, peopleWorkbook } from '../../../spreadsheets/people.ts';
import { statementRows, statementWorkbook } from '../../../spreadsheets/soa.ts';
import type { TestCell } from '../../../support/workbook.ts';

const folder = path.join(import.meta.dirname, '../../../spreadsheets');

function sourceOf(file: string, kind: ImportKind, sheets: readonly string[] = []): Source {
  const table = readTable(file, readFileSync(path.join(folder, file)));
  assert.ok(!('unusable' in table), JSON.stringify(table));
  const source = chooseLayouts(file, table, { kind, sheets, mappings: [] });
  assert.ok(!('unusable' in source), JSON.stringify(source));
  assert.deepEqual(source.lacking, []);
  return source;
}

function directory(): Directory {
  const known = new Directory();
  known.addPerson('j.weiss', 'Dr. Jana Weiß', ['jana.weiss@acme.example']);
  known.addPerson('d.mora', 'Dana Mora', ['dana.mora@acme.example']);
  known.addPerson('s.rao', 'Sita Rao', ['s.rao@acme.example']);
  return known;
}

const importedPeople = () => {
  const source = sourceOf('mitarbeiter.xlsx', 'people', ['Hamburg', 'Berlin']);
  return importPeople(source, {
    file: 'people.yaml',
    id: 'people',
    directory: new Directory(),
    fileOf: () => 'people',
  });
};
const importedStatement = () => {
  const source = sourceOf('anwendbarkeit.xlsx', 'soa');
  return importStatement(source, {
    file: 'soa.yaml',
    standard: 'ISO/IEC 27001:2022',
    directory: directory(),
    isAdditional: () => false,
  });
};
const importedFindings = () =>
  importFindings(sourceOf('feststellungen.csv', 'findings'), {
    directory: directory(),
    audit: undefined,
    auditExists: (id) => id === 'IA-2025-01',
    editionOf: () => 'ISO/IEC 27001:2022',
    there: new Map(),
    fileOf: (id) => `${id}.yaml`,
    year: '2026',
  });

/** What a cell shows, as a person would say it, in the ways in which that can be written. */
function shown(cell: TestCell): readonly string[] {
  if (typeof cell === 'string') return [cell];
  if (typeof cell === 'number') return [String(Number(cell.toPrecision(15)))];
  if (typeof cell === 'boolean') return [String(cell).toUpperCase()];
  if ('number' in cell) {
    const day = new Date(Date.UTC(1899, 11, 30) + cell.number * 86_400_000).toISOString().slice(0, 10);
    return [String(cell.number), day];
  }
  if ('formula' in cell) return cell.value === undefined ? [`=${cell.formula}`] : [String(cell.value)];
  return ['error' in cell ? cell.error : cell.inline];
}

/** What words become; everything else has to be there as it was. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  ja: ['applicable: true'],
  Ja: ['applicable: true'],
  'JA ': ['applicable: true'],
  x: ['applicable: true'],
  nein: ['applicable: false'],
  umgesetzt: ['status: implemented'],
  teilweise: ['status: partial'],
  geplant: ['status: planned'],
  'nicht umgesetzt': ['status: not-implemented'],
  'Dr. Jana Weiß': ['owner: j.weiss'],
  'Mora, Dana': ['owner: d.mora', 'name: Dana Mora'],
  's.rao@acme.example': ['owner: s.rao'],
  'Weiß, Jana': ['owner: j.weiss'],
  'Dana Mora': ['raisedBy: d.mora'],
  Nebenabweichung: ['type: minor-nonconformity'],
  HA: ['type: major-nonconformity'],
  Stärke: ['type: good-practice'],
  'in Bearbeitung': ['status: action-planned'],
  offen: ['status: open'],
  geschlossen: ['status: closed'],
  '04.02.2025': ['2025-02-04'],
  '31.03.2025': ['2025-03-31'],
  '15.4.2025': ['2025-04-15'],
  '12/31/2025': ['2025-12-31'],
  '5. Februar 2025': ['2025-02-05'],
  '02.05.2027': ['2027-05-02'],
  '3.4.24': ['2024-04-03'],
  'Pia Lind': ['reportsTo: p.lind'],
  'Lind, Pia': ['reportsTo: p.lind'],
  Weiß: ['reportsTo: j.weiss'],
  'IT & Betrieb': ['team: it-betrieb'],
  'Interne Revision': ['team: interne-revision'],
  Geschäftsführung: ['team: geschaeftsfuehrung'],
  'Northgate Assurance Ltd': ['firm: northgate-assurance-ltd'],
  Vorname: ['firstName'],
  'Kap. 7.2 und A 6.3': ['requirements: ["7.2", A.6.3]'],
  'a.n@acme.example; angel@acme.example': ['emails: [a.n@acme.example, angel@acme.example]'],
  Sita: ['name: Sita Rao'],
  Ben: ['name: Ben Okafor'],
};

const plain = (text: string) => text.replace(/[#\s]+/g, ' ').trim();

/** All that a text says: as it is written, comments included, and what its texts in quotes mean. */
function saidBy(text: string): string {
  const quoted = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([written]) => {
    try {
      return String(JSON.parse(written));
    } catch {
      return '';
    }
  });
  return plain([text, ...quoted].join('\n'));
}

/** The part of a text that is about a record: from the line of its id to that of the next. */
function blockOf(text: string, id: string): string {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => new RegExp(`^ {2}"?${id.replaceAll('.', '\\.')}"?:`).test(line));
  assert.ok(from >= 0, `${id} is there`);
  const length = lines.slice(from + 1).findIndex((line) => /^ {0,2}\S/.test(line) && !line.startsWith('    '));
  return lines.slice(from, length < 0 ? undefined : from + 1 + length).join('\n');
}

function lost(cells: readonly (TestCell | null)[], said: string): readonly string[] {
  return cells.flatMap((cell) => {
    if (cell === null) return [];
    const ways = [...shown(cell), ...shown(cell).flatMap((text) => meanings[text] ?? [])];
    return ways.some((way) => said.includes(plain(way))) ? [] : [ways.join(' / ')];
  });
}

/** What the account says beyond its columns: those alone would not show where a text has gone. */
function told(account: Account): string {
  return plain(accountInWords(account));
}

describe('spreadsheets as they are found', () => {
  it('are what the data beside them makes', () => {
    for (const [file, bytes] of spreadsheets()) {
      assert.ok(
        Buffer.from(bytes).equals(readFileSync(path.join(folder, file))),
        `${file}: npx tsx test/spreadsheets/build.ts`,
      );
    }
  });

  it('lose no cell of a statement of applicability', () => {
    const { files, account } = importedStatement();
    const [{ text } = { text: '' }] = files;
    for (const { control, cells } of statementRows) {
      const [id, ...others] = cells;
      if (control === undefined) assert.deepEqual(lost(cells, told(account) + saidBy(text)), []);
      else {
        assert.ok(id !== undefined);
        assert.deepEqual(lost(others, saidBy(blockOf(text, control))), [], control);
      }
    }
    const unread = statementWorkbook.sheets.map(({ name }) => name).filter((name) => name !== 'SoA 2025');
    assert.deepEqual(
      account.leftOut.filter(({ text: cell }) => cell === '').map(({ sheet }) => sheet),
      unread,
    );
    assert.deepEqual(parseDocument(text).errors, []);
    assert.equal(account.read, '93 controls');
    assert.match(blockOf(text, 'A.5.3'), /owner: d\.mora/, 'of the merged cell');
  });

  it('lose no cell of a register of findings', () => {
    const { files, account } = importedFindings();
    const all = files.map(({ text }) => text).join('---\n');
    const textOf = (id: string) => files.find(({ file }) => file === `${id}.yaml`)?.text ?? '';
    for (const { finding, cells } of registerRows) {
      const filled = cells.filter((cell) => cell !== '');
      const said = finding === undefined ? told(account) + saidBy(all) : saidBy(textOf(finding));
      const numbers = finding === undefined ? filled : filled.slice(Number(cells[0] !== ''));
      assert.deepEqual(lost(numbers, said), [], finding);
    }
    for (const { text } of files) assert.deepEqual(parseDocument(text).errors, []);
    assert.match(textOf('2025-07'), /CA-2, description: Konten täglich abgleichen, owner: j\.weiss, due: 2025-04-15/);
    assert.match(textOf('F-12'), /requirements: \["7\.2", A\.6\.3\]/);
    assert.match(textOf('2025-08'), /^# H6: raisedOn "03\/04\/2025": it could be two days/m);
    assert.match(textOf('2025-07'), /x-kosten-in/);
  });

  it('lose no cell of a list of people', () => {
    const { files, account } = importedPeople();
    const [{ text } = { text: '' }] = files;
    for (const { person, cells } of [...hamburg, ...berlin]) {
      const said =
        person === undefined
          ? told(account) + saidBy(text)
          : saidBy(blockOf(text.slice(text.indexOf('\npeople:')), person));
      assert.deepEqual(lost(cells, said), [], person);
    }
    assert.deepEqual(parseDocument(text).errors, []);
    assert.ok(account.leftOut.some(({ sheet }) => sheet === peopleWorkbook.sheets[0]?.name));
  });

  it('come out the same every time', () => {
    for (const make of [importedStatement, importedFindings, importedPeople]) assert.deepEqual(make(), make());
  });
});

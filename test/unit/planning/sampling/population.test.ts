import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { evidenceFile } from '../../../../server/src/planning/sampling/evidence-file.ts';
import { openPopulation } from '../../../../server/src/planning/sampling/population/open-population.ts';
import { drawSample, type SampleOrder } from '../../../../server/src/planning/sampling/sample.ts';
import { workbook } from '../../../support/workbook.ts';

const order: SampleOrder = { method: 'random', size: 1, seed: 1 };

/** Reads a text as a file, so many bytes at a time. */
function reading(content: string | Uint8Array, atOnce = 64 * 1024) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return async function* () {
    for (let at = 0; at < bytes.length; at += atOnce) yield bytes.subarray(at, at + atOnce);
  };
}

async function draw(content: string | Uint8Array, given: Partial<SampleOrder> = {}, atOnce?: number) {
  const file = await openPopulation('people.csv', reading(content, atOnce), undefined);
  return drawSample('people.csv', file, { ...order, ...given });
}

const fault = (content: string, given: Partial<SampleOrder>, message: RegExp) =>
  assert.rejects(draw(content, given), { name: 'PopulationFault', message });

describe('a population', () => {
  it('is read from CSV, whatever its delimiter, its ends of lines and its encoding', async () => {
    const members = [
      { number: 1, cells: ['Anna Ö', '1'] },
      { number: 2, cells: ['Ben', '2'] },
    ];
    for (const text of [
      'name,n\nAnna Ö,1\nBen,2\n',
      'name;n\r\nAnna Ö;1\r\n\r\nBen;2',
      'sep=;\r\nname;n\rAnna Ö;1\rBen;2\r',
    ]) {
      const drawn = await draw(text, { size: 2 });
      assert.deepEqual(drawn.columns, ['name', 'n']);
      assert.deepEqual(drawn.members, members);
    }
    const western = Uint8Array.from(
      [...'name,n\nAnna '].map((each) => each.charCodeAt(0)).concat(0xd6, 0x2c, 0x31, 0x0a),
    );
    assert.deepEqual((await draw(western)).members, [{ number: 1, cells: ['Anna Ö', '1'] }]);
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from('name,n\nAnna Ö,1\n', 'utf16le')]);
    assert.deepEqual((await draw(utf16)).members, [{ number: 1, cells: ['Anna Ö', '1'] }]);
  });

  it('is read from JSON lines', async () => {
    const drawn = await draw('{"name":"Anna","roles":["a"]}\n\n{"roles":null,"name":"Ben"}\n', { size: 2 });
    assert.deepEqual(drawn.columns, ['name', 'roles']);
    assert.deepEqual(
      drawn.members.map(({ cells }) => cells),
      [
        ['Anna', '["a"]'],
        ['Ben', ''],
      ],
    );
  });

  it('keeps long numbers of JSON as they are written', async () => {
    const lines = [
      '{"id":12345678901234567890,"n":1.50,"deep":{"ids":[12345678901234567891, 2.0]},"text":"1e3"}',
      '{"id":12345678901234567891,"n":1e3,"deep":null,"text":"12345678901234567890"}',
    ];
    const drawn = await draw(lines.join('\n'), { size: 2 });
    assert.deepEqual(
      drawn.members.map(({ cells }) => cells),
      [
        ['12345678901234567890', '1.5', '{"ids":[12345678901234567891,2]}', '1e3'],
        ['12345678901234567891', '1e3', '', '12345678901234567890'],
      ],
    );
  });

  it('has the same values beside a long number as without one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), fc.jsonValue({ maxDepth: 5 }), async (a, b) => {
        const nested = JSON.parse(`${'['.repeat(80)}${JSON.stringify(b)}${']'.repeat(80)}`);
        const cells = [a, nested, { [JSON.stringify(a)]: b }].map((value) => (value === null ? '' : textOf(value)));
        const line = `{ "id": 12345678901234567891, "a": ${JSON.stringify(a)},\t"b": ${JSON.stringify(nested)}, "c": ${JSON.stringify({ [JSON.stringify(a)]: b })} }`;
        assert.deepEqual((await draw(line)).members[0]?.cells, ['12345678901234567891', ...cells]);
      }),
    );

    function textOf(value: unknown) {
      return typeof value === 'string' ? value : JSON.stringify(value);
    }
  });

  it('keeps the time of day in a workbook, and has what is merged in each row', async () => {
    const bytes = workbook({
      sheets: [
        {
          name: 'Log',
          rows: [
            ['when', 'team'],
            [{ number: 45000.25, format: 'yyyy-mm-dd hh:mm' }, 'a'],
            [{ number: 45000.5, format: 'yyyy-mm-dd hh:mm' }, null],
            [{ number: 45000, format: 'yyyy-mm-dd hh:mm' }, 'b'],
          ],
          merges: ['B2:B3'],
        },
      ],
    });
    const drawn = await draw(bytes, { size: 3 });
    assert.deepEqual(
      drawn.members.map(({ cells }) => cells),
      [
        ['2023-03-15 06:00:00', 'a'],
        ['2023-03-15 12:00:00', 'a'],
        ['2023-03-15', 'b'],
      ],
    );
  });

  it('is read from a sheet of a workbook', async () => {
    const workbook = readFileSync(path.resolve(import.meta.dirname, '../../../spreadsheets/mitarbeiter.xlsx'));
    const open = (sheet?: string) => openPopulation('mitarbeiter.xlsx', reading(workbook), sheet);
    const drawn = await drawSample('mitarbeiter.xlsx', await open('Hamburg'), { ...order, size: 2 });
    assert.equal(drawn.members.length, 2);
    assert.ok(drawn.members.every(({ cells }) => cells.length === drawn.columns.length));
    const several = await open();
    await assert.rejects(drawSample('mitarbeiter.xlsx', several, order), /several sheets: .*"Hamburg".*Choose one/);
    const missing = await open('Bremen');
    await assert.rejects(drawSample('mitarbeiter.xlsx', missing, order), /no sheet "Bremen"/);
  });

  it('gives the same rows however it comes in pieces, and what is written reads as the same', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ä', '"', ',', '\n', ' ', ';'), maxLength: 5 });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (pairs, atOnce) => {
        const members = pairs.map(([a, b], index) => ({ number: index + 1, cells: [`${index}`, a, b] }));
        const text = evidenceFile({ population: members.length, columns: ['id', 'a', 'b'], members });
        const drawn = await draw(text, { size: members.length }, atOnce);
        assert.deepEqual(
          drawn.members.map(({ cells }) => cells),
          members.map(({ number, cells }) => [String(number), ...cells]),
        );
        assert.deepEqual(await draw(text, { size: members.length }), drawn);
      }),
    );
  });

  it('is refused where it cannot be drawn from, and says why', async () => {
    await fault('', {}, /^people.csv is empty\. List the population in it/);
    await fault('\n\n', {}, /^people.csv is empty\. List the population in it/);
    await fault('[\n{"a":1},\n{"a":2}]', {}, /^people.csv is a JSON array\. Write JSON lines/);
    await fault(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, {}, /line 1 is nested deeper than 90 levels/);
    await fault('name,n\n', {}, /has a header and no members/);
    await fault('name\nAnna\nBen\nAnna\n', {}, /members 1 and 3 are the same in all columns/);
    await fault('name\nAnna\nBen\n', { size: 3 }, /A sample of 3 cannot be drawn from people.csv, which has 2 members/);
    await fault('name\nAnna,1\n', {}, /member 1: it has 2 cells, and there are 1 columns/);
    await fault('name\n"Anna\nBen\n', {}, /record 2: a quotation mark/);
    await fault('{"a":1}\n[]\n', {}, /line 2 is no JSON object/);
    await fault('{"a":1}\n{"b":1}\n', {}, /line 2: the key "b" is not in the first line/);
    await fault('name,team\nAnna,x\n', { method: 'stratified', strata: 'Team' }, /no column "Team".*"name", "team"/);
    const three = 'name,team\nAnna,x\nBen,y\nCleo,z\n';
    await fault(three, { method: 'stratified', strata: 'team', size: 2 }, /more than 2 different values/);
    await assert.rejects(openPopulation('a.csv', reading('a\n1\n'), 'Sheet 1'), /is no workbook and has no sheets/);
  });

  it('may be large: little of it is held', async () => {
    const count = 300_000;
    const read = async function* () {
      yield new TextEncoder().encode('id,team\n');
      for (let at = 0; at < count; at += 1_000) {
        const lines = Array.from({ length: 1_000 }, (_, index) => `${at + index},team ${(at + index) % 3}\n`);
        yield new TextEncoder().encode(lines.join(''));
      }
    };
    const drawn = await drawSample('large.csv', await openPopulation('large.csv', read, undefined), {
      method: 'stratified',
      size: 30,
      seed: 5,
      strata: 'team',
    });
    assert.equal(drawn.population, count);
    assert.ok(drawn.members.every(({ number, cells }) => cells[0] === String(number - 1)));
    assert.equal(drawn.members.filter(({ cells }) => cells[1] === 'team 1').length, 10);
  });
});

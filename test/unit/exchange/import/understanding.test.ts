import assert from 'node:assert/strict';
import { type ControlCell, controlsIn, editionOf } from '../../../../server/src/exchange/import/control-ids.ts';
import { recognise } from '../../../../server/src/exchange/import/headings.ts';
import { personId } from '../../../../server/src/exchange/import/person-name.ts';
import { couldBeTwoDays, dayOf } from '../../../../server/src/exchange/import/understand-day.ts';
import { meaningOf, saysNothing } from '../../../../server/src/exchange/import/understand-words.ts';
import type { Cell } from '../../../../server/src/exchange/tables/table.ts';

const text = (written: string): Cell => ({ kind: 'text', text: written });
const number = (written: string, decimals?: number): Cell =>
  decimals === undefined ? { kind: 'number', text: written } : { kind: 'number', text: written, decimals };
const day = (written: string): Cell => ({ kind: 'day', text: written });

describe('what is understood of spreadsheets', () => {
  it('is headings, in English, German or both, whatever their case and punctuation', () => {
    const cases: readonly (readonly [string, 'soa' | 'findings' | 'people', string | undefined])[] = [
      ['Control', 'soa', 'control'],
      ['Maßnahmen-Nr.', 'soa', 'control'],
      ['Anwendbar\n(ja/nein)', 'soa', 'applicable'],
      ['Applicable? [Y/N]', 'soa', 'applicable'],
      ['BEGRÜNDUNG', 'soa', 'justification'],
      ['Justification / Begründung', 'soa', 'justification'],
      ['Umsetzungsstatus 2025', 'soa', 'status'],
      ['Control Owner', 'soa', 'owner'],
      ['Verantwortliche/r', 'soa', 'owner'],
      ['Datum', 'findings', 'raisedOn'],
      ['Root Cause Analysis', 'findings', 'cause'],
      ['Zuständig', 'findings', 'actionOwner'],
      ['E-Mail-Adresse', 'people', 'emails'],
      ['Risiko-ID', 'soa', undefined],
      ['', 'soa', undefined],
    ];
    for (const [heading, kind, key] of cases) assert.equal(recognise(heading, kind)?.key, key, heading);
  });

  it('is told soon, however long and odd a cell is [RE-4]', () => {
    const times = 20_000;
    for (const piece of ['.NR', ' -', '(', '[', 'control ', '\t', 'A.', '0', ' und', '@ (']) {
      const written = `NR${piece.repeat(times)}T`;
      assert.match(recognise(written, 'soa')?.key ?? 'none', /^(none|control)$/);
      assert.equal(controlsIn([{ cell: text(written), title: undefined }], 'ISO/IEC 27001:2022').length, 1);
      assert.ok(personId(written, undefined, () => false).length > 0);
    }
  });

  it('is words in both languages', () => {
    for (const [written, meaning] of [
      ['Ja', 'true'],
      ['x', 'true'],
      ['1', 'true'],
      ['n. a.', 'false'],
      ['nicht anwendbar', 'false'],
      ['☒', 'true'],
      ['vielleicht', undefined],
    ] as const) {
      assert.equal(meaningOf(written, 'applicable'), meaning, written);
    }
    assert.equal(meaningOf('Teilweise umgesetzt', 'status'), 'partial');
    assert.equal(meaningOf('80 %', 'status'), 'partial');
    assert.equal(meaningOf('100 %', 'status'), 'implemented');
    assert.equal(meaningOf('Hauptabweichung', 'findingType'), 'major-nonconformity');
    assert.equal(meaningOf('Abweichung', 'findingType'), undefined);
    assert.equal(meaningOf('In Bearbeitung', 'findingStatus'), 'action-planned');
    for (const nothing of ['-', '–', 'n/a', 'N.A.', 'keine']) assert.ok(saysNothing(nothing), nothing);
    assert.ok(!saysNothing('✓'));
  });

  it('is days, as long as they can be one day alone', () => {
    for (const [cell, meant] of [
      [day('2026-02-28'), '2026-02-28'],
      [text('2026-02-28'), '2026-02-28'],
      [text('2026-02-28T09:30:00Z'), '2026-02-28'],
      [text('28.02.2026'), '2026-02-28'],
      [text('1.2.26'), '2026-02-01'],
      [text('02/28/2026'), '2026-02-28'],
      [text('28/02/2026'), '2026-02-28'],
      [text('05/05/2026'), '2026-05-05'],
      [text('03/04/2026'), undefined],
      [text('3 March 2026'), '2026-03-03'],
      [text('March 3rd, 2026'), '2026-03-03'],
      [text('3. März 2026'), '2026-03-03'],
      [text('30.02.2026'), undefined],
      [text('2026'), undefined],
      [text('Q1 2026'), undefined],
    ] as const) {
      assert.equal(dayOf(cell), meant, cell.text);
    }
    assert.ok(couldBeTwoDays('03/04/2026'));
    assert.ok(!couldBeTwoDays('13/04/2026'));
  });

  it('is names as ids, unique and always the same', () => {
    const taken = new Set<string>();
    const idFor = (name: string, email?: string) => {
      const id = personId(name, email, (each) => taken.has(each));
      taken.add(id);
      return id;
    };
    assert.equal(idFor('Dana Mora'), 'd.mora');
    assert.equal(idFor('Mora, Daniel'), 'da.mora');
    assert.equal(idFor('Dana Mora'), 'dan.mora');
    assert.equal(idFor('Dr. Jürgen Groß'), 'j.gross');
    assert.equal(idFor('Prof. Dr. Łukasz Żółć, MBA'), 'l.zolc');
    assert.equal(idFor('Ma Yun'), 'm.yun');
    assert.equal(idFor('Cher'), 'cher');
    assert.equal(idFor('李雷', 'lei.li@acme.example'), 'lei.li');
    assert.equal(idFor('李雷'), 'person');
    assert.equal(idFor('韩梅梅'), 'person-2');
  });
});

describe('the ids of controls', () => {
  const read = (cells: readonly (Cell | readonly [Cell, string])[]) => {
    const all: readonly ControlCell[] = cells.map((each) =>
      'kind' in each ? { cell: each, title: undefined } : { cell: each[0], title: each[1] },
    );
    const named = controlsIn(all, editionOf(all));
    return named.map((each) => {
      if (each.kind === 'ambiguous') return each.ids.join('|');
      return each.kind === 'none' ? '' : `${each.kind === 'control' ? '' : `${each.kind}:`}${each.id}`;
    });
  };

  it('are read in all forms', () => {
    const forms = [
      'A.5.1',
      '5.2',
      'A5.3',
      'A 5.4',
      'a.5.5',
      'Annex A 5.6',
      'A.05.07',
      '5.8 Project management',
      'A-5.9',
    ];
    const meant = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `A.5.${n}`);
    assert.deepEqual(read(forms.map(text)), meant);
    assert.deepEqual(read(['A.9.2.1', '9.2.2', 'A.9.2', 'A.6'].map(text)), [
      'A.9.2.1',
      'A.9.2.2',
      'group:A.9.2',
      'group:A.6',
    ]);
    assert.deepEqual(read(['A.5.99', 'Summe', '2026', 'A.5.1'].map(text)), ['unknown:A.5.99', '', '', 'A.5.1']);
  });

  it('that have become numbers are told by their neighbours', () => {
    const numbers = ['5.1', '5.2', '5.3', '5.4', '5.9', '5.1', '5.11', '5.19', '5.2', '5.21', '5.29', '5.3', '5.31'];
    const meant = [1, 2, 3, 4, 9, 10, 11, 19, 20, 21, 29, 30, 31].map((n) => `A.5.${n}`);
    assert.deepEqual(read(numbers.map((each) => number(each))), meant);
    assert.deepEqual(read(numbers.map(text)), meant, 'as CSV has them');
  });

  it('are ambiguous where a column is sorted by numbers', () => {
    const sorted = ['5.1', '5.1', '5.11', '5.19', '5.2', '5.2', '5.21'].map((each) => number(each));
    assert.deepEqual(read(sorted), [
      'A.5.1|A.5.10',
      'A.5.1|A.5.10',
      'A.5.11',
      'A.5.19',
      'A.5.2|A.5.20',
      'A.5.2|A.5.20',
      'A.5.21',
    ]);
  });

  it('are told by the format of the cell where formats differ, and by the title', () => {
    assert.deepEqual(read([number('5.10', 2), number('5.1', 1)]), ['A.5.10', 'A.5.1']);
    assert.deepEqual(read([number('5.10', 2), number('8.20', 2)]), ['A.5.1|A.5.10', 'A.8.2|A.8.20']);
    assert.deepEqual(
      read([
        [number('5.1'), 'Policies for information security'],
        [number('5.1'), 'other'],
      ]),
      ['A.5.1', 'A.5.1|A.5.10'],
    );
  });

  it('that have become days are told', () => {
    assert.deepEqual(read([text('A.7.9'), day('2025-10-07'), text('A.7.11')]), ['A.7.9', 'A.7.10', 'A.7.11']);
    assert.deepEqual(read([text('A.9.1.1'), day('2001-02-09'), text('A.9.2.2')]), ['A.9.1.1', 'A.9.2.1', 'A.9.2.2']);
  });
});

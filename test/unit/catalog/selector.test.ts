import assert from 'node:assert/strict';
import { resolveSelector, type Selection } from '../../../server/src/catalog/selector.ts';
import { STANDARD_IDS, type Standard, standard } from '../../../server/src/catalog/standard.ts';
import { SETS } from './sets.ts';

const iso2022 = standard('ISO/IEC 27001:2022');
const iso2013 = standard('ISO/IEC 27001:2013');

const resolve = (text: string, edition: Standard = iso2022): Selection => resolveSelector(text, edition, SETS);

function selected(text: string, edition: Standard = iso2022): Extract<Selection, { kind: 'requirements' }> {
  const selection = resolve(text, edition);
  assert.ok(selection.kind === 'requirements', `${text}: ${JSON.stringify(selection)}`);
  return selection;
}

function message(text: string, edition: Standard = iso2022): string {
  const selection = resolve(text, edition);
  assert.ok(selection.kind === 'unknown', `${text}: ${JSON.stringify(selection)}`);
  return selection.message;
}

describe('a selector of the standard', () => {
  it('stands for the id itself and everything beneath it', () => {
    assert.deepEqual(selected('9.2').ids, ['9.2.1', '9.2.2']);
    assert.deepEqual(selected('9.2.1').ids, ['9.2.1']);
    assert.equal(selected('A.5').ids.length, 37);
    assert.equal(selected('A').ids.length, 93);
    assert.equal(selected('A', iso2013).ids.length, 114);
    assert.deepEqual(selected('A.9.4', iso2013).ids, ['A.9.4.1', 'A.9.4.2', 'A.9.4.3', 'A.9.4.4', 'A.9.4.5']);
  });

  it('says in which form it is written, and whether it names one requirement', () => {
    const forms = (texts: readonly string[], edition: Standard): readonly string[] =>
      texts.map((text) => `${text} ${selected(text, edition).written} ${selected(text, edition).single}`);
    assert.deepEqual(
      forms(['7', '9.2', '9.2.1', 'A.5.1', 'A.5', 'A', '4-10', 'A.5.1-A.5.1', 'soc2:CC6.1', 'soc2:*'], iso2022),
      [
        '7 clause true',
        '9.2 clause true',
        '9.2.1 clause true',
        'A.5.1 control true',
        'A.5 theme false',
        'A annex false',
        '4-10 range false',
        'A.5.1-A.5.1 range false',
        'soc2:CC6.1 item true',
        'soc2:* set false',
      ],
    );
    assert.deepEqual(forms(['A.5', 'A.5.1', 'A.5.1.1'], iso2013), [
      'A.5 theme false',
      'A.5.1 objective false',
      'A.5.1.1 control true',
    ]);
  });

  it('accepts a lower-case a and normalises it', () => {
    for (const [text, normalised] of [
      ['a', 'A'],
      ['a.5.1', 'A.5.1'],
      ['a.8.1-a.8.34', 'A.8.1-A.8.34'],
      ['a.5-A.8', 'A.5-A.8'],
      ['4-10', '4-10'],
      ['9.2', '9.2'],
    ] as const) {
      assert.equal(selected(text).normalised, normalised);
      assert.deepEqual(selected(text).ids, selected(normalised).ids);
    }
  });

  for (const id of STANDARD_IDS) {
    it(`resolves every auditable id of ${id} to itself, and every id to what is beneath it`, () => {
      const edition = standard(id);
      for (const auditable of edition.auditable) {
        assert.deepEqual(selected(auditable, edition).ids, [auditable]);
        assert.ok(selected(auditable, edition).single);
      }
      for (const requirement of edition.requirements) {
        assert.deepEqual(selected(requirement.id, edition).ids, edition.descendants(requirement.id));
      }
    });

    it(`resolves every range between siblings of ${id} to its members, and none that runs backwards`, () => {
      const edition = standard(id);
      const parents = [undefined, ...edition.requirements.map((requirement) => requirement.id)];
      for (const parent of parents) {
        const siblings = edition.children(parent).filter((sibling) => sibling !== 'A');
        siblings.forEach((first, start) => {
          siblings.forEach((last, end) => {
            const text = `${first}-${last}`;
            if (end < start)
              assert.match(message(text, edition), new RegExp(`ends before it starts. Write ${last}-${first}`));
            else {
              const members = siblings.slice(start, end + 1).flatMap((member) => selected(member, edition).ids);
              assert.deepEqual(selected(text, edition).ids, members, text);
            }
          });
        });
      }
    });
  }

  it('has no range between what are no siblings', () => {
    for (const text of ['A.5.1-A.6.2', '9.2-10.1', '9-9.2', '4-9.2', '4-A', 'A-4', 'A.5-A.6.1', '6.1.1-6.2']) {
      assert.match(message(text), /a range runs between two siblings/, text);
    }
  });

  it('takes the text as written', () => {
    for (const text of ['9.20', '4.10', '09.2', '4-010', '9.02']) assert.match(message(text), /has no clause/, text);
    for (const text of [' 9.2', '9.2 ', '9 .2', 'A.5.1 - A.5.8', '\t9.2', '9.2\n']) {
      assert.match(message(text), /is no selector; write /, JSON.stringify(text));
    }
  });

  it('knows nothing but clauses 4 to 10 and Annex A', () => {
    for (const edition of [iso2022, iso2013]) {
      for (const text of ['0', '1', '3', '3.1', '11', '4-11'])
        assert.match(message(text, edition), /no requirements in clause/, text);
      for (const text of ['8.4', '7.6', '6.5', '10.3', '9.1.1'])
        assert.match(message(text, edition), /has no clause/, text);
      for (const text of [
        'B.5.1',
        '',
        ' ',
        '-',
        '9.',
        '.9',
        '9..2',
        '9.2-',
        '-9.2',
        '4-7-10',
        'A.5.x',
        'IV',
        '1e1',
        '٤',
        '9.2.1 9.2.2',
        '9.1,9.2',
        '*',
        'null',
      ]) {
        assert.equal(resolve(text, edition).kind, 'unknown', JSON.stringify(text));
      }
    }
  });
});

describe('what is said of an unknown selector', () => {
  it('names what the standard has instead', () => {
    assert.equal(message('A.5.38'), 'ISO/IEC 27001:2022 has no control A.5.38; A.5 ends with A.5.37.');
    assert.equal(message('a.5.30-a.5.38'), 'ISO/IEC 27001:2022 has no control A.5.38; A.5 ends with A.5.37.');
    assert.equal(message('9.2.3'), 'ISO/IEC 27001:2022 has no clause 9.2.3; 9.2 ends with 9.2.2.');
    assert.equal(message('4.1.1'), 'ISO/IEC 27001:2022 has no clause 4.1.1; nothing is beneath 4.1.');
    assert.equal(message('A.19', iso2013), 'ISO/IEC 27001:2013 has no domain A.19; Annex A ends with A.18.');
    assert.equal(message('A.5.0'), 'ISO/IEC 27001:2022 has no control A.5.0; A.5 begins with A.5.1.');
    assert.equal(
      message('11'),
      'ISO/IEC 27001:2022 has no requirements in clause 11; they are in clauses 4 to 10 and in Annex A.',
    );
  });

  it('shows how it is written right', () => {
    assert.equal(message('9.2 '), '"9.2 " is no selector; write 9.2.');
    assert.equal(message('A5.15'), '"A5.15" is no selector; write A.5.15.');
    assert.equal(message('A.5.1–A.5.8'), '"A.5.1–A.5.8" is no selector; write A.5.1-A.5.8.');
    assert.equal(message('soc2'), '"soc2" is no selector; write soc2:*.');
    assert.match(message('5.15'), /The control is written A\.5\.15\.$/);
    assert.match(message('04'), /; write 4\.$/);
  });

  it('stays short and quick for a text of any length', () => {
    for (const text of [
      '9'.repeat(200_000),
      '1.'.repeat(100_000).concat('1'),
      '-'.repeat(200_000),
      `${' '.repeat(200_000)}x`,
      `soc2:${'x'.repeat(200_000)}`,
    ]) {
      assert.ok(message(text).length < 400);
    }
  });
});

describe('a selector of the other edition', () => {
  it('is superseded where it is a control there and nothing here', () => {
    const successors = (text: string, edition: Standard): readonly string[] => {
      const selection = resolve(text, edition);
      assert.ok(selection.kind === 'superseded', text);
      return selection.successors;
    };
    assert.deepEqual(successors('A.9.4.2', iso2022), ['A.8.5']);
    assert.deepEqual(successors('a.9.4.2', iso2022), ['A.8.5']);
    assert.deepEqual(successors('A.5.1.1', iso2022), ['A.5.1']);
    assert.deepEqual(successors('A.18.2.3', iso2022), ['A.5.36', 'A.8.8']);
    assert.deepEqual(successors('A.9.2.1-A.9.2.6', iso2022), ['A.5.16', 'A.5.17', 'A.5.18', 'A.8.2']);
    assert.deepEqual(successors('A.8.24', iso2013), ['A.10.1.1', 'A.10.1.2']);
    assert.deepEqual(successors('A.5.7', iso2013), [], 'new in 2022');
    assert.deepEqual(successors('A.5.7-A.5.9', iso2013), ['A.6.1.5', 'A.8.1.1', 'A.8.1.2', 'A.14.1.1']);
  });

  it('is superseded for every control that only the other edition has', () => {
    for (const control of iso2013.controls) assert.equal(resolve(control.id, iso2022).kind, 'superseded', control.id);
    for (const control of iso2022.controls) {
      const objectiveIn2013 = iso2013.requirement(control.id) !== undefined;
      assert.equal(resolve(control.id, iso2013).kind, objectiveIn2013 ? 'requirements' : 'superseded', control.id);
    }
  });

  it('is unknown where it is a clause, an objective or a domain there', () => {
    for (const text of ['9.2.1', '9.3.3', '6.3', '6.1-6.3'])
      assert.match(message(text, iso2013), /27001:2022 has it\.$/, text);
    for (const text of ['A.9', 'A.9.2', 'A.18.1', 'A.9.1-A.9.4', 'A.14-A.18']) {
      assert.match(message(text, iso2022), /27001:2013 has it\.$/, text);
    }
  });

  it('is unknown for a range that is none there, or that has an end here', () => {
    for (const text of ['A.9.2.6-A.9.2.1', 'A.9.2.1-A.9.4.1', 'A.5.1.1-A.5.8', 'A.9.2.1-A.9.2.9']) {
      assert.equal(resolve(text, iso2022).kind, 'unknown', text);
    }
    for (const text of ['A.5.1-A.5.8', 'A.5.18-A.5.15', 'A.5.30-A.5.38']) {
      assert.equal(resolve(text, iso2013).kind, 'unknown', text);
    }
  });
});

describe('a selector of additional requirements', () => {
  it('names an item or all of a set', () => {
    assert.deepEqual(selected('soc2:CC6.1').ids, ['soc2:CC6.1']);
    assert.deepEqual(selected('soc2:*').ids, ['soc2:CC7.1', 'soc2:CC6.1', 'soc2:CC6.2'], 'as declared');
    assert.deepEqual(selected('own:K-1').ids, ['own:K-1'], 'a hyphen is part of the id');
    assert.deepEqual(selected('empty:*').ids, []);
    assert.equal(selected('own:K-1', iso2013).normalised, 'own:K-1');
  });

  it('matches ids exactly', () => {
    assert.equal(message('soc2:cc6.1'), 'The set soc2 has no item "cc6.1"; write soc2:CC6.1.');
    assert.equal(
      message('SOC2:CC6.1'),
      'The Isms document declares no set of additional requirements "SOC2"; write soc2.',
    );
    for (const text of [
      'soc2: CC6.1',
      ' soc2:CC6.1',
      'soc2:CC6.1 ',
      'soc2:CC6.3',
      'soc2:A.5.15',
      'A:A.5.15',
      'soc2:**',
      ':',
      ':*',
      'soc2:soc2:CC6.1',
    ]) {
      assert.equal(resolve(text).kind, 'unknown', text);
    }
    assert.match(message('soc2:'), /write soc2:\*/);
    assert.match(message('soc2:CC9.9'), /it has CC7\.1, CC6\.1, CC6\.2\.$/);
  });

  it('has no ranges', () => {
    for (const text of ['soc2:CC6.1-CC6.2', 'own:K-1-K-2'])
      assert.match(message(text), /There are no ranges in a set/, text);
    assert.equal(resolve('soc2:CC6.1-soc2:CC6.2').kind, 'unknown');
  });

  it('is unknown where no set is declared', () => {
    const selection = resolveSelector('pci:*', iso2022, new Map());
    assert.ok(selection.kind === 'unknown');
    assert.equal(
      selection.message,
      'The Isms document declares no set of additional requirements "pci", nor any other.',
    );
  });
});

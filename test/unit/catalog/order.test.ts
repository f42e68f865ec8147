import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareRequirements, summarise } from '../../../server/src/catalog/order.ts';
import { resolveSelector } from '../../../server/src/catalog/selector.ts';
import { STANDARD_IDS, standard } from '../../../server/src/catalog/standard.ts';
import { SETS } from './sets.ts';

const iso2022 = standard('ISO/IEC 27001:2022');
const iso2013 = standard('ISO/IEC 27001:2013');

describe('the order of requirements', () => {
  it('is that of the catalogue, then that of the declarations', () => {
    const sorted = [
      'own:K-1',
      'A.5.10',
      'soc2:CC6.1',
      'zzz',
      'A',
      '10.1',
      'A.5.9',
      'soc2:CC7.1',
      '9.2.1',
      '9.2',
      'pci:1',
    ];
    assert.deepEqual(sorted.sort(compareRequirements(iso2022, SETS)), [
      '9.2',
      '9.2.1',
      '10.1',
      'A',
      'A.5.9',
      'A.5.10',
      'soc2:CC7.1',
      'soc2:CC6.1',
      'own:K-1',
      'pci:1',
      'zzz',
    ]);
  });

  it('puts additional requirements by code unit where the sets are not given', () => {
    assert.deepEqual(['soc2:B', 'own:A', 'A.8.34', 'soc2:A'].sort(compareRequirements(iso2022)), [
      'A.8.34',
      'own:A',
      'soc2:A',
      'soc2:B',
    ]);
  });
});

describe('a summary of requirements', () => {
  it('folds neighbours', () => {
    assert.equal(summarise(['A.5.15', 'A.5.16', 'A.5.17', 'A.8.24'], iso2022), 'A.5.15–A.5.17, A.8.24');
    assert.equal(summarise(['A.5.9', 'A.5.10'], iso2022), 'A.5.9–A.5.10');
    assert.equal(summarise(['A.5.37', 'A.6.1'], iso2022), 'A.5.37, A.6.1');
  });

  it('names as a whole what is there as a whole', () => {
    assert.equal(summarise(['9.2.1', '9.2.2'], iso2022), '9.2');
    assert.equal(summarise(iso2022.descendants('A.7'), iso2022), 'A.7');
    assert.equal(summarise(iso2022.descendants('9'), iso2022), '9');
    assert.equal(summarise(['9.1', '9.2.1', '9.2.2', '9.3.1'], iso2022), '9.1–9.2, 9.3.1');
    assert.equal(summarise(iso2022.auditable, iso2022), '4–10, A');
    assert.equal(summarise(iso2013.descendants('A.9.4'), iso2013), 'A.9.4');
  });

  it('names a control that is alone in its objective itself', () => {
    assert.equal(summarise(['A.9.3.1'], iso2013), 'A.9.3.1');
  });

  it('takes ids with something beneath them for what is beneath them', () => {
    assert.equal(summarise(['9.2', 'A.5'], iso2022), '9.2, A.5');
  });

  it('puts additional requirements last, a whole set as one', () => {
    assert.equal(summarise(['soc2:CC6.1', 'soc2:CC7.1', '9.1'], iso2022, SETS), '9.1, soc2:CC7.1, soc2:CC6.1');
    assert.equal(summarise(['own:K-1', 'soc2:CC6.1', 'soc2:CC6.2', 'soc2:CC7.1'], iso2022, SETS), 'soc2:*, own:K-1');
    assert.equal(summarise(['soc2:B', 'soc2:A'], iso2022), 'soc2:A, soc2:B');
  });

  it('is empty for nothing', () => {
    assert.equal(summarise([], iso2022), '');
  });

  for (const id of STANDARD_IDS) {
    it(`of ${id} loses nothing and does not depend on the order`, () => {
      const edition = standard(id);
      const sets = fc.shuffledSubarray([...edition.auditable, 'soc2:CC6.1', 'soc2:CC6.2', 'soc2:CC7.1', 'own:K-2']);
      fc.assert(
        fc.property(sets, (ids) => {
          const inOrder = [...ids].sort(compareRequirements(edition, SETS));
          const text = summarise(ids, edition, SETS);
          assert.equal(text, summarise(inOrder, edition, SETS));
          const read =
            text === ''
              ? []
              : text.split(', ').flatMap((part) => {
                  const selection = resolveSelector(part.replace('–', '-'), edition, SETS);
                  assert.ok(selection.kind === 'requirements', part);
                  return selection.ids;
                });
          assert.deepEqual(read, inOrder);
        }),
        { numRuns: 100 },
      );
    });
  }
});

import assert from 'node:assert/strict';
import { counterparts } from '../../../server/src/catalog/correspondence.ts';
import { otherEdition, STANDARD_IDS, standard } from '../../../server/src/catalog/standard.ts';
import { translate } from '../../../server/src/catalog/translate.ts';

const iso2022 = standard('ISO/IEC 27001:2022');
const iso2013 = standard('ISO/IEC 27001:2013');

describe('the correspondence of controls', () => {
  it('gives successors and predecessors, each once, in catalogue order', () => {
    assert.deepEqual(counterparts(['A.18.2.3', 'A.12.6.1'], iso2013), ['A.5.36', 'A.8.8']);
    assert.deepEqual(counterparts(['A.8.24', 'A.5.1'], iso2022), ['A.5.1.1', 'A.5.1.2', 'A.10.1.1', 'A.10.1.2']);
    assert.deepEqual(counterparts(['A.5.7', '9.2', 'nothing'], iso2022), []);
  });

  it('is the same in both directions and leaves out only new controls', () => {
    for (const { id, isNew } of iso2022.controls) {
      const predecessors = counterparts([id], iso2022);
      assert.equal(predecessors.length === 0, isNew, id);
      for (const old of predecessors) assert.ok(counterparts([old], iso2013).includes(id), `${old} ${id}`);
    }
    for (const { id } of iso2013.controls) assert.ok(counterparts([id], iso2013).length > 0, id);
  });
});

describe('ids of one edition in the other', () => {
  it('stay within their own edition', () => {
    for (const id of STANDARD_IDS) {
      const edition = standard(id);
      assert.deepEqual(translate(edition.auditable, edition), edition.auditable);
    }
  });

  it('stand for the sub-clauses that the other edition has', () => {
    assert.deepEqual(translate(['9.2'], iso2022), ['9.2.1', '9.2.2']);
    assert.deepEqual(translate(['9.3'], iso2022), ['9.3.1', '9.3.2', '9.3.3']);
  });

  it('stand for the clause that the other edition does not divide, once', () => {
    assert.deepEqual(translate(['9.2.1'], iso2013), ['9.2']);
    assert.deepEqual(translate(['9.1', '9.2.1', '9.2.2', '9.3.2'], iso2013), ['9.1', '9.2', '9.3']);
  });

  it('are dropped where the other edition has nothing of the id', () => {
    assert.deepEqual(translate(['6.2', '6.3'], iso2013), ['6.2']);
  });

  it('keep comparing by id where clauses changed places', () => {
    assert.deepEqual(translate(['10.1', '10.2'], iso2022), ['10.1', '10.2']);
    assert.deepEqual(translate(['10.2'], iso2013), ['10.2']);
  });

  it('are never controls, not even where the other edition has an objective of the id', () => {
    for (const edition of [iso2022, iso2013]) {
      assert.deepEqual(
        translate(
          edition.controls.map(({ id }) => id),
          otherEdition(edition),
        ),
        [],
      );
    }
  });

  it('leave additional requirements as they are', () => {
    assert.deepEqual(translate(['9.2', 'soc2:CC6.1', 'own:K-1', 'A.9.2.6'], iso2022), [
      '9.2.1',
      '9.2.2',
      'soc2:CC6.1',
      'own:K-1',
    ]);
  });

  it('cover from 2013 all clauses of 2022 but the new 6.3, and the reverse all', () => {
    const clauses = (edition: typeof iso2022): readonly string[] =>
      edition.clauses.filter(({ leaf }) => leaf).map(({ id }) => id);
    assert.deepEqual(
      translate(clauses(iso2013), iso2022),
      clauses(iso2022).filter((id) => id !== '6.3'),
    );
    assert.deepEqual(translate(clauses(iso2022), iso2013), clauses(iso2013));
  });
});

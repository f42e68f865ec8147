import assert from 'node:assert/strict';
import declared2013 from '../../../schemas/catalogue/iso27001-2013.json';
import declared2022 from '../../../schemas/catalogue/iso27001-2022.json';
import { STANDARD_IDS, standard } from '../../../server/src/catalog/standard.ts';

const iso2022 = standard('ISO/IEC 27001:2022');
const iso2013 = standard('ISO/IEC 27001:2013');

describe('a standard of the catalogue', () => {
  it('is built once and shared', () => {
    for (const id of STANDARD_IDS) assert.equal(standard(id), standard(id));
  });

  it('has in 2022 the 93 controls and the 30 clauses without sub-clauses', () => {
    assert.equal(iso2022.controls.length, 93);
    assert.equal(iso2022.clauses.length, declared2022.counts.clauses);
    assert.equal(iso2022.clauses.filter((clause) => clause.leaf).length, 30);
    assert.equal(iso2022.auditable.length, 123);
    for (const theme of declared2022.themes) assert.equal(iso2022.descendants(theme.id).length, theme.count, theme.id);
    assert.equal(iso2022.controls.filter((control) => control.isNew).length, declared2022.counts.newIn2022);
  });

  it('has in 2013 the 114 controls, 35 objectives and the 26 clauses without sub-clauses', () => {
    assert.equal(iso2013.controls.length, 114);
    assert.equal(iso2013.clauses.length, declared2013.counts.clauses);
    assert.equal(iso2013.clauses.filter((clause) => clause.leaf).length, 26);
    assert.equal(iso2013.auditable.length, 140);
    assert.equal(iso2013.requirements.filter(({ kind }) => kind === 'objective').length, 35);
  });

  it('lists chapters and themes with their titles', () => {
    for (const { chapters } of [iso2022, iso2013]) {
      assert.deepEqual(
        chapters.map(({ id }) => id),
        ['4', '5', '6', '7', '8', '9', '10'],
      );
    }
    assert.equal(iso2022.chapters[0]?.title, 'Context of the organization');
    assert.deepEqual(
      iso2022.themes.map(({ id, title }) => `${id} ${title}`),
      ['A.5 Organizational controls', 'A.6 People controls', 'A.7 Physical controls', 'A.8 Technological controls'],
    );
    assert.deepEqual(
      iso2013.themes.map(({ id }) => id),
      Array.from({ length: 14 }, (_, index) => `A.${index + 5}`),
    );
  });

  it('numbers everything in catalogue order, clauses before Annex A, 10 after 9', () => {
    for (const edition of [iso2022, iso2013]) {
      assert.deepEqual(
        edition.requirements.map(({ id }) => edition.position(id)),
        [...edition.requirements.keys()],
      );
      const at = (id: string): number => edition.auditable.indexOf(id);
      assert.ok(
        at('4.1') === 0 &&
          at('9.1') < at('10.1') &&
          at('10.2') + 1 === edition.auditable.length - edition.controls.length,
      );
    }
    assert.ok(iso2022.auditable.indexOf('A.5.9') + 1 === iso2022.auditable.indexOf('A.5.10'));
  });

  it('says of every entry what is above it, in which section it is, and whether it is auditable', () => {
    for (const edition of [iso2022, iso2013]) {
      for (const { id, parent, section, leaf, kind } of edition.requirements) {
        assert.ok(edition.children(parent).includes(id), id);
        assert.equal(leaf, edition.children(id).length === 0, id);
        assert.ok(id === section || id.startsWith(`${section}.`), id);
        if (kind !== 'annex')
          assert.ok(
            [...edition.chapters, ...edition.themes].some((group) => group.id === section),
            id,
          );
      }
    }
    assert.equal(iso2022.requirement('A.8.28')?.parent, 'A.8');
    assert.equal(iso2013.requirement('A.9.2.6')?.parent, 'A.9.2');
    assert.equal(iso2013.requirement('A.9.2.6')?.section, 'A.9');
    assert.equal(iso2013.requirement('A.9.2')?.kind, 'objective');
  });

  it('gives what is beneath an id', () => {
    assert.deepEqual(iso2022.descendants('9.2'), ['9.2.1', '9.2.2']);
    assert.deepEqual(iso2022.descendants('9'), ['9.1', '9.2.1', '9.2.2', '9.3.1', '9.3.2', '9.3.3']);
    assert.deepEqual(iso2022.descendants('A.5.1'), ['A.5.1']);
    assert.deepEqual(iso2013.descendants('A.5'), ['A.5.1.1', 'A.5.1.2']);
    assert.deepEqual(iso2013.descendants('9'), ['9.1', '9.2', '9.3']);
    assert.deepEqual(iso2022.descendants('A.9'), []);
    assert.deepEqual(iso2022.children(undefined), ['4', '5', '6', '7', '8', '9', '10', 'A']);
  });

  it('looks ids up as written but for the case of the A', () => {
    assert.equal(iso2022.requirement('a.5.1'), iso2022.requirement('A.5.1'));
    assert.equal(iso2022.requirement('a')?.kind, 'annex');
    for (const id of ['9.20', '3', '11', 'A.5.38', '5.15', '', 'A.', 'a5.1', 'constructor']) {
      assert.equal(iso2022.requirement(id), undefined, id);
    }
  });

  it('carries amendment, documented information and attributes', () => {
    const amended = iso2022.clauses.filter((clause) => clause.amendment !== undefined);
    assert.deepEqual(
      amended.map(({ id }) => id),
      ['4.1', '4.2'],
    );
    assert.deepEqual(
      iso2022.amendments.flatMap(({ affects }) => affects),
      ['4.1', '4.2'],
    );
    const scope = iso2022.requirement('4.3');
    assert.ok(scope?.kind === 'clause' && scope.documentedInformation.length > 0);
    for (const { id, attributes } of iso2022.controls) {
      assert.ok(attributes?.controlType.length && iso2022.attributeValues, id);
      for (const value of attributes.operationalCapabilities) {
        assert.ok(iso2022.attributeValues.operationalCapabilities.includes(value), `${id}: ${value}`);
      }
    }
    assert.ok(iso2013.controls.every(({ attributes }) => attributes === undefined));
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { controlToken, requirementOfToken } from '../../../../server/src/exchange/oscal/control-token.ts';
import { pathOfName, propertyName } from '../../../../server/src/exchange/oscal/property-name.ts';
import { uuidsOf } from '../../../../server/src/exchange/oscal/uuids.ts';

/** What NIST's schema calls a token. */
const token = /^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u;

describe('tokens of OSCAL', () => {
  it('name clauses, controls and additional requirements', () => {
    assert.equal(controlToken('9.2.2'), 'c-9.2.2');
    assert.equal(controlToken('10'), 'c-10');
    assert.equal(controlToken('A.5.1'), 'a.5.1');
    assert.equal(controlToken('soc2:CC6.1'), 'soc2.CC6.1');
    assert.equal(controlToken('27017:CLD.6.3'), '_27017.CLD.6.3');
    assert.equal(controlToken('a:5.1'), '_a.5.1');
  });

  it('are tokens, whatever a requirement is called', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.match(controlToken(text), token)));
  });

  it('are read in the forms that other tools write', () => {
    for (const written of ['a.5.16', 'A.5.16', 'a-5.16', 'a.5.16_obj', 'a.5.16_smt', 'a.5.16_obj.a']) {
      assert.equal(requirementOfToken(written), 'A.5.16', written);
    }
    assert.equal(requirementOfToken('c-9.2.2'), '9.2.2');
    for (const foreign of ['ac-2', 'ac-2.1_obj', 'a', 'cm-6', '5.16'])
      assert.equal(requirementOfToken(foreign), undefined);
  });

  it('name the paths of a record, and can be read back', () => {
    assert.equal(propertyName(['correctiveActions', 0, 'due']), 'correctiveActions.0.due');
    assert.equal(propertyName(['scope', 'exclusions', 'A.8.4']), 'scope.exclusions.A_.8_.4');
    const step = fc.oneof(
      fc.nat({ max: 999 }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('10', '', '_', 'a.b', '_k1', '-'),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (path) => {
        const name = propertyName(path);
        assert.match(name, token);
        assert.deepEqual(pathOfName(name), path);
      }),
    );
  });
});

describe('UUIDs of OSCAL', () => {
  it('are of version 5, the same for the same ids, and others for others', () => {
    const uuid = uuidsOf('acme');
    assert.match(uuid('Finding', 'F-1'), /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    // Fixed: exports of today have to be the same as those of later versions.
    assert.equal(uuid('Finding', 'F-1'), 'd080195d-a6be-535c-b75e-423530aa86f9');
    assert.notEqual(uuid('Finding', 'F-1'), uuidsOf('other')('Finding', 'F-1'));
    assert.notEqual(uuid('a', 'b'), uuid('a,b'));
  });
});

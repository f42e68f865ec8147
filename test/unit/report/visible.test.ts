import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reportKinds } from '../../../server/src/report/document/report-document.ts';
import { visible } from '../../../server/src/report/document/visible.ts';
import { documentOf, engineWith } from './small-audit.ts';

const controls = /(?![\n\t])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;

describe('text that nobody sees', () => {
  for (const [name, text, expected] of [
    [
      'bidirectional overrides, embeddings and isolates',
      'a\u202eb\u2066c\u2069\u202cd',
      'a\ufffdb\ufffdc\ufffd\ufffdd',
    ],
    ['control characters', 'a\u0000b\u0007c\u001bd\u0080e', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
    ['lone surrogates and what is no character', 'a\ud800b\udc00c\uffff', 'a\ufffdb\ufffdc\ufffd'],
  ] as const) {
    it(`is shown: ${name}`, () => assert.equal(visible(text), expected));
  }

  it('leaves text as it is, in any script', () => {
    const text = 'Prüfung\tΈλεγχος\nПроверка שלום\u200f، 監査 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿';
    assert.equal(visible(text), text);
  });

  it('is line feeds alone where lines break', () => {
    assert.equal(visible('a\r\nb\rc\u2028d\u0085e\vf'), 'a\nb\nc\nd\ne\nf');
  });

  it('is gone whatever the text is, and a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        assert.doesNotMatch(shown, controls);
        assert.equal(visible(shown), shown);
      }),
    );
  });

  it('is in no report of any kind', () => {
    const evil = '\\u202Eevil\\u0007\\u2028';
    const engine = engineWith(
      ['title: Harbour information security management system', `title: "${evil}"`],
      ['organization: Harbour Ltd', `organization: "${evil}"`],
      ['name: Dana Mora', `name: "${evil}"`],
      ["title: Leavers' accounts stay active", `title: "${evil}"`],
      ['title: Internal audits of 2026', `title: "${evil}"`],
      ['title: Access to bookings', `title: "${evil}"`],
      ['justification: No development is outsourced', `justification: "${evil}"`],
    );
    for (const kind of reportKinds) {
      const document = documentOf(engine, kind, kind === 'corrective-action' ? 'F-1' : undefined);
      const texts: string[] = [];
      JSON.stringify(document, (_key, value) => {
        if (typeof value === 'string') texts.push(value);
        return value;
      });
      assert.ok(
        texts.some((text) => text.includes('\ufffdevil\ufffd')),
        kind,
      );
      assert.deepEqual(
        texts.filter((text) => controls.test(text)),
        [],
      );
    }
  });
});

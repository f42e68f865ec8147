import assert from 'node:assert/strict';
import { resolveSelector } from '../../../server/src/catalog/selector.ts';
import { standard } from '../../../server/src/catalog/standard.ts';
import { SETS } from './sets.ts';

/** Selectors as they are met in documents, by edition and by what they resolve to. */
const FORMS = [
  {
    edition: 'ISO/IEC 27001:2022',
    requirements:
      '4-10 5 7 9.1 9.2 9.2.1 9.2.1-9.2.2 9.3.1 10 10.2 7.2 7.5 4.1-4.4 6.1 6.1-6.3 6.1.1-6.1.3 A a.5.1 A.5 A.5-A.8 ' +
      'A.5.1 A.5.1-A.5.8 A.5.15-A.5.18 a.8.1-a.8.34 A.5.7 A.5.37 A.6.8 A.7.14 A.8.28 A.8.34 ' +
      'soc2:* own:* soc2:CC6.1 own:K-1 own:K-2',
    superseded: 'A.9.4.2 A.5.1.1 A.12.4.1 A.9.2.6',
    unknown:
      '3 11 9.20 4.10 10.3 9.2.3 9.2.1-9.2.3 8.4 7.6 6.5 4-11 9.2-10.1 A.5.38 A.5.70 A.6.9 A.7.15 A.8.35 A.5.30-A.5.38 ' +
      'A.5.8-A.5.1 A.5.1-A.6.2 B.5.1 pci:* soc3:CC6.1 soc2:CC6.3 soc2:CC66.1 soc2:CC6.1-CC6.2 soc2:A.5.15 A:A.5.15',
  },
  {
    edition: 'ISO/IEC 27001:2013',
    requirements:
      '4-10 9.2 A A.5 A.5.1 A.5-A.18 A.9.2 A.14 A.14.1-A.14.2 A.5.1.1 A.8.3.3 A.9.2.1-A.9.2.5 A.9.2.6 A.9.4.1-A.9.4.3 ' +
      'A.9.4.4 A.12.4.1-A.12.4.3 A.14.3.1 A.18.2.3 soc2:CC6.1',
    superseded: 'A.5.7 A.5.15 A.5.18 A.8.28 A.8.33',
    unknown: '3 11 6.3 9.2.1 9.2.2 9.3.1 A.5.38 A.5.1.3 A.14.1-A.15.1 A.19 B.5.1',
  },
] as const;

describe('the forms of selectors', () => {
  for (const { edition, ...forms } of FORMS) {
    for (const [kind, texts] of Object.entries(forms)) {
      it(`are ${kind} in ${edition} where they should be`, () => {
        for (const text of texts.split(' ')) {
          assert.equal(resolveSelector(text, standard(edition), SETS).kind, kind, text);
        }
      });
    }
  }
});

import assert from 'node:assert/strict';
import { paragraphsOf, plainText } from '../../../server/src/report/paragraphs.ts';

describe('the paragraphs of a phrase', () => {
  it('are parted by empty lines, and keep their breaks of lines', () => {
    assert.deepEqual(paragraphsOf('one\ntwo\n \n\nthree\nfour\n'), [
      [['one'], ['two']],
      [['three'], ['four']],
    ]);
  });

  it('keep what stands out, over lines too', () => {
    assert.deepEqual(paragraphsOf([' a ', { strong: 'b\nc' }, { emphasis: ' d ' }, '\n']), [
      [
        ['a ', { strong: 'b' }],
        [{ strong: 'c' }, { emphasis: ' d' }],
      ],
    ]);
  });

  it('are none where there is nothing but white space', () => {
    assert.deepEqual(paragraphsOf([' \n', { strong: ' ' }, '\t']), []);
  });

  it('become one line of text', () => {
    assert.equal(plainText(['a\n\n', { strong: 'b' }, ' c\n']), 'a b c');
  });
});

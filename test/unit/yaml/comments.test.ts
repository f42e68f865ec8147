import assert from 'node:assert/strict';
import { comments } from '../../../server/src/yaml/comments.ts';

/** Each comment with its first character's offset, and `alone` where it is. */
function found(text: string): string[] {
  return comments(text).map(({ start, end, text: comment, alone }) => {
    assert.equal(text.slice(start, end), comment);
    return `${start} ${comment}${alone ? ' (alone)' : ''}`;
  });
}

describe('the comments of a YAML text', () => {
  it('stand alone on a line or at the end of one', () => {
    assert.deepEqual(found('# a\nb: 1 # c\n  # d  \n- e\t#f'), ['0 # a (alone)', '9 # c', '15 # d   (alone)', '25 #f']);
  });

  it('are none within texts', () => {
    const text =
      'a: "# b"\nc: \'d # e\'\nf: g#h\ni: |\n  # j\n  k: # l\nm: >-  # n\n  # o\n\np: q\n  r # s\nt: "u\n  # v"\n';
    assert.deepEqual(found(text), [`${text.indexOf('# n')} # n`, `${text.indexOf('# s')} # s`]);
  });

  it('are found in brackets, after markers and directives, and between documents', () => {
    const text = '%YAML 1.2 # a\n--- # b\nc: [ # d\n  e, # f\n  # g\n]\n... # h\n# i\n---\nj: 1\n';
    assert.deepEqual(
      comments(text).map((comment) => `${comment.text}${comment.alone ? ' (alone)' : ''}`),
      ['# a', '# b', '# d', '# f', '# g (alone)', '# h', '# i (alone)'],
    );
  });

  it('are found with any line end and after a byte order mark', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `\ufeff# a${end}b: 1 # c${end}# d${end}`;
      assert.deepEqual(
        comments(text).map((comment) => [comment.text, comment.alone]),
        [
          ['# a', true],
          ['# c', false],
          ['# d', true],
        ],
      );
      found(text);
    }
  });

  it('are found in broken documents too', () => {
    const text = 'a: b: c # d\ne: "f # g\nh: ] # i\nj: [k # l\nm: 1 # n\nti # o\n---\np: \'q\n---\n# r\n';
    assert.deepEqual(
      comments(text).map((comment) => comment.text),
      ['# d', '# i', '# l', '# n', '# o', '# r'],
    );
  });

  it('are none in a text without any', () => {
    for (const text of ['', 'a: 1', '---\n', '"#"']) {
      assert.deepEqual(comments(text), []);
    }
  });
});

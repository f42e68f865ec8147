import assert from 'node:assert/strict';
import { deviationsIn } from '../../../server/src/model/deviation.ts';

/** Each deviation as `rules | until | reason`, with `(alone)` where it stands alone. */
function read(text: string): readonly string[] {
  return deviationsIn(text).map(
    ({ rules, until, reason, alone }) =>
      `${rules.join('+')} | ${until ?? ''} | ${reason ?? ''}${alone ? ' (alone)' : ''}`,
  );
}

describe('a deviation in a comment', () => {
  const forms: readonly (readonly [comment: string, read: string])[] = [
    ['# audit-ignore a/b -- why', 'a/b |  | why'],
    ['#audit-ignore a/b -- why', 'a/b |  | why'],
    ['#   audit-ignore   a/b   --   why  not  ', 'a/b |  | why  not'],
    ['#\taudit-ignore\ta/b\tuntil\t2026-12-31\t--\twhy', 'a/b | 2026-12-31 | why'],
    ['# audit-ignore a/b, c/d ,e/f -- why', 'a/b+c/d+e/f |  | why'],
    ['# audit-ignore a/b, a/b -- why', 'a/b |  | why'],
    ['# audit-ignore a/b until 2028-02-29 -- why', 'a/b | 2028-02-29 | why'],
    ['# audit-ignore a/b -- why -- and until 2026-12-31', 'a/b |  | why -- and until 2026-12-31'],
    ['# audit-ignore a/b --why', 'a/b |  | why'],
    ['# audit-ignore a/b -- warum # nicht', 'a/b |  | warum # nicht'],
    ['# audit-ignore a/b -- 理由 🙂', 'a/b |  | 理由 🙂'],
    // Without a reason, or without a rule.
    ['# audit-ignore a/b', 'a/b |  | '],
    ['# audit-ignore a/b --', 'a/b |  | '],
    ['# audit-ignore a/b --  ', 'a/b |  | '],
    ['# audit-ignore a/b until 2026-12-31', 'a/b | 2026-12-31 | '],
    ['# audit-ignore a/b - why', 'a/b - why |  | '],
    ['# audit-ignore a/b — why', 'a/b — why |  | '],
    ['# audit-ignore', ' |  | '],
    ['# audit-ignore --', ' |  | '],
    ['# audit-ignore -- why', ' |  | why'],
    ['# audit-ignore until 2026-12-31 -- why', ' | 2026-12-31 | why'],
    // What is no day stays with the name.
    ['# audit-ignore a/b until 2026-02-30 -- why', 'a/b until 2026-02-30 |  | why'],
    ['# audit-ignore a/b until 31.12.2026 -- why', 'a/b until 31.12.2026 |  | why'],
    ['# audit-ignore a/b until -- why', 'a/b until |  | why'],
    ['# audit-ignore a/b 2026-12-31 -- why', 'a/b 2026-12-31 |  | why'],
    ['# audit-ignore a/b until 2026-12-31 until 2027-12-31 -- why', 'a/b until 2026-12-31 | 2027-12-31 | why'],
    ['# audit-ignore a/b, -- why', 'a/b+ |  | why'],
    ['# audit-ignore a/b c/d -- why', 'a/b c/d |  | why'],
    ['# audit-ignore: a/b -- why', ': a/b |  | why'],
  ];
  for (const [comment, expected] of forms) {
    it(`reads ${JSON.stringify(comment)}`, () => assert.deepEqual(read(`x: 1 ${comment}\n`), [expected]));
  }

  for (const comment of [
    '# Do not audit-ignore a/b -- why',
    '## audit-ignore a/b -- why',
    '# audit-ignored a/b -- why',
    '# audit-ignore-next-line a/b -- why',
    '# Audit-Ignore a/b -- why',
    '# audit ignore a/b -- why',
  ]) {
    it(`is none in ${JSON.stringify(comment)}`, () => assert.deepEqual(read(`x: 1 ${comment}\n`), []));
  }

  it('is found in comments only, never in texts', () => {
    const text = [
      'a: "# audit-ignore a/b -- why"',
      "b: ' # audit-ignore a/b -- why'",
      'c: |',
      '  # audit-ignore a/b -- why',
      'd: >  # audit-ignore c/d -- a comment all the same',
      '  # audit-ignore a/b -- why',
      'e: x#audit-ignore a/b -- why',
      '# audit-ignore e/f -- alone',
    ];
    assert.deepEqual(read(text.join('\n')), ['c/d |  | a comment all the same', 'e/f |  | alone (alone)']);
  });

  it('ends with its line, whatever ends that', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `a: 1 # audit-ignore a/b -- why${end}# audit-ignore c/d -- x${end}b: 2`;
      assert.deepEqual(read(text), ['a/b |  | why', 'c/d |  | x (alone)']);
      for (const { start, end: last } of deviationsIn(text)) assert.match(text.slice(start, last), /^#.*[yx]$/);
    }
  });

  it('may be as long as it likes', () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `a/b${index}`);
    const [deviation] = deviationsIn(`x: 1 # audit-ignore ${names.join(' , ')} until${' '.repeat(50_000)}x -- why`);
    assert.equal(deviation?.rules.length, 50_000);
  });
});

import assert from 'node:assert/strict';
import { parseYaml } from '../../../server/src/yaml/parse.ts';
import { errorPlaces, onlyDocument, plain, values } from './reading.ts';

function messages(text: string): string[] {
  return parseYaml(text).flatMap(({ errors }) => errors.map(({ message }) => message));
}

describe('a document that is not YAML', () => {
  for (const [text, place] of [
    ['title: Leavers: accounts\nid: x\n', '1: L'],
    ['a: 1\nb: "x\nc: 2\n', '2: x'],
    ["a: 1\nb: 'x\n\nc: 2\n", '2: x'],
    ['a: "x\n', '1: x'],
    ['a: [1, 2\nb: 3\n', '2: b'],
    ['a: {b: 1\n\n\n', '1: 1'],
    ['a: [\n---\nb: 1\n', '1: ['],
    ['a: 1\nti\nb: 2\n', '2: ti'],
    ['a: 1\nb: 2\n  c: 3\n', '2: 2'],
    ['a:\n\tb: 1\n', '2: \t'],
    ['a: ]\n', '1: ]'],
    ['a: @b\n', '1: @'],
    ['a: [b,, c]\n', '1: ,'],
    ['a: "\\q"\n', '1: \\'],
    ['a: &x &y 1\n', '1: &y'],
    ['a: "x" y\n', '1: y'],
    ['a: - b\n', '1: -'],
    ['%YAML\n---\na: 1\n', '1: %YAML'],
    ['a: *\n', '1: *'],
    ['a: !x!y z\n', '1: !x!y'],
  ] as const) {
    it(`has one error where the mistake is: ${JSON.stringify(text)}`, () =>
      assert.deepEqual(errorPlaces(text), [place]));
  }

  it('has one parse error however many there are', () => {
    assert.deepEqual(errorPlaces('a: b: c\nd: [\ne: "f\ng: @h\n'), ['1: b']);
  });

  it('leaves the documents before and after it alone', () => {
    const text = 'a: 1\n---\nb: "x\nc: [\n---\nd: 2\n--- \n]\n---\ne: 3\n';
    assert.deepEqual(values(text), [{ a: '1' }, { b: 'x', c: [] }, { d: '2' }, ']', { e: '3' }]);
    assert.deepEqual(
      parseYaml(text).map(({ errors }) => errors.length),
      [0, 1, 0, 1, 0],
    );
  });

  it('is kept where there is nothing but the mistake', () => {
    assert.deepEqual(errorPlaces('%YAML 1.2\n'), ['1: 2']);
    assert.deepEqual(onlyDocument('%YAML 1.2\n').root, { kind: 'scalar', type: 'null', text: '', start: 0, end: 0 });
  });

  it('is told of in one line of plain words without places', () => {
    for (const text of [
      'a: b: c',
      'a: "b',
      'a: [',
      'a: @',
      '\ta: 1',
      'a: |x\n b',
      '- a\nb: 1',
      'a: 1\nb',
      'a: {b: 1, , c}',
      '&a &b c',
    ]) {
      const [message, ...others] = messages(text);
      assert.match(message ?? '', /^[A-Z][^\n]*[:.][^\n]*\.$/, text);
      assert.doesNotMatch(message ?? '', /\d|offset|\^|token|scalar|flow|CST/, text);
      assert.deepEqual(others, []);
    }
  });
});

describe('a duplicate key', () => {
  it('is an error at each key but the first', () => {
    assert.deepEqual(errorPlaces('a: 1\nb: {c: 1, c: 2}\n"a": 3\na: 4\n'), ['2: c', '3: "a"', '4: a']);
  });

  it('is one whose text is the same, however it is written', () => {
    assert.deepEqual(errorPlaces('9.2: 1\n"9.2": 2\n'), ['2: "9.2"']);
    assert.deepEqual(errorPlaces('1.0: 1\n1.00: 2\nA: 3\na: 4\n'), []);
    assert.deepEqual(errorPlaces('&x a: 1\n*x : 2\n'), ['2: *x']);
  });

  it('is found beside a parse error', () => {
    assert.deepEqual(errorPlaces('a: 1\na: 2\nb: c: d\n'), ['2: a', '3: c']);
  });

  it('is named', () => {
    assert.match(messages('__proto__: 1\n__proto__: 2\n')[0] ?? '', /"__proto__"/);
  });
});

describe('an alias', () => {
  it('without an anchor before it is an error and reads as null', () => {
    const text = 'a: *x\nb: &x 1\nc: [*x, *y]\n';
    assert.deepEqual(errorPlaces(text), ['1: *x', '3: *y']);
    assert.deepEqual(values(text), [{ a: null, b: '1', c: ['1', null] }]);
  });

  it('within its own anchor is an error and reads as null', () => {
    const text = 'a: &x\n  b: [*x]\nc: *x\n';
    assert.deepEqual(errorPlaces(text), ['2: *x']);
    assert.deepEqual(values(text), [{ a: { b: [null] }, c: { b: [null] } }]);
  });

  it('does not reach into another document', () => {
    assert.deepEqual(errorPlaces('a: &x 1\n---\nb: *x\n'), ['3: *x']);
  });
});

describe('an alias bomb', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x, x]',
    ...Array.from('bcdefghij', (name, index) => {
      const before = 'abcdefghij'[index];
      return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]`;
    }),
  ].join('\n');

  it('is one error, at the first alias that makes the document too large [BOMB-1]', () => {
    assert.deepEqual(errorPlaces(bomb), ['5: *d']);
  });

  it('reads as a tree that can be walked', () => {
    assert.ok(JSON.stringify(plain(onlyDocument(bomb).root)).length < 1_000_000);
  });

  it('may also be made of merges [BOMB-1]', () => {
    const merges = Array.from(
      { length: 2_000 },
      (_, index) => `m${index}: &m${index} { <<: *m${index - 1}, k${index}: 1 }`,
    );
    const text = ['m-1: &m-1 {}', ...merges].join('\n').replaceAll('-1', 'x');
    assert.equal(parseYaml(text)[0]?.errors.length, 1);
  });

  it('may also be deep', () => {
    const steps = Array.from({ length: 50 }, (_, index) => `- &s${index + 1} [[[[[*s${index}]]]]]`);
    const text = ['- &s0 x', ...steps].join('\n');
    assert.equal(parseYaml(text)[0]?.errors.length, 1);
  });

  it('is not what many aliases of something small are', () => {
    const text = `a: &a {b: 1}\nc: [${'*a, '.repeat(20_000)}]\n`;
    assert.deepEqual(errorPlaces(text), []);
  });
});

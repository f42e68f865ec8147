import assert from 'node:assert/strict';
import { parseYaml } from '../../../server/src/yaml/parse.ts';
import { resolve } from '../../../server/src/yaml/tree.ts';
import { errorPlaces, onlyDocument, values } from './reading.ts';

interface Nesting {
  readonly name: string;
  readonly depth: number;
  readonly text: (depth: number) => string;
  /** The offset of the first node beyond 100 levels. */
  readonly tooDeep: number;
}

function staircase(step: string): (depth: number) => string {
  return (depth) => Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}${step}\n`).join('');
}

const nestings: readonly Nesting[] = [
  { name: 'brackets', depth: 10_000, text: (depth) => '['.repeat(depth) + ']'.repeat(depth), tooDeep: 100 },
  { name: 'unclosed brackets', depth: 10_000, text: (depth) => '['.repeat(depth), tooDeep: 100 },
  { name: 'braces', depth: 10_000, text: (depth) => '{a: '.repeat(depth) + '}'.repeat(depth), tooDeep: 400 },
  { name: 'lists on one line', depth: 10_000, text: (depth) => `${'- '.repeat(depth)}a\n`, tooDeep: 200 },
  { name: 'keys', depth: 10_000, text: (depth) => `${'? '.repeat(depth)}a\n`, tooDeep: 200 },
  { name: 'lists', depth: 1_500, text: staircase('-'), tooDeep: 5_250 },
  { name: 'mappings', depth: 1_500, text: staircase('a:'), tooDeep: 5_350 },
];

describe('a document nested very deep', () => {
  for (const { name, depth, text, tooDeep } of nestings) {
    it(`has one error at the first node that is too deep, and is empty: ${depth} levels of ${name}`, () => {
      const { root, errors } = onlyDocument(text(depth));
      assert.ok(root.kind === 'scalar' && root.type === 'null');
      assert.deepEqual(
        errors.map(({ start }) => start),
        [tooDeep],
      );
      assert.match(errors[0]?.message ?? '', /100 levels/);
    });

    it(`is read at the limit: 100 levels of ${name}`, () => {
      const { root, errors } = onlyDocument(text(100));
      assert.notEqual(root.kind, 'scalar');
      assert.equal(errors.length, name.startsWith('unclosed') ? 1 : 0);
    });
  }

  it('leaves the next one alone', () => {
    assert.deepEqual(values(`${'['.repeat(10_000)}\n---\na: 1\n`), [null, { a: '1' }]);
  });

  it('is not what second colons make of it', () => {
    const text = 'a: b: c\n'.repeat(200);
    assert.equal(errorPlaces(text)[0], '1: :');
  });
});

describe('a large text', () => {
  it('may be one line', () => {
    for (const quote of ['', '"', "'"]) {
      const content = 'x y '.repeat(1_250_000);
      const [value] = values(`a: ${quote}${content}.${quote}\n`);
      assert.deepEqual(value, { a: `${content}.` });
    }
  }).timeout(60_000);

  it('may be one line that never ends its quote', () => {
    assert.equal(parseYaml(`a: "${'x y '.repeat(1_250_000)}`)[0]?.errors.length, 1);
  }).timeout(60_000);

  it('may have 50,000 keys', () => {
    const text = Array.from({ length: 50_000 }, (_, index) => `key-${index}: ${'x'.repeat(85)}\n`).join('');
    const { root, errors } = onlyDocument(text);
    assert.ok(root.kind === 'map');
    assert.deepEqual([root.pairs.length, errors.length, root.end], [50_000, 0, text.length - 1]);
  }).timeout(60_000);

  it('may say one key 50,000 times', () => {
    assert.equal(onlyDocument('a: 1\n'.repeat(50_000)).errors.length, 49_999);
  }).timeout(60_000);

  it('may hold 10,000 documents', () => {
    const documents = parseYaml('a: 1\n---\n'.repeat(10_000));
    assert.deepEqual([documents.length, documents.at(-1)?.end], [10_000, 89_996]);
  }).timeout(60_000);

  it('may be nothing but mistakes', () => {
    for (const unit of [']', ',', '[,', 'a: b: c\n', '"\n', '@ ', '!x!y ', '& ', '? : ', '%\n']) {
      const documents = parseYaml(`a: {\n${unit.repeat(5_000)}`);
      assert.ok(
        documents.some(({ errors }) => errors.length > 0),
        unit,
      );
    }
  }).timeout(60_000);

  it('may be blank lines and comments for the most part', () => {
    const text = `a: |\n  x\n${'\n'.repeat(100_000)}${' #\n'.repeat(100_000)}b: 1\n`;
    const { root, errors } = onlyDocument(text);
    assert.deepEqual(errors, []);
    assert.ok(root.kind === 'map');
    assert.deepEqual([root.pairs.length, root.end], [2, text.length - 1]);
  }).timeout(60_000);
});

describe('an unusual text', () => {
  it('of control characters, lone surrogates and the like is read as it is', () => {
    for (const character of [
      '\0',
      '\u0001',
      '\u0002',
      '\u0018',
      '\u001f',
      '\u007f',
      '\u0085',
      '\u2028',
      '\ud800',
      '\udc00',
      '\ufeff',
    ]) {
      const { root } = onlyDocument(`a: x${character}y\nb: "${character}"\nc: |\n  ${character}\nd: 1\n`);
      assert.ok(root.kind === 'map', JSON.stringify(character));
      const texts = root.pairs
        .map(({ value }) => resolve(value))
        .map((value) => (value.kind === 'scalar' ? value.text : ''));
      assert.deepEqual(texts, [`x${character}y`, character, `${character}\n`, '1']);
    }
  });

  it('of only such characters never throws', () => {
    for (const unit of [
      '\0',
      '\u0002',
      '\u0018',
      '\u001f',
      '\ufeff',
      '\ud800',
      '\r',
      '\t',
      '%',
      '&',
      '*',
      '!',
      '|',
      '\\',
    ]) {
      assert.doesNotThrow(() => parseYaml(unit.repeat(1_000)), JSON.stringify(unit));
    }
  });
});

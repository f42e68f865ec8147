import assert from 'node:assert/strict';
import { parseYaml } from '../../../server/src/yaml/parse.ts';
import { resolve } from '../../../server/src/yaml/tree.ts';
import { at, excerpt, onlyDocument, values } from './reading.ts';

function scalars(text: string): string[] {
  const { root } = onlyDocument(text);
  assert.ok(root.kind === 'seq');
  return root.items.map(resolve).map((item) => (item.kind === 'scalar' ? `${item.type} ${item.text}` : item.kind));
}

describe('the values of YAML', () => {
  it('keep plain scalars as they are written', () => {
    const text = '[10.10, 9.20, 0x1F, 0o17, 1e3, .inf, true, FALSE, yes, 2026-02-03, 09:00, null, ~]';
    assert.deepEqual(scalars(text), [
      'number 10.10',
      'number 9.20',
      'number 0x1F',
      'number 0o17',
      'number 1e3',
      'number .inf',
      'boolean true',
      'boolean FALSE',
      'string yes',
      'string 2026-02-03',
      'string 09:00',
      'null null',
      'null ~',
    ]);
  });

  it('are the decoded texts of quoted and block scalars', () => {
    assert.deepEqual(
      values(`- "9.20"\n- 'it''s'\n- "a\\tb \\u00e9"\n- |\n  one\n   two\n- >-\n  one\n  two\n- plain\n  text\n`),
      [['9.20', "it's", 'a\tb é', 'one\n two\n', 'one two', 'plain text']],
    );
    assert.deepEqual(scalars('["9.20", \'true\', "", "null"]'), [
      'string 9.20',
      'string true',
      'string ',
      'string null',
    ]);
  });

  it('follow the tags of the core schema and no others', () => {
    assert.deepEqual(scalars('[!!str 5, !!int "7", !!str, ! 5, !custom 5, !!set x, !!timestamp 2026-01-01]'), [
      'string 5',
      'number 7',
      'string ',
      'string 5',
      'string 5',
      'string x',
      'string 2026-01-01',
    ]);
    const { errors } = onlyDocument('a: !custom {b: 1}\nc: !!set {d, e}\nf: !<tag:example.org,2026:g> [h]\n');
    assert.deepEqual(errors, []);
  });

  it('are read by YAML 1.2 whatever a directive says', () => {
    assert.deepEqual(scalars('%YAML 1.1\n---\n[yes, 0777, 1_000]'), ['string yes', 'number 0777', 'string 1_000']);
  });

  it('of keys without any are null', () => {
    assert.deepEqual(values('a:\nb: {c, d: }\n? e\n"f":\n- g'), [
      { a: null, b: { c: null, d: null }, e: null, f: ['g'] },
    ]);
  });

  it('stand under keys that mean something in JavaScript as under any other', () => {
    const { root, errors } = onlyDocument('__proto__: 1\nconstructor: {prototype: 2}\ntoString: 3\n');
    assert.deepEqual(errors, []);
    assert.ok(root.kind === 'map');
    assert.deepEqual(
      root.pairs.map(
        ({ key }) =>
          resolve(key).kind === 'scalar' && excerpt('__proto__: 1\nconstructor: {prototype: 2}\ntoString: 3\n', key),
      ),
      ['__proto__', 'constructor', 'toString'],
    );
  });

  it('are those of the anchor for an alias, which keeps its own place', () => {
    const text = 'a: &x {b: 1}\nc: *x\nd: &x 2\ne: *x\n';
    const document = onlyDocument(text);
    const alias = at(document, 'c');
    assert.ok(alias.kind === 'alias');
    assert.equal(alias.target, at(document, 'a'));
    assert.equal(excerpt(text, alias), '*x');
    assert.deepEqual(values(text), [{ a: { b: '1' }, c: { b: '1' }, d: '2', e: '2' }]);
  });
});

describe('the ranges of YAML nodes', () => {
  const text = [
    '# about',
    'a: plain text  # comment',
    'b: "quoted"',
    'c: [1, {d: 2}, ]  # comment',
    'e: |',
    '  one',
    '',
    '  two',
    '',
    'f:',
    '  - g: 1',
    '    h: 2   ',
    '  - 3',
    '',
    '  # comment',
    'i: &x !!str 4',
    'j: *x',
    'k: >  # comment',
    '  text',
    '# comment',
    'l: # comment',
    'm:   ',
    'n:',
    '- o',
    '-   ',
    '...',
  ].join('\n');
  const document = onlyDocument(text);

  for (const [key, expected] of Object.entries({
    a: 'plain text',
    b: '"quoted"',
    c: '[1, {d: 2}, ]',
    e: '|\n  one\n\n  two',
    f: '- g: 1\n    h: 2   \n  - 3',
    i: '4',
    j: '*x',
    k: '>  # comment\n  text',
    n: '- o\n-',
  })) {
    it(`cover ${JSON.stringify(expected)}`, () => assert.equal(excerpt(text, at(document, key)), expected));
  }

  it('go from the first key to the end of the last value in a block mapping', () => {
    assert.equal(excerpt(text, document.root), text.slice(text.indexOf('a: '), text.lastIndexOf('-') + 1));
    assert.ok(document.root.kind === 'map' && !document.root.flow);
  });

  it('are empty right after the colon or dash where there is no value', () => {
    for (const key of ['l', 'm']) {
      const colon = text.indexOf(`${key}:`) + 1;
      assert.deepEqual(at(document, key), { kind: 'scalar', type: 'null', text: '', start: colon + 1, end: colon + 1 });
    }
    const list = at(document, 'n');
    assert.ok(list.kind === 'seq');
    assert.equal(list.items.at(-1)?.start, text.lastIndexOf('-') + 1);
  });

  it('are right before the colon where there is no key', () => {
    const { root } = onlyDocument('a: 1\n\n: 2\n');
    assert.ok(root.kind === 'map');
    assert.deepEqual(
      root.pairs.map(({ key }) => [key.start, key.end]),
      [
        [0, 1],
        [6, 6],
      ],
    );
  });

  it('of bracketed collections tell that they are', () => {
    const { root } = onlyDocument('[a: b]');
    assert.ok(root.kind === 'seq' && root.flow);
    assert.deepEqual(root.items[0] && { ...root.items[0], pairs: [] }, {
      kind: 'map',
      flow: true,
      pairs: [],
      start: 1,
      end: 5,
    });
  });
});

describe('a YAML stream', () => {
  it('leaves out documents that are empty or hold only comments', () => {
    for (const text of ['', '\n', '# comment\n', '---', '---\n', '---\n---\n# c\n...\n...\n', '\ufeff', ' \t\n']) {
      assert.deepEqual(parseYaml(text), [], JSON.stringify(text));
    }
    assert.deepEqual(values('# c\n---\na: 1\n---\n# nothing\n---\n--- b\n...\n# c\nc: 2\n'), [
      { a: '1' },
      'b',
      { c: '2' },
    ]);
  });

  it('keeps a document that says null, or nothing under an anchor or tag', () => {
    assert.deepEqual(values('--- null\n--- ~\n--- !!str\n--- &a\n--- ""\n'), [null, null, '', null, '']);
  });

  it('gives each document the text from its directives to the next one', () => {
    const text = '# c\n%YAML 1.2\n---\na: 1\n# d\n--- b\n...\n# e\nc: 2\n';
    assert.deepEqual(
      parseYaml(text).map((document) => excerpt(text, document)),
      ['# c\n%YAML 1.2\n---\na: 1\n# d\n', '--- b\n...\n', '# e\nc: 2\n'],
    );
  });

  it('may end its lines with LF, CRLF or CR and begin with a byte order mark', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `\ufeff---${end}a: 1${end}b:${end}  - "c${end}    d"${end}---${end}e: |${end}  f${end}  g${end}`;
      assert.deepEqual(values(text), [{ a: '1', b: ['c d'] }, { e: 'f\ng\n' }], JSON.stringify(end));
      const [first] = parseYaml(text);
      assert.ok(first);
      assert.equal(excerpt(text, at(first, 'a')), '1');
    }
  });

  it('keeps a --- within a line or an indented text apart from one between documents', () => {
    assert.deepEqual(values('a: b --- c\nd: |\n  ---\n  e\n---- f: 1\n'), [
      { a: 'b --- c', d: '---\ne\n', '---- f': '1' },
    ]);
  });
});

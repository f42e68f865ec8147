import assert from 'node:assert/strict';
import type { Engine } from '../../../server/src/engine/engine.ts';
import { ruleDescriptions } from '../../../server/src/rules/all-rules.ts';
import { type Files, filesOf } from '../../support/files.ts';
import { absolute, diagnosticsOf, engineOver, relative } from '../../support/judge.ts';

const statement = `kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, justification: Risk R-1 }
`;
const ismsWith = (...entries: readonly string[]) =>
  `kind: Isms\nid: acme\nrules:\n${entries.map((entry) => `  ${entry}\n`).join('')}`;
const workspace = (...entries: readonly string[]): Files =>
  new Map([
    ['isms.audit.yaml', ismsWith(...entries)],
    ['soa.audit.yaml', statement],
  ]);

/** The severities of what is reported of the control: of its missing owner and its missing status. */
function severitiesOf(engine: Engine, file = 'soa.audit.yaml'): Readonly<Record<string, string>> {
  const found = engine.diagnostics(absolute(file)).filter(({ rule }) => /^soa\/no-(owner|status)$/.test(rule));
  return Object.fromEntries(found.map(({ rule, severity }) => [rule, severity]));
}

/** What is reported of the settings, as `line rule`. */
function objections(engine: Engine): readonly string[] {
  return engine
    .diagnostics(absolute('isms.audit.yaml'))
    .filter(({ range, rule }) => range.start.line > 2 && rule.startsWith('schema/'))
    .map(({ range, rule }) => `${range.start.line + 1} ${rule}`);
}

describe('the severities of an ISMS', () => {
  for (const [about, entries, severities] of [
    ['each rule has one by itself', ['x-none: 1'], { 'soa/no-owner': 'warning', 'soa/no-status': 'warning' }],
    [
      'an entry changes that of a rule',
      ['soa/no-owner: error'],
      { 'soa/no-owner': 'error', 'soa/no-status': 'warning' },
    ],
    ['one changes those of a category', ['soa/*: hint'], { 'soa/no-owner': 'hint', 'soa/no-status': 'hint' }],
    [
      'the entry of the rule wins',
      ['soa/no-owner: error', 'soa/*: hint'],
      { 'soa/no-owner': 'error', 'soa/no-status': 'hint' },
    ],
    [
      'it wins in any order',
      ['soa/*: hint', 'soa/no-owner: error'],
      { 'soa/no-owner': 'error', 'soa/no-status': 'hint' },
    ],
    ['a rule can be off', ['soa/no-owner: off'], { 'soa/no-status': 'warning' }],
    ['a category can be off', ['soa/*: off'], {}],
    [
      'of a category that is off, a rule can be on',
      ['soa/*: "off"', 'soa/no-owner: information'],
      { 'soa/no-owner': 'information' },
    ],
    [
      'a broken entry changes nothing',
      ['soa/no-owner: fatal'],
      { 'soa/no-owner': 'warning', 'soa/no-status': 'warning' },
    ],
    ['nor does one of another category', ['plan/*: off'], { 'soa/no-owner': 'warning', 'soa/no-status': 'warning' }],
  ] as const) {
    it(about, () => assert.deepEqual(severitiesOf(engineOver(workspace(...entries))), severities));
  }

  it('are those of the nearest ISMS root, and no other’s', () => {
    const files = filesOf(`
# file: isms.audit.yaml
${ismsWith('soa/*: off')}
# file: soa.audit.yaml
${statement}
# file: inner/isms.audit.yaml
${ismsWith('soa/no-owner: error')}
# file: inner/deep/soa.audit.yaml
${statement}
`);
    const engine = engineOver(files);
    assert.deepEqual(severitiesOf(engine), {});
    const inner = { 'soa/no-owner': 'error', 'soa/no-status': 'warning' };
    assert.deepEqual(severitiesOf(engine, 'inner/deep/soa.audit.yaml'), inner);
  });

  it('change all files of the root at once', () => {
    const engine = engineOver(workspace('soa/*: error'));
    engine.setFile(absolute('isms.audit.yaml'), ismsWith('soa/*: hint'));
    assert.deepEqual([...engine.settle()].map((path) => relative(path)).sort(), ['isms.audit.yaml', 'soa.audit.yaml']);
    assert.deepEqual(severitiesOf(engine), { 'soa/no-owner': 'hint', 'soa/no-status': 'hint' });
  });

  it('are judged: their keys are rules and categories', () => {
    const engine = engineOver(
      workspace('soa/no-owner: error', 'soa/no-one: error', 'soa: error', 'x-soa: 1', 'no/*: off'),
    );
    assert.deepEqual(objections(engine), ['5 schema/unknown-key', '6 schema/unknown-key', '8 schema/unknown-key']);
  });

  it('take every rule that there is', () => {
    const changeable = ruleDescriptions.filter(({ id }) => !/^(syntax|schema|deviation)\//.test(id));
    assert.deepEqual(objections(engineOver(workspace(...changeable.map(({ id }) => `${id}: hint`)))), []);
  });

  it('of syntax, schema and deviation cannot be changed: an attempt is reported at its value, and has no effect', () => {
    const fixed = ruleDescriptions.filter(({ id }) => /^(syntax|schema|deviation)\//.test(id)).map(({ id }) => id);
    const names = [...fixed, 'syntax/*', 'schema/*', 'deviation/*'];
    const flawed = filesOf(`
# file: syntax.audit.yaml
kind: People
id: people
id: people
# file: schema.audit.yaml
kind: People
nickname: x
people: {} # audit-ignore soa/no-owner -- why
`);
    const others = (...entries: readonly string[]) =>
      diagnosticsOf(engineOver(new Map([...flawed, ...workspace(...entries)])))
        .filter(({ file }) => /(syntax|schema)\.audit\.yaml$/.test(file))
        .map(({ rule, severity }) => `${rule} ${severity}`);
    for (const severity of ['off', 'hint']) {
      const entries = names.map((name) => `${name}: ${severity}`);
      const engine = engineOver(workspace(...entries));
      assert.deepEqual(
        objections(engine),
        names.map((_, index) => `${index + 4} schema/value`),
      );
      assert.deepEqual(others(...entries), others('x-none: 1'));
    }
    assert.ok(others('x-none: 1').includes('deviation/unused information'));
    const [setting] = engineOver(workspace('schema/*: off'))
      .diagnostics(absolute('isms.audit.yaml'))
      .filter(({ range }) => range.start.line === 3);
    assert.deepEqual(setting?.range.start, { line: 3, character: 12 });
    assert.match(setting?.message ?? '', /"schema\/\*" cannot be changed/);
  });
});

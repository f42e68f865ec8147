import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BaselineEntry } from '../../../server/src/engine/baseline/baseline.ts';
import { keyText, problemKey } from '../../../server/src/engine/baseline/problem-key.ts';
import { unusedEntries } from '../../../server/src/engine/baseline/unused.ts';
import { type Diagnostic, isOpen } from '../../../server/src/engine/diagnostic.ts';
import type { Engine } from '../../../server/src/engine/engine.ts';
import { isUnchangeable } from '../../../server/src/model/rule-id.ts';
import { baselineOf, baselinePath } from '../../support/baselines.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, diagnosticsOf, engineOver, settle } from '../../support/judge.ts';
import { caseWorkspaces } from './workspaces.ts';

const cases = caseWorkspaces();

const people = `
# file: isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ACME
standard: ISO/IEC 27001:2022
organization: ACME
scope: Everything
governance: { governingBody: [d.mora], seniorManagement: [d.mora] }
# file: people.audit.yaml
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
# file: plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
title: Access
programme: programme
status: draft
objectives: [Conformity]
criteria: [ISO/IEC 27001:2022]
scope: { requirements: [A.5.15] }
period: { start: 2026-07-01, end: 2026-07-03 }
team: { lead: d.mora }
sessions:
  - { id: S1, date: 2026-07-01, auditors: [d.mora] }
  - { id: S2, date: 2026-07-02, auditors: [d.mora, x.one] }
`;

function keysOf(engine: Engine): readonly string[] {
  return diagnosticsOf(engine).flatMap((diagnostic) => {
    const layout = engine.layoutOf(diagnostic.file);
    return layout ? keyText(problemKey(diagnostic, layout)) : [];
  });
}

const open = (engine: Engine): readonly Diagnostic[] =>
  diagnosticsOf(engine).filter((each) => isOpen(each) && !isUnchangeable(each.rule));

const use = (engine: Engine, entries: readonly BaselineEntry[]) => {
  engine.useBaseline({ path: baselinePath, entries });
  engine.settle();
};

/** Puts lines before those that begin with a key or an item, outside of texts of several lines. */
function padded(text: string, where: readonly number[]): string {
  const lines = text.split('\n');
  if (lines.some((line) => /[|>][+-]?\d?$|audit-ignore|^\s*#/.test(line))) return `# one\n\n${text}`;
  return lines
    .flatMap((line, index) => {
      const begins = /^ *(- )?[\w.@-]+:( |$)/.test(line) && !/^ *\S+:.*["']/.test(lines[index - 1] ?? '');
      return begins && where.includes(index % 17) ? ['# a comment', '', line] : [line];
    })
    .join('\n');
}

describe('a baseline', function () {
  this.timeout(60_000);

  it('knows problems by names instead of lines and positions', () => {
    const before = engineOver(filesOf(people));
    const after = engineOver(
      filesOf(
        people
          .replace('  - { id: S1', '\n  # new\n  - { id: S0, date: 2026-07-01, auditors: [d.mora] }\n  - { id: S1')
          .replace('[d.mora, x.one]', '[x.one, d.mora]'),
      ),
    );
    const expected = JSON.stringify(['reference/person', 'AuditPlan', 'IA-1', '/sessions/S2/auditors/x.one']);
    for (const engine of [before, after]) assert.ok(keysOf(engine).includes(expected), keysOf(engine).join('\n'));
  });

  it('has keys that stay where comments and lines come in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases.keys()), fc.array(fc.nat(16), { minLength: 1 }), (name, where) => {
        const files = cases.get(name) ?? new Map();
        const moved = new Map(
          [...files].map(([file, text]) => [file, /\.ya?ml$/.test(file) ? padded(text, where) : text]),
        );
        const judgedHere = (key: string) => !/^\["(syntax|schema|deviation)\//.test(key);
        assert.deepEqual(
          keysOf(engineOver(moved)).filter(judgedHere).sort(),
          keysOf(engineOver(files)).filter(judgedHere).sort(),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('of all problems leaves none, and of all but one that one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases.keys()), fc.nat(), (name, pick) => {
        const engine = engineOver(cases.get(name) ?? new Map());
        const all = open(engine);
        const entries = baselineOf(engine);
        use(engine, entries);
        assert.deepEqual(open(engine), []);
        assert.deepEqual(unusedEntries(engine, '2026-06-30'), []);
        const taken = entries[pick % Math.max(1, entries.length)];
        if (!taken) return;
        const fewer = taken.count > 1 ? [{ ...taken, count: taken.count - 1 }] : [];
        use(engine, [...entries.filter((entry) => entry !== taken), ...fewer]);
        const [left, ...more] = open(engine);
        assert.equal(left?.rule, taken.rule);
        assert.deepEqual(more, []);
        assert.ok(all.some((each) => each.file === left?.file && each.message === left.message));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same as what a fresh engine makes of it, whatever came before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases.keys()), fc.array(fc.nat(), { maxLength: 5 }), (name, picks) => {
        const files = cases.get(name) ?? new Map();
        const engine = engineOver(files);
        const entries = baselineOf(engine);
        for (const pick of picks) use(engine, entries.slice(0, pick % (entries.length + 1)));
        use(engine, entries.slice(1));
        const fresh = engineOver(files);
        use(fresh, entries.slice(1));
        assert.deepEqual(diagnosticsOf(engine), diagnosticsOf(fresh));
      }),
      { numRuns: 60 },
    );
  });

  it('does not cover a second document with the id of one that it covers', () => {
    const files = filesOf(people);
    const entries = baselineOf(engineOver(files));
    const copied = new Map([...files, ['z-copy.audit.yaml', files.get('plan.audit.yaml') ?? '']]);
    const engine = engineOver(copied);
    use(engine, entries);
    const found = open(engine);
    assert.ok(found.length > 1);
    assert.ok(found.every(({ file }) => file === absolute('z-copy.audit.yaml')));
    use(engine, baselineOf(engine, entries));
    assert.deepEqual(open(engine), []);
  });

  it('tells of a file that it covers no more, since another has the id now', () => {
    const files = filesOf(people);
    const engine = engineOver(files);
    use(engine, baselineOf(engine));
    const plan = absolute('plan.audit.yaml');
    const before = engine.diagnostics(plan);
    engine.setFile(absolute('a-copy.audit.yaml'), files.get('plan.audit.yaml') ?? '');
    assert.ok(engine.settle().has(plan));
    assert.ok(engine.diagnostics(plan).every(isOpen));
    engine.removeFile(absolute('a-copy.audit.yaml'));
    assert.ok(engine.settle().has(plan));
    assert.deepEqual(engine.diagnostics(plan), before);
  });

  it('covers up to its last day', () => {
    const engine = engineOver(filesOf(people));
    const entries = baselineOf(engine).map((entry) => ({ ...entry, until: '2026-07-01' }));
    use(engine, entries);
    for (const [day, count] of [
      ['2026-06-30', 0],
      ['2026-07-01', 0],
      ['2026-07-02', entries.length],
      ['2026-07-01', 0],
    ] as const) {
      engine.setToday(day);
      engine.settle();
      assert.equal(Math.min(open(engine).length, entries.length), count, day);
    }
    const [unused] = unusedEntries(engine, '2026-07-02');
    assert.equal(unused?.why, 'expired');
  });

  it('marks what it adopts with its reason, and counts it no more', () => {
    const engine = engineOver(filesOf(people));
    const file = absolute('plan.audit.yaml');
    const total = () => engine.ismsOf(file)?.problems.of(file).error;
    assert.ok((total() ?? 0) > 0);
    use(engine, baselineOf(engine));
    assert.equal(total(), 0);
    const [first] = engine.diagnostics(file);
    assert.deepEqual(first?.suppressed, { reason: 'Known before', by: 'baseline' });
  });

  it('tells what it covers no more', () => {
    const engine = engineOver(filesOf(people));
    use(engine, baselineOf(engine));
    const files = new Map([...filesOf(people)].map(([file, text]) => [file, text.replace(', x.one', '')]));
    for (const [file, text] of files) engine.setFile(absolute(file), text);
    settle(engine, files);
    const unused = unusedEntries(engine, '2026-06-30').filter(({ entry }) => entry.at.endsWith('/x.one'));
    assert.ok(unused.length > 0);
    assert.ok(unused.every(({ covered, why }) => covered === 0 && why === 'gone'));
  });

  it('is read from the file that the Isms document names', () => {
    const named = people.replace('governance:', 'baseline: baseline.json\ngovernance:');
    const engine = engineOver(new Map([...filesOf(named), ['baseline.json', '']]));
    const entries = baselineOf(engineOver(filesOf(people)));
    assert.deepEqual(engine.takeWantedBaselines(), [baselinePath]);
    const before = open(engine).length;
    engine.setBaseline(baselinePath, { entries });
    assert.ok(engine.settle().has(absolute('plan.audit.yaml')));
    assert.equal(open(engine).length, before - entries.reduce((sum, { count }) => sum + count, 0));
    engine.setBaseline(baselinePath, { broken: 'It is no JSON.' });
    engine.settle();
    const [broken] = engine.diagnostics(absolute('isms.audit.yaml'));
    assert.equal(broken?.rule, 'reference/file');
    assert.match(
      broken?.message ?? '',
      /The baseline "baseline\.json" cannot be used\. It is no JSON\. It adopts nothing\./,
    );
    assert.equal(open(engine).length, before + 1);
  });
});

import assert from 'node:assert/strict';
import type { Address } from '../../../server/src/engine/address.ts';
import type { Engine } from '../../../server/src/engine/engine.ts';
import { codeLenses } from '../../../server/src/features/code-lenses.ts';
import { type CoverageMap, coverageMap } from '../../../server/src/views/coverage-map.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, engineOver, relative } from '../../support/judge.ts';
import { smallIsms } from '../features/small-isms.ts';
import { smallAudit } from '../report/small-audit.ts';

function mapOf(text: string, wanted?: string): CoverageMap {
  return mapIn(engineOver(filesOf(text)), wanted);
}

function mapIn(engine: Engine, wanted?: string): CoverageMap {
  const [isms] = engine.allIsms();
  assert.ok(isms);
  return coverageMap(isms, wanted);
}

/** The states of a row by audit, as `IA-1 planned`. */
function states({ requirements, audits }: CoverageMap, id: string): readonly string[] {
  const row = requirements.find((each) => each.id === id);
  assert.ok(row, id);
  return row.cells.flatMap((cell, at) => (cell ? `${audits[at]?.id} ${cell.state}` : []));
}

function placeOf(map: CoverageMap, requirement: string, audit: string): string {
  const at = map.audits.findIndex(({ id }) => id === audit);
  return shown(map.requirements.find(({ id }) => id === requirement)?.cells[at]?.where);
}

function shown(where: Address | undefined): string {
  return where ? `${relative(where.file)} ${where.index} ${where.pointer} ${where.part}` : 'nowhere';
}

describe('the coverage map', () => {
  it('tells how far each audit is with each requirement', () => {
    const map = mapOf(smallAudit);
    assert.deepEqual(
      map.audits.map(({ id, status, start }) => [id, status, start]),
      [
        ['IA-0', 'completed', '2025-02-03'],
        ['IA-1', 'completed', '2026-02-02'],
        ['IA-2', 'planned', '2026-09-07'],
      ],
    );
    assert.deepEqual(states(map, '4.1'), ['IA-0 examined']);
    assert.deepEqual(states(map, 'A.5.17'), ['IA-1 excluded']);
    assert.deepEqual(states(map, 'A.5.19'), ['IA-2 planned']);
    assert.deepEqual(states(map, 'A.8.30'), ['IA-1 excluded']);
    assert.deepEqual(states(map, 'A.7.1'), []);
  });

  it('leads to the place that says so', () => {
    const map = mapOf(smallAudit);
    assert.equal(placeOf(map, 'A.5.17', 'IA-1'), 'audits/IA-1/plan.audit.yaml 0 /scope/exclusions/A.5.17 key');
    assert.equal(placeOf(map, 'A.8.30', 'IA-1'), 'soa.audit.yaml 0 /controls/A.8.30 key');
    assert.equal(placeOf(map, 'A.5.19', 'IA-2'), 'programme.audit.yaml 0 /audits/IA-2/requirements/0 value');
    assert.equal(placeOf(map, '4.1', 'IA-0'), 'programme.audit.yaml 0 /audits/IA-0/requirements/0 value');
    assert.deepEqual(
      map.audits.map(({ where }) => shown(where)),
      [
        'programme.audit.yaml 0 /audits/IA-0 key',
        'audits/IA-1/plan.audit.yaml 0 /id value',
        'programme.audit.yaml 0 /audits/IA-2 key',
      ],
    );
  });

  const results = `
# file: isms.audit.yaml
kind: Isms
id: isms
# file: p.audit.yaml
kind: AuditProgramme
id: P
cycle: { start: 2026-01-01, end: 2028-12-31 }
requirements: [A.5.1-A.5.8]
audits:
  IA-1: { title: One, period: { start: 2026-02-02, end: 2026-02-06 }, requirements: [A.5.1-A.5.7] }
# file: plan.audit.yaml
kind: AuditPlan
id: IA-1
status: in-progress
scope: { requirements: [A.5.1-A.5.7] }
period: { start: 2026-02-02, end: 2026-02-06 }
sessions: [{ id: S1, date: 2026-02-02, requirements: [A.5.2-A.5.6] }]
# file: wp.audit.yaml
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.3: { result: conforms }
  A.5.4: { result: nonconforming, findings: [F-1] }
  A.5.5: { result: not-applicable }
  A.5.6: { result: not-examined, notes: No time }
  A.6.1: { result: conforms }
---
kind: Workpaper
id: WP-2
audit: IA-1
results: { A.5.3: { result: nonconforming } }
# file: f.audit.yaml
kind: Finding
id: F-1
audit: IA-1
status: closed
requirements: [A.5.3]
---
kind: Finding
id: F-2
audit: IA-1
status: open
requirements: [A.5.4]
---
kind: Finding
id: F-3
audit: IA-1
status: withdrawn
requirements: [A.5.4]
`;

  it('takes the worst result, and says what is outside of the scope', () => {
    const map = mapOf(results);
    const told = ['A.5.1', 'A.5.2', 'A.5.3', 'A.5.4', 'A.5.5', 'A.5.6', 'A.6.1'].map((id) => states(map, id)[0]);
    assert.deepEqual(told, [
      'IA-1 planned',
      'IA-1 scheduled',
      'IA-1 nonconforming',
      'IA-1 nonconforming',
      'IA-1 examined',
      'IA-1 not-examined',
      'IA-1 conforming',
    ]);
    assert.equal(placeOf(map, 'A.5.3', 'IA-1'), 'wp.audit.yaml 1 /results/A.5.3 key');
    assert.equal(placeOf(map, 'A.5.2', 'IA-1'), 'plan.audit.yaml 0 /sessions/0/requirements/0 value');
    const outside = map.requirements.filter(({ cells }) => cells.some((cell) => cell && !cell.inScope));
    assert.deepEqual(
      outside.map(({ id }) => id),
      ['A.6.1'],
    );
  });

  it('names the findings of a requirement but those that are withdrawn, and tells which are open', () => {
    const map = mapOf(results);
    const findings = (id: string) =>
      map.requirements
        .find((each) => each.id === id)
        ?.cells[0]?.findings.map(({ id: finding, open, where }) => [finding, open, shown(where)]);
    assert.deepEqual(findings('A.5.3'), [['F-1', false, 'f.audit.yaml 0 /id value']]);
    assert.deepEqual(findings('A.5.4'), [
      ['F-2', true, 'f.audit.yaml 1 /id value'],
      ['F-1', false, 'f.audit.yaml 0 /id value'],
    ]);
  });

  it('counts by audit and by requirement, and marks what is due and in no audit', () => {
    const map = mapOf(results);
    assert.deepEqual(map.audits[0]?.totals, { planned: 7, scheduled: 5, examined: 4, nonconforming: 2 });
    assert.deepEqual(map.shares, { due: 8, planned: 7, examined: 3 });
    const gaps = map.requirements.filter(({ gap }) => gap);
    assert.deepEqual(
      gaps.map(({ id }) => id),
      ['A.5.8'],
    );
    assert.equal(map.requirements.find(({ id }) => id === 'A.6.1')?.duty, 'elsewhere');
    const theme = map.sections.find(({ id }) => id === 'A.5');
    assert.deepEqual(theme?.shares, { due: 8, planned: 7, examined: 3 });
  });

  for (const [name, text] of [
    ['small ISMS', smallIsms],
    ['small audit', smallAudit],
    ['results', results],
  ] as const) {
    it(`counts what the lens of a plan counts: ${name}`, () => {
      const engine = engineOver(filesOf(text));
      const plan = text.includes('audits/IA-1/plan') ? 'audits/IA-1/plan.audit.yaml' : 'plan.audit.yaml';
      const [lens] = codeLenses(engine, absolute(plan), new Set(['plan']));
      const totals = mapIn(engine).audits.find(({ id }) => id === 'IA-1')?.totals;
      const inScope = lens?.title
        .match(/^(\d+) requirements? in scope · (\d+) scheduled/)
        ?.slice(1)
        .map(Number);
      assert.deepEqual([totals?.planned, totals?.scheduled], inScope);
    });

    it(`marks as gaps what the rules report: ${name}`, () => {
      const engine = engineOver(filesOf(text));
      const file = engine.files().find((each) => engine.textOf(each)?.includes('kind: AuditProgramme')) ?? '';
      const reported = engine.diagnostics(file).filter(({ rule }) => /^coverage\/.*-not-covered$/.test(rule));
      const gaps = mapIn(engine).requirements.filter(({ gap }) => gap);
      assert.equal(gaps.length > 0, reported.length > 0);
    });
  }

  it('shows the programme that is named, else the one whose cycle holds today, else the latest', () => {
    const programme = (id: string, start: string, end: string) =>
      `---\nkind: AuditProgramme\nid: ${id}\ncycle: { start: ${start}, end: ${end} }\naudits: {}\n`;
    const isms = 'kind: Isms\nid: isms\n';
    const past = programme('past', '2020-01-01', '2022-12-31');
    const present = programme('present', '2026-01-01', '2026-12-31');
    const future = programme('future', '2029-01-01', '2029-12-31');
    assert.equal(mapOf(isms + past + future + present).programme, 'present');
    assert.equal(mapOf(isms + past + future).programme, 'future');
    assert.equal(mapOf(isms + past + future + present, 'past').programme, 'past');
    assert.equal(mapOf(isms + past + present, 'gone').programme, 'present');
    assert.deepEqual(
      mapOf(isms + past + future + present).programmes.map(({ id }) => id),
      ['future', 'present', 'past'],
    );
  });

  it('shows all audits where there is no programme, and everything that applies as due', () => {
    const map = mapOf(
      'kind: Isms\nid: isms\n---\nkind: AuditPlan\nid: IA-1\nscope: { requirements: [A.6] }\n---\nkind: StatementOfApplicability\nid: soa\ncontrols: { A.7.1: { applicable: false } }\n',
    );
    assert.equal(map.programme, undefined);
    assert.deepEqual(
      map.audits.map(({ id }) => id),
      ['IA-1'],
    );
    assert.equal(map.shares.planned, 8);
    assert.equal(map.requirements.find(({ id }) => id === 'A.7.1')?.duty, 'excluded');
  });

  it('is empty where there is nothing', () => {
    const map = mapOf('kind: Isms\nid: isms\n');
    assert.deepEqual([map.audits, map.programmes], [[], []]);
  });

  it('shows the results of an audit by the edition of 2013 in the edition of the ISMS', () => {
    const map = mapOf(`
kind: Isms
id: isms
standard: ISO/IEC 27001:2022
---
kind: AuditPlan
id: IA-1
standard: ISO/IEC 27001:2013
scope: { requirements: ["9.2"] }
---
kind: Workpaper
id: WP-1
audit: IA-1
results: { "9.2": { result: conforms } }
`);
    assert.deepEqual(states(map, '9.2.1'), ['IA-1 conforming']);
    assert.deepEqual(states(map, '9.2.2'), ['IA-1 conforming']);
  });

  it('keeps of a cancelled audit what was examined', () => {
    const map = mapOf(results.replace('status: in-progress', 'status: cancelled'));
    assert.deepEqual(states(map, 'A.5.2'), []);
    assert.deepEqual(states(map, 'A.5.4'), ['IA-1 nonconforming']);
    assert.deepEqual(map.shares, { due: 8, planned: 0, examined: 3 });
  });
});

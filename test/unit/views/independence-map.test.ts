import assert from 'node:assert/strict';
import type { Engine } from '../../../server/src/engine/engine.ts';
import { codeLenses } from '../../../server/src/features/code-lenses.ts';
import type { IndependenceCell } from '../../../server/src/views/independence-cell.ts';
import { type IndependenceMap, independenceMap } from '../../../server/src/views/independence-map.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, engineOver, relative } from '../../support/judge.ts';
import { smallAudit } from '../report/small-audit.ts';

function mapOf(text: string, wanted?: string): IndependenceMap {
  return mapIn(engineOver(filesOf(text)), wanted);
}

function mapIn(engine: Engine, wanted?: string): IndependenceMap {
  const [isms] = engine.allIsms();
  assert.ok(isms);
  return independenceMap(isms, wanted);
}

function cellOf(map: IndependenceMap, requirement: string, person: string): IndependenceCell {
  const at = map.auditors.findIndex(({ id }) => id === person);
  const cell = map.requirements.find(({ id }) => id === requirement)?.cells[at];
  assert.ok(cell, `${requirement} ${person}`);
  return cell;
}

const audit = `
# file: isms.audit.yaml
kind: Isms
id: isms
governance: { governingBody: [chair] }
independence: { coolingOff: P12M }
# file: people.audit.yaml
kind: People
id: people
teams: { ops: { title: Operations } }
people:
  lead: { name: Lea Lead, reportsTo: boss }
  member: { name: Mo Member, team: { team: ops, from: 2020-01-01 } }
  former: { name: Fay Former }
  coder: { name: Cy Coder, emails: [cy@acme.example] }
  boss: { name: Bo Boss, reportsTo: chair }
  chair: { name: Cher Chair }
  expert: { name: Ed Expert, competence: [{ subject: auditing, name: Lead auditor, obtained: 2024-01-01 }] }
  nobody: { name: No Body }
# file: soa.audit.yaml
kind: StatementOfApplicability
id: soa
controls:
  A.5.1: { applicable: true, owner: boss, operators: ["team:ops"] }
  A.5.2: { applicable: true, owner: { person: former, until: 2026-01-01 } }
  A.5.3: { applicable: true, owner: chair, paths: ["src/**"] }
  A.5.4: { applicable: true, implementers: [member] }
# file: plan.audit.yaml
kind: AuditPlan
id: IA-1
status: approved
scope: { requirements: [A.5.1-A.5.5] }
period: { start: 2026-06-01, end: 2026-06-05 }
team: { lead: lead, auditors: [member, former] }
acceptedConflicts:
  - { person: member, requirements: [A.5.4], mitigation: The lead reviews, approvedBy: chair, approvedOn: 2026-05-01 }
sessions:
  - { id: S1, date: 2026-06-02, requirements: [A.5.1], auditors: [member] }
  - { id: S2, date: 2026-06-03, requirements: [A.5.2-A.5.4], auditors: [lead, coder] }
# file: git.json
[{ "author": { "name": "Cy Coder", "email": "cy@acme.example" }, "date": "2026-05-02T08:00:00Z",
   "message": "Change", "files": { "src/a.ts": "a" } }]
`;

describe('the independence map', () => {
  it('shows the team, then who audits beside it, then who else could', () => {
    assert.deepEqual(
      mapOf(audit).auditors.map(({ id, role }) => `${id} ${role}`),
      ['lead lead', 'member auditor', 'former auditor', 'coder candidate', 'expert candidate'],
    );
  });

  it('tells the gravest that speaks against each of them', () => {
    const map = mapOf(audit);
    const table = map.requirements.map(({ id, cells }) => [id, ...cells.map(({ state }) => state)].join(' '));
    assert.deepEqual(table, [
      'A.5.1 line-of-report conflict free free free',
      'A.5.2 free free cooling-off free free',
      'A.5.3 free free free commits free',
      'A.5.4 free accepted free free free',
      'A.5.5 free free free free free',
    ]);
  });

  it('says why, until when, and where that stands', () => {
    const map = mapOf(audit);
    const told = (requirement: string, person: string) =>
      cellOf(map, requirement, person).obstacles.map(({ where, ...rest }) => ({
        ...rest,
        where: where && `${relative(where.file)} ${where.pointer}`,
      }));
    assert.deepEqual(told('A.5.1', 'member'), [
      {
        kind: 'relation',
        role: 'operators',
        through: 'Operations',
        from: '2020-01-01',
        until: undefined,
        freeFrom: undefined,
        where: 'soa.audit.yaml /controls/A.5.1/operators/0',
      },
    ]);
    const [coolingOff] = told('A.5.2', 'former');
    assert.ok(coolingOff?.kind === 'cooling-off');
    assert.deepEqual([coolingOff.until, coolingOff.freeFrom], ['2026-01-01', '2027-01-01']);
    const [reports] = told('A.5.1', 'lead');
    assert.ok(reports?.kind === 'line-of-report' && reports.owner === 'Bo Boss');
    const [commits] = told('A.5.3', 'coder');
    assert.ok(commits?.kind === 'commits');
    assert.deepEqual(
      [commits.count, commits.day, commits.where],
      [1, '2026-05-02', 'soa.audit.yaml /controls/A.5.3/paths'],
    );
  });

  it('marks who audits what, on the day of it', () => {
    const map = mapOf(audit);
    const { audits, day } = cellOf(map, 'A.5.3', 'coder');
    assert.deepEqual([audits?.pointer, day], ['/sessions/1/auditors/1', '2026-06-03']);
    assert.equal(cellOf(map, 'A.5.5', 'lead').day, '2026-06-01');
    assert.deepEqual(map.auditors.find(({ id }) => id === 'member')?.totals, { audits: 1, conflicts: 1, free: 3 });
    const first = map.requirements[0];
    assert.deepEqual([first?.free, first?.freeOnTeam, first?.where?.pointer], [3, 1, '/sessions/0/requirements/0']);
  });

  it('takes what is audited beyond the scope, by workpapers and findings too', () => {
    const beyond =
      '# file: wp.audit.yaml\nkind: Workpaper\nid: WP\naudit: IA-1\nauditor: member\nperformedOn: 2026-06-04\nresults: { A.6.1: { result: conforms } }\n';
    const cell = cellOf(mapOf(audit + beyond), 'A.6.1', 'member');
    assert.equal(cell.audits && relative(cell.audits.file), 'wp.audit.yaml');
  });

  it('counts the conflicts that the lens of the plan counts', () => {
    for (const [text, file] of [
      [audit, 'plan.audit.yaml'],
      [smallAudit, 'audits/IA-1/plan.audit.yaml'],
    ] as const) {
      const engine = engineOver(filesOf(text));
      const [lens] = codeLenses(engine, absolute(file), new Set(['plan']));
      const conflicts = mapIn(engine, 'IA-1').auditors.reduce((sum, { totals }) => sum + totals.conflicts, 0);
      assert.equal(lens?.title.match(/(\d+) conflicts?$/)?.[1], String(conflicts));
    }
  });

  it('judges everybody who is competent where there is no plan yet', () => {
    const programme =
      '# file: p.audit.yaml\nkind: AuditProgramme\nid: P\naudits: { IA-2: { title: Next, period: { start: 2026-09-01, end: 2026-09-02 }, requirements: [A.5.1] } }\n';
    const map = mapOf(audit + programme, 'IA-2');
    assert.equal(map.hasPlan, false);
    assert.ok(map.auditors.every(({ role }) => role === 'candidate'));
    assert.equal(cellOf(map, 'A.5.1', 'member').state, 'conflict');
  });

  it('shows the audit that is named, else the one going on or coming next, else the latest', () => {
    const plan = (id: string, status: string, day: string) =>
      `---\nkind: AuditPlan\nid: ${id}\nstatus: ${status}\nperiod: { start: ${day}, end: ${day} }\n`;
    const all = [
      'kind: Isms\nid: isms\n',
      plan('done', 'completed', '2026-06-01'),
      plan('next', 'approved', '2026-07-01'),
      plan('later', 'draft', '2027-07-01'),
      plan('dropped', 'cancelled', '2028-07-01'),
    ];
    assert.equal(mapOf(all.join('')).audit, 'next');
    assert.equal(mapOf(all.join(''), 'done').audit, 'done');
    assert.equal(mapOf(all.slice(0, 2).join('')).audit, 'done');
    assert.equal(mapOf(all[0] ?? '').audit, undefined);
  });

  it('says whether the git history was looked at', () => {
    assert.equal(mapOf(audit).history, 'known');
    assert.equal(mapOf('kind: Isms\nid: isms\n').history, 'not-needed');
  });
});

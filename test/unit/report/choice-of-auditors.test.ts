import assert from 'node:assert/strict';
import type { Engine } from '../../../server/src/engine/engine.ts';
import { tableAfter } from './markdown-tables.ts';
import { engineWith, markdownOf } from './small-audit.ts';

const lastOfPlan = 'methods: [document-review]\n';
const outOfDate = '{ subject: auditing, name: Internal Auditor, obtained: 2021-01-01, expires: 2026-02-04 }';
const trained = '{ subject: [auditing, iso27001], name: Internal Auditor, obtained: 2021-01-01 }';
const platform = 'A.5.16: { applicable: true, implementers: [team:platform] }';

/** Jo Weiss, who is competent, in one more session; Dana Mora leads. */
function engineWithSession(session: string, ...more: readonly (readonly [string, string])[]): Engine {
  return engineWith(
    [lastOfPlan, `${lastOfPlan}  - { id: S9, date: 2026-02-05, ${session} }\n`],
    [outOfDate, trained],
    ...more,
  );
}
const rowOf = (engine: Engine, heading = 'Choice of auditors', session = 'S9') =>
  tableAfter(heading, markdownOf(engine)).find(([first]) => first === session);

const times = 'start: "09:00", end: "10:00"';

describe('how auditors were chosen, in the report', () => {
  it('claims what is met, for all of whom it is true in one row', () => {
    assert.deepEqual(rowOf(engineWithSession(`${times}, requirements: [A.5.15], auditors: [d.mora, j.weiss]`)), [
      'S9',
      '2026-02-05',
      'Dana Mora (d.mora), Jo Weiss (j.weiss)',
      'yes',
      'yes',
      'yes',
    ]);
  });

  it('says who is responsible, is cooling off, or audits their own session', () => {
    const operating = engineWithSession(
      `${times}, requirements: [A.5.16], auditors: [j.weiss, d.mora], auditees: [d.mora]`,
      [platform, 'A.5.16: { applicable: true, operators: [j.weiss], monitors: [j.weiss] }'],
    );
    assert.equal(rowOf(operating)?.[3], '**no**: operates, monitors A.5.16');
    const rows = tableAfter('Choice of auditors', markdownOf(operating)).filter(([session]) => session === 'S9');
    assert.equal(rows[1]?.[3], '**no**: auditee of the session');
    const cooling = engineWithSession(`${times}, requirements: [A.5.16], auditors: [j.weiss]`);
    assert.equal(rowOf(cooling)?.[3], '**no**: cooling off from A.5.16 until 2026-09-30');
  });

  it('calls nobody independent whose conflict is accepted, and tells who reports to an owner', () => {
    const accepted = engineWithSession(`${times}, requirements: [A.5.18], auditors: [j.weiss]`);
    assert.equal(rowOf(accepted)?.[3], '**no**: conflict with A.5.18 accepted');
    const reporting = engineWithSession(`${times}, requirements: [A.5.15], auditors: [j.weiss]`, [
      'name: Jo Weiss',
      'name: Jo Weiss\n    reportsTo: m.ito',
    ]);
    assert.equal(rowOf(reporting)?.[3], 'yes, but reports to an owner of A.5.15');
  });

  it('says who is not on the team, not competent, or in two places', () => {
    const stranger = engineWithSession(`${times}, requirements: [A.5.15], auditors: [s.rao]`);
    const none = 'no competence in auditing recorded; no competence in ISO/IEC 27001 recorded';
    assert.deepEqual(rowOf(stranger)?.slice(3), ['**no**: not on the team', `**no**: ${none}`, 'yes']);
    const twice = engineWithSession(
      `${times}, requirements: [A.5.15], auditors: [d.mora] }
  - { id: S8, date: 2026-02-05, start: "09:30", end: "10:30", requirements: [A.5.15], auditors: [d.mora]`,
    );
    assert.equal(rowOf(twice)?.[5], '**no**: in session S8 of IA-1, 09:30 to 10:30');
  });

  it('claims nothing of somebody unknown, of a session without a day, or without times', () => {
    const unknown = engineWithSession(`${times}, requirements: [A.5.15], auditors: [n.obody]`);
    assert.deepEqual(rowOf(unknown)?.slice(3), ['cannot be told', 'cannot be told', 'cannot be told']);
    const undated = engineWithSession('requirements: [A.5.15], auditors: [d.mora]', ['date: 2026-02-05, req', 'req']);
    assert.deepEqual(rowOf(undated)?.slice(3), ['cannot be told', 'cannot be told', 'no times recorded']);
  });

  it('says whether commits were looked at, where controls name paths', () => {
    const named = () => engineWith([platform, 'A.5.16: { applicable: true, paths: ["iam/**"] }']);
    assert.match(markdownOf(named()), /\*\*Commits to what is audited were not looked at\.\*\*/);
    const known = named();
    known.setHistory('/workspace', { commits: [] });
    known.settle();
    assert.match(markdownOf(known), /Commits to what is audited were looked at\.\n/);
    assert.doesNotMatch(markdownOf(engineWith()), /Commits to/);
  });

  it('says the same in German', () => {
    const german = engineWithSession(`${times}, requirements: [A.5.16], auditors: [j.weiss]`, [
      'report: { classification: Confidential }',
      'report: { language: de }',
    ]);
    const row = rowOf(german, 'Auswahl der Auditierenden');
    assert.deepEqual(row?.slice(3), ['**nein**: in der Karenzzeit für A.5.16 bis 2026-09-30', 'ja', 'ja']);
  });
});

import assert from 'node:assert/strict';
import { assertSound, wrong } from './judge.ts';

describe('Ids', () => {
  for (const id of ['IA-2026-01', 'a', '7', '2026', '9.20', '10.10', '1e3', 'x.y_z-', '"0"']) {
    it(`can be ${id}`, () => assertSound('AuditPlan', { id }));
  }
  for (const id of ['IA 2026', '-5', '.5', '1e+3', '_a', 'ä', 'a/b', '"a\\n"', 'true', '[a]', '{ a: 1 }', 'a:b']) {
    it(`cannot be ${id}`, () => assert.deepEqual(wrong('AuditPlan', { id }), ['schema/value /id']));
  }
  it('have this form in sessions', () => {
    const sessions = '[{ id: S 1, date: 2026-02-03, auditors: [d.mora] }]';
    assert.deepEqual(wrong('AuditPlan', { sessions }), ['schema/value /sessions/0/id']);
  });
  it('have this form in corrective actions', () => {
    const correctiveActions = '[{ id: CA 1, description: Alert, owner: k.osei }]';
    assert.deepEqual(wrong('Finding', { correctiveActions }), ['schema/value /correctiveActions/0/id']);
  });
  it('have this form as keys of people, teams and firms', () => {
    const changes = {
      people: '{ "p lind": { name: Petra Lind }, p.lind: { name: Petra Lind } }',
      teams: '{ -ops: { title: Operations } }',
      firms: '{ north/gate: { title: Northgate } }',
    };
    assert.deepEqual(wrong('People', changes).sort(), [
      'schema/value /firms/north~1gate (key)',
      'schema/value /people/p lind (key)',
      'schema/value /teams/-ops (key)',
    ]);
  });
  it('have this form as keys of evidence and of audits', () => {
    const items = '{ E 1: { title: Notes, reference: Notes, collectedBy: d.mora, collectedOn: 2026-02-03 } }';
    assert.deepEqual(wrong('EvidenceRegister', { items }), ['schema/value /items/E 1 (key)']);
    const audits = '{ IA 1: { title: A, period: { start: 2026-02-02, end: 2026-02-03 }, requirements: [A] } }';
    assert.deepEqual(wrong('AuditProgramme', { audits }), ['schema/value /audits/IA 1 (key)']);
  });
  it('have this form as keys of external audits and of additional requirements', () => {
    const certification = '{ externalAudits: { stage 1: { type: stage-1, date: 2027-02-10 } } }';
    assert.deepEqual(wrong('Isms', { certification }), ['schema/value /certification/externalAudits/stage 1 (key)']);
    const additionalRequirements =
      '{ soc 2: { title: SOC 2 }, soc2: { title: SOC 2, items: { CC 6.1: Logical access } } }';
    assert.deepEqual(wrong('Isms', { additionalRequirements }).sort(), [
      'schema/value /additionalRequirements/soc 2 (key)',
      'schema/value /additionalRequirements/soc2/items/CC 6.1 (key)',
    ]);
  });
  it('are judged once where what they name is wrong too', () => {
    assert.deepEqual(wrong('People', { people: '{ "p lind": {} }' }).sort(), [
      'schema/required /people/p lind (key)',
      'schema/value /people/p lind (key)',
    ]);
  });
});

describe('Dates', () => {
  for (const day of [
    '2026-02-03',
    '"2026-02-03"',
    '2024-02-29',
    '2000-02-29',
    '2026-12-31',
    '0001-01-01',
    '9999-12-31',
  ]) {
    it(`can be ${day}`, () => assertSound('Finding', { raisedOn: day }));
  }
  const others = ['2026-02-30', '2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'];
  const forms = [
    '2026-1-12',
    '13.02.2026',
    '20260213',
    '2026-02-13T10:00',
    '02026-02-13',
    '2026-02-13 ',
    'never',
    '2026',
  ];
  for (const day of [...others, ...forms, 'true', '[2026-02-03]', '{ day: 2026-02-03 }']) {
    const quoted = day.endsWith(' ') ? `"${day}"` : day;
    it(`cannot be ${quoted}`, () => {
      assert.deepEqual(wrong('Finding', { raisedOn: quoted }), ['schema/value /raisedOn']);
    });
  }
});

describe('Times', () => {
  const session = (start: string) => ({ sessions: `[{ id: S1, date: 2026-02-03, auditors: [a], start: ${start} }]` });
  for (const time of ['"09:00"', '09:00', '"00:00"', '"23:59"']) {
    it(`can be ${time}`, () => assertSound('AuditPlan', session(time)));
  }
  for (const time of ['"9:00"', '"24:00"', '"25:00"', '"09:60"', '"0900"', '"09:00:00"', '9', '09.00', '"9 am"']) {
    it(`cannot be ${time}`, () => {
      assert.deepEqual(wrong('AuditPlan', session(time)), ['schema/value /sessions/0/start']);
    });
  }
});

describe('Durations', () => {
  for (const frequency of ['P12M', 'P2Y', 'P90D', 'P4W', 'P1Y6M', 'P1Y2M3W4D', 'P0D']) {
    it(`can be ${frequency}`, () => assertSound('AuditProgramme', { frequency }));
  }
  for (const frequency of [
    'PT12H',
    'P',
    'P1Y2MT1H',
    '12M',
    'P12',
    'p12m',
    'P1.5Y',
    '-P1Y',
    'P1M1Y',
    'P1D ',
    '12',
    'yearly',
  ]) {
    it(`cannot be "${frequency}"`, () => {
      assert.deepEqual(wrong('AuditProgramme', { frequency: JSON.stringify(frequency) }), ['schema/value /frequency']);
    });
  }
});

describe('SHA-256', () => {
  const item = (sha256: string) => ({
    items: `{ E-1: { title: A, file: a.csv, collectedBy: d.mora, collectedOn: 2026-02-03, sha256: ${sha256} } }`,
  });
  for (const sum of ['9f'.repeat(32), 'E9A6'.repeat(16), '0'.repeat(64), `${'1'.repeat(31)}e${'2'.repeat(32)}`]) {
    it(`can be ${sum.slice(0, 8)}…${sum.slice(-8)}`, () => assertSound('EvidenceRegister', item(sum)));
  }
  for (const sum of ['9f86d081', '0'.repeat(63), '0'.repeat(65), `${'0'.repeat(63)}g`, '0']) {
    it(`cannot be ${sum.slice(0, 8)}…, ${sum.length} long`, () => {
      assert.deepEqual(wrong('EvidenceRegister', item(sum)), ['schema/value /items/E-1/sha256']);
    });
  }
});

describe('References', () => {
  it('are any text: whether they resolve is not the business of the schema', () => {
    assertSound('AuditPlan', { programme: 'no such one', scope: '{ requirements: [9.20, "4-10", a.5.1, "soc2:*"] }' });
    assertSound('AuditPlan', { team: '{ lead: firm:x, auditors: [4711] }' });
    assertSound('Finding', { requirements: '[9.2, A.99]', audit: '2026', evidence: '[../../../etc/passwd]' });
    assertSound('StatementOfApplicability', {
      controls: '{ 9.2: { applicable: true }, "soc2:*": { applicable: false } }',
    });
    assertSound('Isms', { responsibilities: '{ 6.1: { owner: 1 }, "no such": {} }' });
  });
  for (const value of ['true', '{ person: p.lind }', '[p.lind]', '[]', '{}']) {
    it(`to one person cannot be ${value}`, () => {
      assert.deepEqual(wrong('Finding', { raisedBy: value }), ['schema/value /raisedBy']);
    });
  }
  for (const item of ['true', '[A.5.1]', '{ A.5.1: x }', '""', '~']) {
    it(`in a list cannot be ${item}`, () => {
      assert.deepEqual(wrong('Finding', { requirements: `[A.5.1, ${item}]` }), ['schema/value /requirements/1']);
    });
  }
});

describe('Text or list', () => {
  const competence = (subject: string) => ({
    people: `{ d.mora: { name: Dana, competence: [{ subject: ${subject}, name: Lead auditor, obtained: 2024-05-02 }] } }`,
  });
  const team = (value: string) => ({ people: `{ d.mora: { name: Dana, team: ${value} } }` });
  for (const subject of ['auditing', '[auditing]', '[auditing, iso27001]', '27001', '[27001]']) {
    it(`a subject can be ${subject}`, () => assertSound('People', competence(subject)));
  }
  for (const [subject, place] of [
    ['[]', ''],
    ['true', ''],
    ['{ a: b }', ''],
    ['[true]', '/0'],
    ['[[auditing]]', '/0'],
  ] as const) {
    it(`a subject cannot be ${subject}`, () => {
      const pointer = `/people/d.mora/competence/0/subject${place}`;
      assert.deepEqual(wrong('People', competence(subject)), [`schema/value ${pointer}`]);
    });
  }
  for (const value of [
    ...['ops', '[ops]', '[]', '{ team: ops }', '{ team: ops, from: 2026-01-01, until: 2026-02-01 }'],
    '[ops, { team: dev, until: 2026-02-01 }]',
  ]) {
    it(`a team can be ${value}`, () => assertSound('People', team(value)));
  }
  for (const [value, problem] of [
    ['true', 'schema/value /people/d.mora/team'],
    ['{ from: 2026-01-01 }', 'schema/required /people/d.mora/team (key)'],
    ['[{ from: 2026-01-01 }]', 'schema/required /people/d.mora/team/0 (key)'],
    ['[{}]', 'schema/required /people/d.mora/team/0 (key)'],
    ['{ team: ops, since: 2026-01-01 }', 'schema/unknown-key /people/d.mora/team/since (key)'],
    ['{ team: [ops] }', 'schema/value /people/d.mora/team/team'],
    ['{ team: ops, from: soon }', 'schema/value /people/d.mora/team/from'],
    ['[[ops]]', 'schema/value /people/d.mora/team/0'],
  ] as const) {
    it(`a team cannot be ${value}`, () => assert.deepEqual(wrong('People', team(value)), [problem]));
  }
  it('is no form of other lists and values', () => {
    assert.deepEqual(wrong('AuditPlan', { objectives: 'Conformity' }), ['schema/value /objectives']);
    assert.deepEqual(wrong('Finding', { evidence: 'E-1' }), ['schema/value /evidence']);
    assert.deepEqual(wrong('Finding', { repeats: '[F-1]' }), ['schema/value /repeats']);
    assert.deepEqual(wrong('Finding', { requirements: '{ A.5.1: true }' }), ['schema/value /requirements']);
  });
});

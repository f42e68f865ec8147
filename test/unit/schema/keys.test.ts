import assert from 'node:assert/strict';
import { assertSound, judge, kinds, written, wrong } from './judge.ts';

describe('Required keys', () => {
  for (const kind of kinds) {
    it(`are enough for ${kind}`, () => assertSound(kind));
    it(`of ${kind} are each missed of the document`, () => {
      const keys = written(kind).match(/^\w+/gm) ?? [];
      const others = keys.filter((key) => key !== 'apiVersion' && key !== 'kind');
      for (const key of others) {
        assert.deepEqual(wrong(kind, { [key]: undefined }), ['schema/required  (key)'], key);
      }
    });
    it(`of ${kind} are missed at the key where its value is empty`, () => {
      const keys = (written(kind).match(/^\w+/gm) ?? []).filter((key) => key !== 'apiVersion' && key !== 'kind');
      for (const key of keys) {
        for (const empty of ['', '""', "''", '~', 'null', '|']) {
          assert.deepEqual(wrong(kind, { [key]: empty }), [`schema/required /${key} (key)`], `${key}: ${empty}`);
        }
      }
    });
  }
  it('are one problem each', () => {
    assert.equal(wrong('AuditPlan', { title: undefined, period: undefined, team: '' }).length, 3);
  });
  it('may not be an empty list, but may be an empty mapping', () => {
    assert.deepEqual(wrong('AuditPlan', { criteria: '[]' }), ['schema/value /criteria']);
    assert.deepEqual(wrong('AuditReport', { distribution: '[]' }), ['schema/value /distribution']);
    assert.deepEqual(wrong('Isms', { governance: '{ governingBody: [], seniorManagement: [a] }' }), [
      'schema/value /governance/governingBody',
    ]);
    assertSound('People', { people: '{}' });
  });
  it('lists that are not required may be empty', () => {
    assertSound('AuditPlan', {
      sessions: '[]',
      acceptedConflicts: '[]',
      team: '{ lead: a, auditors: [], experts: [] }',
    });
    assertSound('AuditProgramme', { requirements: '[]' });
  });
  it('status is not required of a good practice, and of no other finding spared', () => {
    assertSound('Finding', { type: 'good-practice', status: undefined });
    assertSound('Finding', { type: 'good-practice', status: 'closed' });
    for (const type of ['observation', 'minor-nonconformity', 'major-nonconformity', 'opportunity-for-improvement']) {
      assert.deepEqual(wrong('Finding', { type, status: undefined }), ['schema/required  (key)']);
    }
    assert.deepEqual(wrong('Finding', { type: 'good-practice', status: 'done' }), ['schema/value /status']);
    assert.deepEqual(wrong('Finding', { type: undefined, status: undefined }).length, 2);
  });
});

describe('Required keys of small mappings', () => {
  const missing: readonly [Parameters<typeof wrong>, string][] = [
    [['AuditPlan', { period: '{ end: 2026-02-13 }' }], '/period (key)'],
    [['AuditPlan', { period: '{ start: 2026-02-13 }' }], '/period (key)'],
    [['AuditProgramme', { cycle: '{ start: 2026-02-13 }' }], '/cycle (key)'],
    [['AuditReport', { distribution: '[{ to: p.lind }]' }], '/distribution/0 (key)'],
    [['AuditReport', { distribution: '[{ deliveredOn: 2026-02-20 }]' }], '/distribution/0 (key)'],
    [['AuditReport', { managementReview: '{ minutes: m.md }' }], '/managementReview (key)'],
    [['AuditReport', { managementReview: '{}' }], '/managementReview (key)'],
    [['Workpaper', { results: '{ A.5.1: { notes: Later } }' }], '/results/A.5.1 (key)'],
    [['Finding', { effectiveness: '{ reviewedOn: 2026-06-15, result: effective }' }], '/effectiveness (key)'],
    [['Finding', { effectiveness: '{ reviewedBy: a, result: effective }' }], '/effectiveness (key)'],
    [['Finding', { effectiveness: '{ reviewedBy: a, reviewedOn: 2026-06-15 }' }], '/effectiveness (key)'],
    [['Finding', { correction: '{ owner: a }' }], '/correction (key)'],
    [['Finding', { response: '{ text: Agreed }' }], '/response (key)'],
    [['Finding', { correctiveActions: '[{ description: A, owner: a }]' }], '/correctiveActions/0 (key)'],
    [['Finding', { correctiveActions: '[{ id: A, owner: a }]' }], '/correctiveActions/0 (key)'],
    [['Finding', { correctiveActions: '[{ id: A, description: A }]' }], '/correctiveActions/0 (key)'],
    [['AuditPlan', { declarations: '{ a: { statement: None } }' }], '/declarations/a (key)'],
    [['AuditPlan', { scope: '{ locations: [Hamburg] }' }], '/scope (key)'],
    [['AuditPlan', { team: '{ auditors: [a] }' }], '/team (key)'],
    [['AuditPlan', { sessions: '[{ id: S1, date: 2026-02-03 }]' }], '/sessions/0 (key)'],
    [['AuditPlan', { sessions: '[{ id: S1, auditors: [a] }]' }], '/sessions/0 (key)'],
    [
      ['Isms', { certification: '{ externalAudits: { a: { date: 2026-02-03 } } }' }],
      '/certification/externalAudits/a (key)',
    ],
    [
      ['Isms', { certification: '{ externalAudits: { a: { type: stage-1 } } }' }],
      '/certification/externalAudits/a (key)',
    ],
    [['Isms', { additionalRequirements: '{ soc2: { items: {} } }' }], '/additionalRequirements/soc2 (key)'],
    [['Isms', { governance: '{ governingBody: [a] }' }], '/governance (key)'],
    [['Isms', { responsibilities: '{ "6.1": { owner: { from: 2026-01-01 } } }' }], '/responsibilities/6.1/owner (key)'],
    [['Isms', { responsibilities: '{ "6.1": { monitors: [{}] } }' }], '/responsibilities/6.1/monitors/0 (key)'],
    [['People', { teams: '{ ops: { lead: a } }' }], '/teams/ops (key)'],
    [['People', { firms: '{ north: {} }' }], '/firms/north (key)'],
    [['People', { people: '{ a: { emails: [] } }' }], '/people/a (key)'],
    [['People', { people: '{ a: { name: A, firm: { from: 2026-01-01 } } }' }], '/people/a/firm (key)'],
    [['People', { people: '{ a: { name: A, reportsTo: { from: 2026-01-01 } } }' }], '/people/a/reportsTo (key)'],
    [['StatementOfApplicability', { controls: '{ A.5.1: { status: planned } }' }], '/controls/A.5.1 (key)'],
    [['AuditProgramme', { audits: '{ a: { title: A, requirements: [A] } }' }], '/audits/a (key)'],
    [
      ['AuditProgramme', { audits: '{ a: { requirements: [A], period: { start: 2026-01-01, end: 2026-01-02 } } }' }],
      '/audits/a (key)',
    ],
    [
      ['AuditProgramme', { audits: '{ a: { title: A, period: { start: 2026-01-01, end: 2026-01-02 } } }' }],
      '/audits/a (key)',
    ],
  ];
  for (const [[kind, changes], place] of missing) {
    it(`${kind} ${JSON.stringify(changes)}`, () => {
      assert.deepEqual(wrong(kind, changes), [`schema/required ${place}`]);
    });
  }
  it('of an accepted conflict are five', () => {
    assert.equal(wrong('AuditPlan', { acceptedConflicts: '[{ notes: Soon }]' }).length, 5);
    assert.deepEqual(
      wrong('AuditPlan', { acceptedConflicts: '[{}]' })[0],
      'schema/required /acceptedConflicts/0 (key)',
    );
  });
});

describe('Exactly one of file, uri and reference', () => {
  const item = (source: string) => ({
    items: `{ E-1: { title: A, ${source}collectedBy: d.mora, collectedOn: 2026-02-03 } }`,
  });
  for (const source of [
    'file: a.csv, ',
    'uri: https://a.example, ',
    'reference: Notes, ',
    'file: , uri: https://a.example, ',
  ]) {
    it(`is met by ${source}`, () => assertSound('EvidenceRegister', item(source)));
  }
  for (const [source, ...problems] of [
    ['', 'schema/required /items/E-1 (key)'],
    ['uri: , ', 'schema/required /items/E-1/uri (key)'],
    ['uri: u, file: f, ', 'schema/value /items/E-1/file'],
    ['reference: r, uri: u, ', 'schema/value /items/E-1/uri'],
    ['reference: r, uri: u, file: f, ', 'schema/value /items/E-1/uri'],
    ['file: f, uri: [u], ', 'schema/value /items/E-1/uri'],
    ['file: [f], ', 'schema/value /items/E-1/file'],
  ] as const) {
    it(`is not met by "${source}"`, () => assert.deepEqual(wrong('EvidenceRegister', item(source)), problems));
  }
  it('is not asked of what is no mapping', () => {
    assert.deepEqual(wrong('EvidenceRegister', { items: '{ E-1: leavers.csv }' }), ['schema/value /items/E-1']);
  });
});

describe('Unknown keys', () => {
  for (const kind of kinds) {
    it(`of ${kind}`, () => assert.deepEqual(wrong(kind, { colour: 'blue' }), ['schema/unknown-key /colour (key)']));
    it(`notes, x- keys and a title are none of ${kind}`, () => {
      assertSound(kind, { notes: 'Anything', 'x-tenant': '{ goes: [1, { here: true }] }', title: 'A title' });
    });
  }
  it('are reported at every depth, and what stands beneath them is not judged', () => {
    const sample = '{ population: 1, seed: { id: "" } }';
    const sessions = `[{ id: S1, date: 2026-02-03, auditors: [a], sample: ${sample} }]`;
    assert.deepEqual(wrong('AuditPlan', { sessions }), ['schema/unknown-key /sessions/0/sample/seed (key)']);
  });
  it('count as absent when empty', () => assertSound('AuditPlan', { colour: '' }));
  it('are told by upper and lower case', () => {
    assert.deepEqual(wrong('AuditPlan', { Status: 'draft' }), ['schema/unknown-key /Status (key)']);
  });
  it('notes and x- keys may stand in mappings keyed by ids, requirements, persons and rules', () => {
    const free = 'notes: To do, x-source: [import]';
    assertSound('People', { people: `{ ${free} }`, teams: `{ ${free} }`, firms: `{ ${free} }` });
    assertSound('StatementOfApplicability', { controls: `{ ${free} }` });
    assertSound('AuditProgramme', { audits: `{ ${free} }` });
    assertSound('AuditPlan', { declarations: `{ ${free} }`, scope: `{ requirements: [A], exclusions: { ${free} } }` });
    assertSound('Workpaper', { results: `{ ${free} }` });
    assertSound('EvidenceRegister', { items: `{ ${free} }` });
    const sets = `{ ${free}, soc2: { title: SOC 2, items: { ${free}, CC6.1: Access } } }`;
    const certification = `{ externalAudits: { ${free} } }`;
    assertSound('Isms', {
      responsibilities: `{ ${free} }`,
      additionalRequirements: sets,
      certification,
      rules: `{ ${free} }`,
    });
  });
  it('notes are text, wherever they stand', () => {
    assert.deepEqual(wrong('People', { people: '{ notes: { name: A } }' }), ['schema/value /people/notes']);
    assert.deepEqual(wrong('AuditPlan', { notes: '[a]' }), ['schema/value /notes']);
    assertSound('AuditPlan', { notes: '4711' });
  });
});

describe('Values', () => {
  it('take a number for text, as written, but no boolean, list or mapping', () => {
    assertSound('StatementOfApplicability', { version: '3.1' });
    assertSound('AuditPlan', { title: '2026', objectives: '[-1, .5, 1e3, 0x1f]' });
    for (const title of ['true', 'False', '[Leavers]', '{ Leavers: stay }', '[]', '{}']) {
      assert.deepEqual(wrong('AuditPlan', { title }), ['schema/value /title'], title);
    }
  });
  it('take true and false alone for a boolean', () => {
    for (const yes of ['true', 'false', 'True', 'FALSE']) {
      assertSound('StatementOfApplicability', { controls: `{ A.5.1: { applicable: ${yes} } }` });
    }
    for (const no of ['yes', 'no', 'on', '"true"', '1', '[true]']) {
      const controls = `{ A.5.1: { applicable: ${no} } }`;
      assert.deepEqual(
        wrong('StatementOfApplicability', { controls }),
        ['schema/value /controls/A.5.1/applicable'],
        no,
      );
    }
  });
  it('take whole numbers for samples', () => {
    const results = (sample: string) => ({ results: `{ A.5.1: { result: conforms, sample: ${sample} } }` });
    assertSound('Workpaper', results('{ population: 240, size: 0, exceptions: 3, method: all }'));
    for (const size of ['many', '"25"', '2.5', '-1', 'true', '[25]', '1e1']) {
      assert.deepEqual(
        wrong('Workpaper', results(`{ size: ${size} }`)),
        ['schema/value /results/A.5.1/sample/size'],
        size,
      );
    }
  });
  it('take the words of an enumeration, in lower case', () => {
    assert.deepEqual(wrong('AuditPlan', { status: 'Draft' }), ['schema/value /status']);
    assert.deepEqual(wrong('AuditPlan', { status: '[draft]' }), ['schema/value /status']);
    assert.deepEqual(wrong('AuditPlan', { standard: '27001' }), ['schema/value /standard']);
    assertSound('AuditPlan', { standard: 'ISO/IEC 27001:2013' });
  });
  it('that are nested wrongly are one problem', () => {
    assert.deepEqual(wrong('People', { people: '12' }), ['schema/value /people']);
    assert.deepEqual(wrong('People', { people: '[{ name: A }]' }), ['schema/value /people']);
    assert.deepEqual(wrong('People', { people: '{ a: Petra }' }), ['schema/value /people/a']);
    assert.deepEqual(wrong('AuditPlan', { sessions: '{ S1: { date: 2026-02-03 } }' }), ['schema/value /sessions']);
    assert.deepEqual(wrong('AuditPlan', { period: '2026' }), ['schema/value /period']);
  });
  it('of owners and parties stand alone or with from and until', () => {
    const controls = (body: string) => ({ controls: `{ A.5.1: { applicable: true, ${body} } }` });
    assertSound('StatementOfApplicability', controls('owner: { person: a, until: 2026-01-01 }, operators: []'));
    assertSound('StatementOfApplicability', controls('implementers: [team:x, { party: firm:y, from: 2024-03-01 }]'));
    for (const [body, problem] of [
      ['owner: [a]', 'schema/value /controls/A.5.1/owner'],
      ['owner: { party: a }', 'schema/required /controls/A.5.1/owner (key)'],
      ['operators: a', 'schema/value /controls/A.5.1/operators'],
      ['operators: { party: a }', 'schema/value /controls/A.5.1/operators'],
      ['operators: [{ party: a, from: x }]', 'schema/value /controls/A.5.1/operators/0/from'],
    ] as const) {
      assert.ok(wrong('StatementOfApplicability', controls(body)).includes(problem), body);
    }
  });
  it('written once and used by alias or merge count where they are used', () => {
    const text = `${written('AuditPlan', { period: undefined })}x-period: &p { start: 2026-02-02 }\nperiod: *p\n`;
    assert.deepEqual(
      judge(text).map(({ place }) => place),
      [{ pointer: '/period', part: 'key' }],
    );
    const merged = `${written('AuditPlan', { period: undefined })}x-d: &d { start: 2026-02-02 }\nperiod:\n  <<: *d\n  end: 2026-02-03\n`;
    assert.deepEqual(judge(merged), []);
  });
});

describe('Isms.rules', () => {
  const rules = (entries: string) => ({ rules: `{ ${entries} }` });
  it('has rules and categories for keys and severities for values', () => {
    for (const severity of ['error', 'warning', 'information', 'hint', 'off']) {
      assertSound('Isms', rules(`schedule/audit-overdue: ${severity}, evidence/*: ${severity}`));
    }
    assert.deepEqual(wrong('Isms', rules('evidence/*: warn')), ['schema/value /rules/evidence~1*']);
    assert.deepEqual(wrong('Isms', rules('evidence/*: false')), ['schema/value /rules/evidence~1*']);
  });
  for (const key of ['schema/required', 'schema/*', 'syntax/yaml', 'syntax/*', 'deviation/unused', 'deviation/*']) {
    it(`cannot change ${key}`, () => {
      const pointer = `/rules/${key.replace('/', '~1')}`;
      assert.deepEqual(wrong('Isms', rules(`${key}: off`)), [`schema/value ${pointer}`]);
      assert.deepEqual(wrong('Isms', rules(`${key}: loud`)), [`schema/value ${pointer}`]);
    });
  }
  for (const key of [
    'schedule/audit-late',
    'evidence',
    'schedule/',
    '*',
    'nothing/*',
    'schema/nothing',
    'constructor',
  ]) {
    it(`does not know ${key}`, () => {
      const pointer = `/rules/${key.replace('/', '~1')}`;
      assert.deepEqual(wrong('Isms', rules(`"${key}": off`)), [`schema/unknown-key ${pointer} (key)`]);
    });
  }
  it('counts an entry without a value as absent', () => assertSound('Isms', rules('schema/*: , nothing/*: ')));
});

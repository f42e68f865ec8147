import assert from 'node:assert/strict';
import { completing, type Folders } from './completing.ts';
import { markedBefore, smallIsms } from './small-isms.ts';

/** What is offered at the mark in another file of the small ISMS. */
const inIsms = (text: string, folders: Folders = {}) =>
  completing(`${smallIsms}\n# file: audits/IA-2/new.audit.yaml\n${text}`, folders);
const plan = (text: string) =>
  inIsms(`kind: AuditPlan
id: IA-2
programme: programme-1
period: { start: 2027-01-04, end: 2027-01-08 }
${text}`);

describe('the completion of values', () => {
  it('puts auditors who are independent and competent first, and those with a conflict last, with the reason', async () => {
    const { labels, entry } = await plan('scope: { requirements: [A.5.15] }\nteam:\n  lead: ^\n');
    assert.deepEqual(labels, ['d.mora', 'p.lind', 's.rao']);
    assert.equal(entry('d.mora').note, 'independent and competent');
    assert.equal(entry('p.lind').note, 'no competence in auditing');
    assert.equal(entry('s.rao').note, 'owns A.5.15');
    assert.match(entry('s.rao').reason ?? '', /^Conflict of interest: owns A\.5\.15 and implements A\.5\.15\./);
    assert.equal(entry('s.rao').title, 'Sam Rao');
  });

  it('judges auditors of a session by its requirements, its team, its day and who is audited', async () => {
    const session = (text: string) =>
      plan(`scope: { requirements: [A.5.15, A.8.24] }
team: { lead: s.rao, auditors: [d.mora] }
sessions:
  - { id: S1, date: 2027-01-05, start: "09:00", end: "10:00", requirements: [A.8.24], auditors: [d.mora] }
  - { id: S2, date: 2027-01-05, ${text} }
`);
    const free = await session('requirements: [A.8.24], auditors: [^]');
    assert.equal(free.labels[0], 'd.mora');
    const busy = await session('start: "09:30", end: "10:30", requirements: [A.8.24], auditors: [^]');
    assert.match(busy.entry('d.mora').note ?? '', /^in session S1 of audit IA-2/);
    const audited = await session('requirements: [A.8.24], auditees: [d.mora], auditors: [^]');
    assert.equal(audited.entry('d.mora').note, 'is an auditee of this session');
    assert.equal(audited.labels.at(-1), 'd.mora');
    const related = await session('requirements: [A.5.15], auditors: [^]');
    assert.equal(related.entry('s.rao').note, 'owns A.5.15');
  });

  it('leaves out who is on the list already, and bars who may not approve', async () => {
    const listed = await plan('team: { lead: d.mora, auditors: [d.mora, ^] }\n');
    assert.ok(!listed.labels.includes('d.mora'));
    const approval = await plan('team: { lead: d.mora }\napprovedBy: ^\n');
    assert.deepEqual([approval.labels[0], approval.labels.at(-1)], ['p.lind', 'd.mora']);
    assert.equal(approval.entry('d.mora').note, 'is on the audit team');
  });

  it('offers parties with their prefix', async () => {
    const { labels, accepted } = await inIsms(
      'kind: StatementOfApplicability\ncontrols:\n  A.5.1: { operators: [team:^] }\n',
    );
    assert.deepEqual(labels.slice(-3), ['team:audit', 'team:platform', 'firm:north']);
    assert.match(accepted('team:audit'), /operators: \[team:audit\]/);
  });

  it('offers what the programme promises first, then what no audit covers', async () => {
    const { labels, entry, accepted } = await plan('scope:\n  requirements: [^]\n');
    assert.equal(labels[0], 'A.6');
    assert.equal(entry('A.6').note, 'promised by the programme');
    assert.equal(entry('A.5.1').note, 'in no audit of the programme');
    assert.equal(entry('A.5.17').note, 'not applicable');
    assert.ok(labels.indexOf('A.5.17') > labels.indexOf('A.8.34'));
    assert.match(accepted('soc2:*'), /requirements: \["soc2:\*"\]/);
    assert.match(accepted('9.2'), /requirements: \[9\.2\]/);
    assert.match(
      entry('A.5.15').tell?.() ?? '',
      /^Access control\n\nA\.5 .*\n\nStatement of applicability: applicable/,
    );
  });

  it('offers for a session what is not scheduled yet first', async () => {
    const scope = 'scope: { requirements: [A.5.15, A.5.16, A.5.18] }\n';
    const { labels, entry } = await plan(
      `${scope}sessions:\n  - { id: S1, requirements: [A.5.15] }\n  - id: S2\n    requirements:\n      - A.5.16\n      - ^\n`,
    );
    assert.deepEqual(labels.slice(0, 2), ['A.5.18', 'A.5.15']);
    assert.equal(entry('A.5.18').note, 'not yet scheduled');
    assert.equal(entry('A.5.15').note, 'in scope');
    assert.ok(!labels.includes('A.5.16'));
  });

  it('offers ranges from what is typed', async () => {
    const { labels, accepted } = await plan("scope: { requirements: ['A.5.35-^'] }\n");
    assert.deepEqual(labels.slice(0, 2), ['A.5.35-A.5.36', 'A.5.35-A.5.37']);
    assert.match(accepted('A.5.35-A.5.37'), /\['A\.5\.35-A\.5\.37'\]/);
  });

  it('offers missing controls to the statement of applicability, and results that are missing to a workpaper', async () => {
    const soa = await inIsms('kind: StatementOfApplicability\ncontrols:\n  A.5.1: { applicable: true }\n  ^\n');
    assert.deepEqual(soa.labels.slice(0, 2), ['A.5.2', 'A.5.3']);
    assert.match(soa.accepted('A.5.2'), /\n {2}A\.5\.2:\n {4}applicable: \n/);
    const work = await inIsms('kind: Workpaper\naudit: IA-1\nsession: S2\nresults:\n  ^\n');
    assert.equal(work.labels[0], '9.2.2');
    assert.equal(work.entry('9.2.2').note, 'in this session, no result yet');
  });

  it('offers audits, programmes, sessions, findings and evidence', async () => {
    assert.deepEqual((await inIsms('kind: Finding\naudit: ^\n')).labels, ['IA-2', 'IA-1', 'surveillance-2027']);
    assert.deepEqual((await inIsms('kind: AuditPlan\nprogramme: ^\n')).labels, ['programme-1']);
    const sessions = await inIsms('kind: Workpaper\nid: WP-9\naudit: IA-1\nsession: ^\n');
    assert.deepEqual(sessions.labels, ['S2', 'S1']);
    assert.equal(sessions.entry('S1').note, 'has a workpaper');
    const result = (text: string) => inIsms(`kind: Workpaper\naudit: IA-1\nresults:\n  A.5.16: { ${text} }\n`);
    assert.deepEqual((await result('findings: [^]')).labels, ['F-1']);
    assert.deepEqual((await result('evidence: ^')).labels, ['E-1']);
    assert.match((await result('evidence: ^')).accepted('E-1'), /evidence: \[E-1\]/);
    assert.deepEqual((await inIsms('kind: Finding\naudit: IA-1\nrepeats: ^\n')).labels, ['F-2']);
  });

  it('offers days: those of the audit, of the session, and today', async () => {
    const session = await plan('sessions:\n  - id: S1\n    date: ^\n');
    assert.deepEqual(session.labels, [
      '2027-01-04',
      '2027-01-05',
      '2027-01-06',
      '2027-01-07',
      '2027-01-08',
      '2026-06-30',
    ]);
    assert.equal(session.entry('2027-01-04').note, 'Monday, first day of the audit');
    const end = await inIsms('kind: AuditPlan\nid: IA-2\nprogramme: programme-1\nperiod: { end: ^ }\n');
    assert.deepEqual(end.labels, ['2027-01-08', '2026-06-30']);
    const work = await inIsms('kind: Workpaper\naudit: IA-1\nsession: S1\nperformedOn: ^\n');
    assert.deepEqual(work.labels.slice(0, 2), ['2026-06-30', '2026-02-03']);
  });

  it('offers words of the schema, true and false bare', async () => {
    assert.deepEqual((await inIsms('kind: Finding\nstatus: cl^\n')).labels.slice(0, 2), ['open', 'action-planned']);
    const soa = await inIsms('kind: StatementOfApplicability\ncontrols:\n  A.5.1: { applicable: ^ }\n');
    assert.deepEqual(soa.labels, ['true', 'false']);
    assert.match(soa.accepted('true'), /applicable: true \}/);
    assert.ok((await plan('sessions:\n  - methods: [^]\n')).labels.includes('interview'));
    assert.equal((await inIsms('kind: ^\n')).labels.length, 9);
    assert.match((await plan('standard: ^\n')).accepted('ISO/IEC 27001:2022'), /standard: ISO\/IEC 27001:2022\n/);
  });

  it('offers files and folders by relative paths that stay in the workspace', async () => {
    const file = (name: string) => ({ name, isFolder: false });
    const folders: Folders = {
      '/workspace/audits/IA-2': [
        { name: 'evidence', isFolder: true },
        file('new.audit.yaml'),
        file('a, b.csv'),
        file('.x'),
      ],
      '/workspace/audits/IA-2/evidence': [file('log.txt')],
      '/': [file('secret')],
    };
    const at = (text: string) => inIsms(`kind: EvidenceRegister\nitems:\n  E-9: { file: ${text} }\n`, folders);
    const here = await at('^');
    assert.deepEqual(here.labels, ['evidence/', 'a, b.csv', '../', 'new.audit.yaml']);
    assert.match(here.accepted('a, b.csv'), /file: "a, b\.csv" \}/);
    assert.deepEqual((await at('evidence/^')).labels, ['evidence/log.txt', 'evidence/../']);
    assert.deepEqual((await at('../../../^')).labels, []);
  });

  it('offers rules where severities are, and in comments that accept a deviation', async () => {
    const isms = await completing('kind: Isms\nid: acme\nrules:\n  ^\n');
    assert.ok(isms.labels.includes('soa/no-owner') && isms.labels.includes('evidence/*'));
    assert.ok(!isms.labels.includes('syntax/yaml'));
    assert.match(isms.accepted('evidence/*'), /\n {2}evidence\/\*: \n/);
    const comment = await completing('kind: AuditPlan\nid: IA-1\nstatus: completed # audit-ignore ^\n');
    assert.equal(comment.entry('communication/no-report').note, 'reported here');
    assert.ok(comment.labels.indexOf('communication/no-report') < 3);
    const begun = await completing('kind: AuditPlan\nid: IA-1\nstatus: completed # ^\n');
    assert.match(
      begun.accepted('audit-ignore communication/no-report'),
      /# audit-ignore communication\/no-report -- \n/,
    );
    const until = await completing('kind: AuditPlan # audit-ignore soa/no-owner until 20^\n');
    assert.equal(until.labels[0], '2026-07-30');
    assert.deepEqual((await completing('kind: AuditPlan # audit-ignore soa/no-owner -- wh^y\n')).labels, []);
  });

  for (const [about, text, changed] of [
    ['plain', 'lead: d.m^\n', 'lead: d.mora\n'],
    ['with more behind the cursor', 'lead: d.^xy # note\n', 'lead: d.mora # note\n'],
    ['in double quotes', 'lead: "d.^"\n', 'lead: "d.mora"\n'],
    ['in quotes that are not closed', "lead: 'd.^\n", "lead: 'd.mora'\n"],
    ['behind an astral character', '{ x-a: 😀, lead: ^ }\n', '{ x-a: 😀, lead: d.mora }\n'],
    ['on a line of its own', 'lead:\n    ^\n', 'lead:\n    d.mora\n'],
    ['as a list behind its key', 'auditors: ^\n', 'auditors: [d.mora]\n'],
    ['as a list below its key', 'auditors:\n    ^\n', 'auditors:\n    - d.mora\n'],
    ['in brackets that are not closed', 'auditors: [s.rao, ^\n', 'auditors: [s.rao, d.mora\n'],
    ['with an anchor', 'lead: &lead ^\n', 'lead: &lead d.mora\n'],
  ] as const) {
    for (const end of ['\n', '\r\n']) {
      it(`replaces what is typed, ${about}, ${end === '\n' ? 'LF' : 'CRLF'}`, async () => {
        const begin = text.startsWith('{') ? 'team: ' : 'team:\n  ';
        const head = '\ufeffkind: AuditPlan\nid: IA-2 # kept\n';
        const before = `${head}${begin}${text}`.replaceAll('\n', end);
        const { accepted } = await inIsms(before);
        assert.equal(accepted('d.mora').replaceAll(end, '\n').replace(/\n+$/, '\n'), `${head}${begin}${changed}`);
      });
    }
  }

  it('offers nothing in a file that is not there', async () => {
    const { labels } = await completing(markedBefore('Leavers keep'));
    assert.deepEqual(labels, []);
  });
});

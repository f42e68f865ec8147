import assert from 'node:assert/strict';
import type { Kind } from '../../../server/src/model/kinds.ts';
import { judge, kinds, message, written } from './judge.ts';

type Changes = Record<string, string | undefined>;

describe('Messages name key and value, and say what to write', () => {
  const said: readonly [Kind, Changes, RegExp][] = [
    ['Finding', { raisedOn: '2026-02-30' }, /^"raisedOn" is "2026-02-30", which is not a day of the calendar\.$/],
    [
      'Finding',
      { raisedOn: '13.02.2026' },
      /^"raisedOn" is "13.02.2026", which is not a date\. Write YYYY-MM-DD, such as/,
    ],
    ['Finding', { raisedOn: '2026' }, /^"raisedOn" is 2026, which is not a date/],
    ['AuditProgramme', { frequency: 'PT12H' }, /"frequency" is "PT12H", which is not a duration\. .* P12M/],
    ['AuditPlan', { id: 'IA 2026' }, /"id" is "IA 2026", which is not an id\. Write letters, digits/],
    ['AuditPlan', { status: 'done' }, /not one of draft, approved, in-progress, completed or cancelled\.$/],
    ['AuditPlan', { status: 'aproved' }, /Did you mean "approved"\?$/],
    ['AuditPlan', { status: 'Completed' }, /Did you mean "completed"\?$/],
    ['AuditPlan', { status: '[draft]' }, /"status" is a list, but one of draft, .* is wanted/],
    ['AuditPlan', { title: '[Leavers, stay]' }, /^"title" is a list, but text is wanted\. .*"\[" in quotes\.$/],
    ['AuditPlan', { title: '[Leavers]' }, /but text is wanted\. Write title: Leavers\.$/],
    ['AuditPlan', { title: 'true' }, /^"title" is true, which is not text\. Put it in quotes/],
    ['AuditPlan', { team: '{ lead: [d.mora] }' }, /"lead" is a list, but a person is wanted\. Write lead: d\.mora\./],
    ['AuditPlan', { criteria: '5.1' }, /"criteria" is 5\.1, but a list is wanted\. Write criteria: \[5\.1\]\.$/],
    ['AuditPlan', { criteria: '[]' }, /"criteria" is an empty list\. At least one entry is wanted\.$/],
    ['AuditPlan', { criteria: '[""]' }, /^An entry of "criteria" is empty, but text is wanted\.$/],
    ['AuditPlan', { period: '2026' }, /"period" is 2026, but a mapping with start and end is wanted\.$/],
    [
      'AuditPlan',
      { sessions: '[S1]' },
      /^An entry of "sessions" is "S1", but a mapping with id, date and auditors is wanted/,
    ],
    ['Isms', { report: '{ paper: A4 }' }, /"paper" is "A4", which is not one of a4 or letter\. Did you mean "a4"\?$/],
    [
      'Isms',
      { report: '{ sections: [finding, sumary] }' },
      /"sumary", which is not one of .* Did you mean "summary"\?$/,
    ],
    ['Isms', { report: '{ accent: green }' }, /"accent" is "green", which is not a colour\. Write "#0a5"/],
    [
      'People',
      { people: '{ a: { name: A, reportsTo: [b] } }' },
      /but a person, or a mapping with person, from and until is wanted/,
    ],
    ['People', { people: '{ a: { name: A, team: true } }' }, /not a team, or a list of teams/],
    ['People', { people: '{ p lind: { name: P } }' }, /^The key "p lind" is not an id\. Write letters/],
    [
      'StatementOfApplicability',
      { controls: '{ A.5.1: { applicable: yes } }' },
      /"applicable" is "yes", which is not true or false\. Write/,
    ],
    ['AuditPlan', { objectives: undefined }, /^AuditPlan needs "objectives": what the audit is to find out\.$/],
    ['AuditPlan', { objectives: '' }, /^"objectives" is required and empty: what the audit is to find out\.$/],
    ['AuditPlan', { period: '{ start: 2026-02-02 }' }, /^"period" needs "end": the last day/],
    [
      'AuditPlan',
      { sessions: '[{ id: S1, date: 2026-02-03 }]' },
      /^An entry of "sessions" needs "auditors": who audits/,
    ],
    [
      'AuditPlan',
      { scope: '{ requirements: [A], exclusion: x }' },
      /^"exclusion" is not a key of "scope"\. Did you mean "exclusions"\?$/,
    ],
    ['AuditPlan', { sha256: 'x' }, /^"sha256" is not a key of AuditPlan\. Its keys are apiVersion, .* "x-"\.$/],
    ['AuditPlan', { Notes: 'x' }, /Did you mean "notes"\?$/],
    [
      'Isms',
      { rules: '{ schedule/audit-overdu: off }' },
      /no rule and no category.*Did you mean "schedule\/audit-overdue"\?$/,
    ],
    ['Isms', { rules: '{ evidence: off }' }, /Did you mean "evidence\/\*"\?$/],
    ['Isms', { rules: '{ colours/*: off }' }, /The categories are syntax\/\*, schema\/\*, /],
    ['Isms', { rules: '{ schema/required: off }' }, /"schema\/required" cannot be changed/],
    ['Isms', { rules: '{ evidence/*: warn }' }, /not one of error, warning, information, hint or off\./],
  ];
  for (const [kind, changes, expected] of said) {
    it(`${kind} ${JSON.stringify(changes)}`, () => assert.match(message(kind, changes), expected));
  }
  it('for the sources of evidence', () => {
    const item = (source: string) => ({
      items: `{ E-1: { title: A, ${source}, collectedBy: a, collectedOn: 2026-02-03 } }`,
    });
    assert.equal(message('EvidenceRegister', item('notes: x')), '"E-1" needs exactly one of file, uri and reference.');
    assert.match(message('EvidenceRegister', item('uri: ""')), /, and "uri" is empty\.$/);
    assert.match(
      message('EvidenceRegister', item('uri: u, file: f')),
      /^"file" is one too many: "uri" is there already/,
    );
  });
  it('for keys that are no words', () => {
    assert.match(message('People', { '""': '1' }), /^What is empty, a mapping or a list is not a key of People\. /);
    assert.match(
      message('People', { people: '{ [a]: { name: A } }' }),
      /^A key that is empty, a mapping or a list is not an id\. /,
    );
  });
  it('for a time of day', () => {
    const sessions = '[{ id: S1, date: 2026-02-03, auditors: [a], end: "9:00" }]';
    assert.equal(
      message('AuditPlan', { sessions }),
      '"end" is "9:00", which is not a time. Write 24-hour times as "09:00", in quotes.',
    );
  });
  it('stay short, whatever they quote', () => {
    const long = 'long '.repeat(100_000);
    for (const changes of [{ status: long }, { [`x${long}`]: '1' }, { programme: `[${long}]` }, { criteria: long }]) {
      assert.ok(message('AuditPlan', changes).length < 600);
    }
    assert.doesNotMatch(message('AuditPlan', { status: '"a\\nb"' }), /\n/);
  });
  it('name no JSON pointer and no wording of a schema validator', () => {
    for (const kind of kinds) {
      for (const key of written(kind).match(/^\w+/gm) ?? []) {
        for (const value of ['', '[]', '{}', 'true', '[[]]', '{ a: b }', '-1']) {
          for (const { message: said } of judge(written(kind, { [key]: value }))) {
            assert.doesNotMatch(said, /must (be|have|match|NOT)|schema|undefined|\[object|(^|[\s"])\/\w/, said);
            assert.match(said, /^(["-]|[A-Z]).*[.?]$/, said);
          }
        }
      }
    }
  });
});

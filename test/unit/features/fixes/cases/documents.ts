import { spoilt } from '../world.ts';
import { type FixCase, head, one, plan, sessions } from './case.ts';

/** What documents show by themselves. */
export const documents: readonly FixCase[] = [
  one(
    'schema/kind',
    'a missing version, block',
    { 'teams.audit.yaml': '# teams\nkind: People\nid: more\npeople: {}\n' },
    ['Add apiVersion: audit-as-code/v1'],
  ),
  one(
    'schema/kind',
    'a misspelt version, flow',
    { 'teams.audit.yaml': '{ apiVersion: "audit-as-code/1", kind: People, id: more, people: {} }\n' },
    ['Change to audit-as-code/v1'],
  ),
  one(
    'schema/kind',
    'a misspelt kind, block',
    { 'teams.audit.yaml': `${head} 'Peopel' # people\nid: more\npeople: {}\n` },
    ['Change to "People"'],
  ),
  one(
    'schema/unknown-key',
    'a value that is to be a list, block',
    sessions('\n  - id: S1\n    date: 2026-02-03\n    auditors: [d.mora]\n    auditee: p.lind # one\n'),
    ['Change the key to "auditees"'],
  ),
  one(
    'schema/unknown-key',
    'flow',
    { 'more.audit.yaml': `${head} People\nid: more\npeople: { a.b: { "nmae": A B, name: A } }\n` },
    [],
  ),
  one(
    'schema/unknown-key',
    'flow, quoted',
    { 'more.audit.yaml': `${head} People\nid: more\npeople: { a.b: { name: A, 'emial': [a@b.example] } }\n` },
    [],
  ),
  one(
    'schema/unknown-key',
    'flow, in a team',
    { 'more.audit.yaml': `${head} People\nid: more\nteams: { t: { titel: "A: B" } }\npeople: {}\n` },
    ['Change the key to "title"'],
  ),
  one('schema/value', 'a misspelt word, block', spoilt(plan, 'status: draft', 'status: "drafd" # soon'), [
    'Change to "draft"',
  ]),
  one('schema/value', 'one for a list, flow', spoilt(plan, '[j.weiss, s.rao]', 'j.weiss'), ['Write a list: [j.weiss]']),
  one('schema/required', 'a key with nothing, block', spoilt(plan, 'lead: d.mora', 'lead: , notes: n'), [
    'Add "lead: s.rao"',
  ]),
  one('schema/required', 'choices, flow', spoilt('soa.audit.yaml', 'applicable: true, ', ''), [
    'Add "applicable: true"',
    'Add "applicable: false"',
  ]),
  one('schema/required', 'in the order of the schema, block', spoilt(plan, 'objectives: [Conformity]\n', ''), [
    'Add "objectives"',
  ]),
  one('schema/required', 'a mapping, block', spoilt(plan, 'period: { start: 2026-02-02, end: 2026-02-13 }\n', ''), [
    'Add "period"',
  ]),
  one(
    'schema/required',
    'exactly one of three, block',
    spoilt('audits/IA-1/evidence.audit.yaml', 'reference: Seen in the audit office, ', ''),
    ['Add "reference"'],
  ),
];

import { spoilt } from '../world.ts';
import { type FixCase, finding, found, one, papers, plan, sessions, workpaper } from './case.ts';

/** References that lead nowhere. */
export const references: readonly FixCase[] = [
  one('reference/person', 'block', spoilt('programme.audit.yaml', 'p.lind', '"p.lnd" # the manager'), [
    'Change to "p.lind"',
  ]),
  one('reference/person', 'in another case, flow', spoilt(plan, 'd.mora', 'D.Mora'), ['Change to "d.mora"']),
  one('reference/person', 'a team without its prefix, flow', spoilt('soa.audit.yaml', 's.rao', 'platform'), [
    'Change to "team:platform"',
  ]),
  one('reference/party', 'flow', spoilt('soa.audit.yaml', 's.rao', 'team:platfrom'), ['Change to "team:platform"']),
  one(
    'reference/party',
    'a prefix too much, block',
    spoilt(
      'people.audit.yaml',
      '  m.ito: { name: Mari Ito }',
      '  m.ito:\n    name: Mari Ito\n    team: team:platform # hers',
    ),
    ['Change to "platform"'],
  ),
  one('reference/audit', 'block', { [papers]: workpaper(' {}\n').replace('IA-1', 'IA-2') }, ['Change to "IA-1"']),
  one(
    'reference/audit',
    'flow',
    { 'e.audit.yaml': '{ apiVersion: audit-as-code/v1, kind: EvidenceRegister, id: e, audit: ia-1, items: {} }\n' },
    ['Change to "IA-1"'],
  ),
  one(
    'reference/finding',
    'none is near, block',
    {
      [papers]: workpaper(
        '\n  A.5.15:\n    result: nonconforming\n    evidence: [E-2026-001]\n    findings:\n      - X-1 # this\n',
      ),
    },
    ['Create finding X-1, a minor nonconformity', 'Create finding X-1, a major nonconformity'],
  ),
  one(
    'reference/finding',
    'one is near, flow',
    {
      [found]: finding('requirements: [A.5.15]\nevidence: [E-2026-001]\n'),
      [papers]: workpaper(' { A.5.15: { result: nonconforming, evidence: [E-2026-001], findings: [f-2026-001] } }\n'),
    },
    [
      'Change to "F-2026-001"',
      'Create finding f-2026-001, a minor nonconformity',
      'Create finding f-2026-001, a major nonconformity',
    ].slice(0, 1),
  ),
  one(
    'reference/evidence',
    'block',
    { [found]: finding('requirements: [A.5.15]\nevidence:\n  - E-2026-01 # what\n') },
    ['Change to "E-2026-001"', 'Enter evidence E-2026-01 in a register'],
  ),
  one(
    'reference/evidence',
    'flow',
    { [papers]: workpaper(' { A.5.15: { result: conforms, evidence: [Minutes] } }\n') },
    ['Enter evidence Minutes in a register'],
  ),
  one('reference/programme', 'block', spoilt(plan, 'programme: programme', 'programme: programm'), [
    'Change to "programme"',
  ]),
  one(
    'reference/programme',
    'flow',
    {
      'p.audit.yaml':
        '{ apiVersion: audit-as-code/v1, kind: AuditProgramme, id: later, title: T, manager: p.lind, continues: Programme, cycle: { start: 2029-01-01, end: 2031-12-31 }, objectives: [o], frequency: P1Y, methods: [m], reporting: r, audits: {} }\n',
    },
    ['Change to "programme"'],
  ),
  one(
    'reference/session',
    'block',
    {
      ...sessions(' [{ id: S1, date: 2026-02-03, requirements: ["9.2", A.5.15], auditors: [d.mora] }]\n'),
      [papers]: workpaper(' {}\n', 'session: S2\n'),
    },
    ['Change to "S1"'],
  ),
  one(
    'reference/session',
    'flow',
    {
      ...sessions(' [{ id: Opening, date: 2026-02-03, auditors: [d.mora] }]\n'),
      [papers]:
        '{ apiVersion: audit-as-code/v1, kind: Workpaper, id: W, audit: IA-1, session: opening, auditor: d.mora, performedOn: 2026-02-03, results: {} }\n',
    },
    ['Change to "Opening"'],
  ),
  one(
    'reference/requirement',
    'flow',
    spoilt(plan, 'scope: { requirements: ["9.2", A.5.15] }', 'scope: { requirements: ["9.2", A5.15] }'),
    ['Change to "A.5.15"'],
  ),
  one(
    'reference/requirement',
    'as a key, block',
    { [papers]: workpaper('\n  9.2.l: { result: not-applicable } # one\n') },
    ['Change to "9.2.1"', 'Change to "9.2.2"', 'Change to "9.3.1"'],
  ),
  one(
    'reference/superseded-requirement',
    'one for one, flow',
    spoilt(
      'programme.audit.yaml',
      'requirements: ["9.2", A.5.15-A.5.18]',
      'requirements: ["9.2", A.5.15-A.5.18, A.9.2.1]',
    ),
    ['Change to A.5.16'],
  ),
  one(
    'reference/superseded-requirement',
    'one for several, block',
    spoilt(
      plan,
      'scope: { requirements: ["9.2", A.5.15] }',
      'scope:\n  requirements:\n    - "9.2"\n    - A.18.2.3 # old\n    - A.5.15',
    ),
    ['Change to A.5.36, A.8.8', 'Change to A.5.36', 'Change to A.8.8'],
  ),
];

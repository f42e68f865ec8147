import { spoilt } from '../world.ts';
import { type FixCase, finding, found, head, one, papers, plan, workpaper } from './case.ts';

const report = (distribution: string) =>
  `${head} AuditReport\nid: R-1\naudit: IA-1\nconclusion: c\nopinion: conforming\npreparedBy: d.mora\napprovedBy: p.lind\nissuedOn: 2026-02-20\ndistribution:${distribution}`;
const findings = [
  'Create finding F-2026-001, a minor nonconformity',
  'Create finding F-2026-001, a major nonconformity',
];
const register = 'audits/IA-1/evidence.audit.yaml';
const completed = 'status: completed\napprovedBy: p.lind\napprovedOn: 2026-01-10';
const allControls = (style: string) => `${head} StatementOfApplicability\nid: soa\ncontrols:${style}`;

/** What the records of an audit lack. */
export const records: readonly FixCase[] = [
  one('communication/no-report', 'block', spoilt(plan, 'status: draft', `${completed} # done`), [
    'Create the report of audit IA-1',
  ]),
  one(
    'communication/no-report',
    'flow',
    {
      ...spoilt(plan, 'id: IA-1\n', 'id: IA-0\n'),
      'p.audit.yaml':
        '{ apiVersion: audit-as-code/v1, kind: AuditPlan, id: IA-1, title: T, programme: programme, status: completed, approvedBy: p.lind, approvedOn: 2026-01-10, objectives: [o], criteria: [c], scope: { requirements: ["9.2"] }, period: { start: 2026-02-02, end: 2026-02-13 }, team: { lead: d.mora } }\n',
    },
    ['Create the report of audit IA-1'],
  ),
  one(
    'communication/governing-body',
    'block',
    { 'r.audit.yaml': report('\n  - to: m.ito # by hand\n    deliveredOn: 2026-02-21 # later\n') },
    ['Add governing-body to the distribution'],
  ),
  one('communication/governing-body', 'flow', { 'r.audit.yaml': report(' [{ to: m.ito, deliveredOn: 2026-02-21 }]') }, [
    'Add governing-body to the distribution',
  ]),
  one(
    'communication/senior-management',
    'block',
    { 'r.audit.yaml': report('\n- { to: p.lind, deliveredOn: 2026-02-21 }\n# all\n') },
    ['Add senior-management to the distribution'],
  ),
  one(
    'communication/senior-management',
    'flow',
    { 'r.audit.yaml': report(' [\n  { to: p.lind, deliveredOn: 2026-02-21 }, # by hand\n]\n') },
    ['Add senior-management to the distribution'],
  ),
  one(
    'finding/result-without-finding',
    'block',
    { [papers]: workpaper('\n  A.5.15: # access\n    result: nonconforming\n    evidence: [E-2026-001]\n') },
    findings,
  ),
  one(
    'finding/result-without-finding',
    'flow',
    { [papers]: workpaper(' { A.5.15: { result: nonconforming, evidence: [E-2026-001] } }\n') },
    findings,
  ),
  one(
    'coverage/result-without-evidence',
    'block',
    { [papers]: workpaper('\n  A.5.15:\n    result: conforms # no doubt\n') },
    ['Enter evidence E-2026-002 in a register'],
  ),
  one(
    'coverage/result-without-evidence',
    'flow',
    { ...spoilt(register, 'audit: IA-1\n', ''), [papers]: workpaper(' { A.5.15: { result: conforms } }\n') },
    ['Enter evidence E-2026-002 in a register'],
  ),
  one('finding/no-evidence', 'block', { [found]: finding('requirements: [A.5.15] # access\n') }, [
    'Enter evidence E-2026-002 in a register',
  ]),
  one('finding/no-evidence', 'flow', { [found]: finding('requirements: [A.5.15]\nevidence: [] # none yet\n') }, [
    'Enter evidence E-2026-002 in a register',
  ]),
  one(
    'evidence/no-hash',
    'flow',
    { ...spoilt(register, 'reference: Seen in the audit office', 'file: list.csv'), 'audits/IA-1/list.csv': 'a,b\n' },
    ['Add the SHA-256 of E-2026-001'],
  ),
  one(
    'evidence/no-hash',
    'block',
    {
      ...spoilt(
        register,
        '  E-2026-001: { title: Certificates, reference: Seen in the audit office, collectedBy: d.mora, collectedOn: 2026-02-03 }',
        '  E-2026-001:\n    title: Certificates\n    file: list.csv # all\n    collectedBy: d.mora\n    collectedOn: 2026-02-03',
      ),
      'audits/IA-1/list.csv': 'a,b\n',
    },
    ['Add the SHA-256 of E-2026-001'],
  ),
  one(
    'soa/missing-control',
    'block',
    {
      'soa.audit.yaml': allControls(
        '\n  A.6.1:\n    applicable: false\n    justification: None # nobody\n  A.6.3: { applicable: false, justification: None }\n',
      ),
    },
    missing(37, 6, 14, 34),
  ),
  one(
    'soa/missing-control',
    'flow',
    { 'soa.audit.yaml': allControls(' { A.7.4: { applicable: false, justification: None } }\n') },
    missing(37, 8, 13, 34),
  ),
];

function missing(...counts: readonly number[]): readonly string[] {
  return counts.map((count, index) => `Add the ${count} missing controls of A.${index + 5}`);
}

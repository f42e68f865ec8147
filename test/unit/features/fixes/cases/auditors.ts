import { spoilt } from '../world.ts';
import { type FixCase, one, sessions } from './case.ts';

/** Somebody else takes the session, in flow style and in block style. */
const flow =
  ' [{ id: S1, date: 2026-02-03, requirements: [A.5.15], auditors: [s.rao] }, { id: S2, date: 2026-02-04, requirements: ["9.2"], auditors: [d.mora] }]\n';
const block =
  '\n  - id: S1\n    date: 2026-02-03\n    requirements:\n      - A.5.15\n    auditors:\n      - s.rao # for now\n';
const lessBusyFirst = ['Let Jo Weiss take session S1', 'Let Dana Mora take session S1'];
const inOrderOfTeam = ['Let Dana Mora take session S1', 'Let Jo Weiss take session S1'];

/** The statement of the world in which somebody has another role for the control. */
const role = (written: string) => spoilt('soa.audit.yaml', 'operators: [s.rao]', written);

const bothStyles = (rule: string, changes: Readonly<Record<string, string>>): readonly FixCase[] => [
  one(rule, 'flow', { ...changes, ...sessions(flow) }, lessBusyFirst),
  one(rule, 'block', { ...changes, ...sessions(block) }, inOrderOfTeam),
];

const owner = spoilt(
  'people.audit.yaml',
  's.rao: { name: Sana Rao, team: platform,',
  's.rao: { name: Sana Rao, reportsTo: m.ito,',
);

const commit = (email: string) => ({
  author: { name: 'Somebody', email },
  date: '2025-11-03T12:00:00Z',
  message: 'Change',
  files: { 'infra/iam/a.tf': '' },
});

/** Two of the team have committed to what implements the control. */
const changed = {
  ...role('paths: ["infra/**"]'),
  'people.audit.yaml': Object.values(
    spoilt('people.audit.yaml', 's.rao: { name: Sana Rao,', 's.rao: { name: Sana Rao, emails: [rao@acme.example],'),
  )
    .join('')
    .replace('j.weiss: { name: Jo Weiss,', 'j.weiss: { name: Jo Weiss, emails: [jo@acme.example],'),
  'git.json': JSON.stringify([commit('rao@acme.example'), commit('jo@acme.example')]),
};

/** Auditors who may not audit what they are to. */
export const auditors: readonly FixCase[] = [
  ...bothStyles('independence/implements-control', role('implementers: [team:platform]')),
  ...bothStyles('independence/monitors-control', role('monitors: [s.rao]')),
  ...bothStyles('independence/owns-control', role('owner: s.rao')),
  ...bothStyles('independence/cooling-off', role('operators: [{ party: s.rao, until: 2025-12-31 }]')),
  ...bothStyles('independence/reports-to-owner', { ...role('owner: m.ito'), ...owner }),
  one('independence/changed-implementation', 'flow', { ...changed, ...sessions(flow) }, [
    'Let Dana Mora take session S1',
  ]),
  one('independence/changed-implementation', 'block', { ...changed, ...sessions(block) }, [
    'Let Dana Mora take session S1',
  ]),
  one(
    'schedule/double-booked',
    'flow',
    sessions(
      ' [{ id: S1, date: 2026-02-03, start: "09:00", end: "10:00", auditors: [d.mora] }, { id: S2, date: 2026-02-03, start: "09:30", end: "10:00", requirements: ["9.2", A.5.15], auditors: [d.mora] }]\n',
    ),
    ['Let Jo Weiss take session S2'],
  ),
  one(
    'schedule/double-booked',
    'block',
    sessions(
      '\n- id: S1\n  date: 2026-02-03\n  start: "09:00"\n  end: "10:00"\n  auditors: [j.weiss, d.mora]\n- id: S2\n  date: 2026-02-03\n  start: "09:30"\n  end: "10:00"\n  requirements: ["9.2"]\n  auditors:\n  - d.mora # again\n',
    ),
    ['Let Sana Rao take session S2'],
  ),
  one(
    'independence/audits-own-session',
    'flow',
    sessions(' [{ id: S1, date: 2026-02-03, requirements: ["9.2"], auditors: [d.mora], auditees: [d.mora] }]\n'),
    [],
  ),
  one(
    'independence/audits-own-session',
    'block',
    sessions(
      '\n  - id: S1\n    date: 2026-02-03\n    auditors:\n      - d.mora\n    auditees:\n      - d.mora # herself\n',
    ),
    [],
  ),
];

import { spoilt } from '../world.ts';
import { type FixCase, one, papers, plan, sessions, workpaper } from './case.ts';

/** Programmes and plans. */
export const audits: readonly FixCase[] = [
  one('coverage/control-not-covered', 'flow', {}, ['Add A.5.16-A.5.18 to audit IA-1']),
  one(
    'coverage/control-not-covered',
    'block',
    {
      ...spoilt(
        'programme.audit.yaml',
        '  IA-1: { title: First, period: { start: 2026-02-02, end: 2026-02-13 }, requirements: ["9.2", A.5.15] }',
        '  IA-1:\n    title: First\n    period: { start: 2026-02-02, end: 2026-02-13 }\n    requirements:\n      - "9.2" # audits\n      - A.5.15\n  IA-2: { title: Second, period: { start: 2026-07-01, end: 2026-07-02 }, requirements: ["9.2"] }',
      ),
      ...spoilt(
        plan,
        'scope: { requirements: ["9.2", A.5.15] }',
        'scope:\n  requirements:\n  - "9.2"\n  - A.5.15 # access',
      ),
    },
    ['Add A.5.16-A.5.18 to audit IA-1', 'Add A.5.16-A.5.18 to audit IA-2'],
  ),
  one(
    'coverage/clause-not-covered',
    'flow',
    spoilt('programme.audit.yaml', 'requirements: ["9.2", A.5.15-A.5.18]', 'requirements: ["9"]'),
    ['Add 9.1, 9.3 to audit IA-1'],
  ),
  one(
    'coverage/clause-not-covered',
    'block',
    spoilt('programme.audit.yaml', 'requirements: ["9.2", A.5.15-A.5.18]', 'requirements:\n  - "8" # operation'),
    ['Add 8 to audit IA-1'],
  ),
  one('plan/narrower-than-programme', 'flow', spoilt(plan, '["9.2", A.5.15]', '[ A.5.15 ]'), ['Add 9.2 to the scope']),
  one(
    'plan/narrower-than-programme',
    'block',
    spoilt(
      plan,
      'scope: { requirements: ["9.2", A.5.15] }',
      'scope:\n  requirements:\n    - A.5.15 # access\n  locations: [Hamburg]',
    ),
    ['Add 9.2 to the scope'],
  ),
  one('plan/not-in-programme', 'block', spoilt('programme.audit.yaml', 'IA-1: {', 'IA-0: {'), [
    'Add audit IA-1 to programme programme',
  ]),
  one(
    'plan/not-in-programme',
    'flow',
    spoilt(
      'programme.audit.yaml',
      'audits:\n  IA-1: { title: First, period: { start: 2026-02-02, end: 2026-02-13 }, requirements: ["9.2", A.5.15] }',
      'audits: {}',
    ),
    ['Add audit IA-1 to programme programme'],
  ),
  one(
    'coverage/not-scheduled',
    'flow',
    sessions(
      ' [{ id: S1, date: 2026-02-03, requirements: ["9.2"], auditors: [d.mora] }, { id: S2, date: 2026-02-03, requirements: ["9.2"], auditors: [s.rao] }]\n',
    ),
    ['Add A.5.15 to session S1'],
  ),
  one(
    'coverage/not-scheduled',
    'block',
    sessions('\n- id: S1\n  date: 2026-02-03\n  requirements:\n  - "9.2" # audits\n  auditors: [d.mora]\n'),
    ['Add A.5.15 to session S1'],
  ),
  one(
    'independence/operates-control',
    'flow',
    sessions(
      ' [{ id: S1, date: 2026-02-03, requirements: ["9.2", A.5.15], auditors: [s.rao] }, { id: S2, date: 2026-02-04, requirements: ["9.2"], auditors: [d.mora] }]\n',
    ),
    ['Let Jo Weiss take session S1', 'Let Dana Mora take session S1'],
  ),
  one(
    'independence/operates-control',
    'block, who is busy is left out',
    sessions(
      '\n  - id: S1\n    date: 2026-02-03\n    start: "09:00"\n    end: "10:00"\n    requirements: ["9.2", A.5.15]\n    auditors:\n      - s.rao # for now\n  - id: S2\n    date: 2026-02-03\n    start: "09:30"\n    end: "10:00"\n    requirements: ["9.2"]\n    auditors: [d.mora]\n',
    ),
    ['Let Jo Weiss take session S1'],
  ),
  one('independence/no-declaration', 'block', approved('2026-06-30', ''), [
    'Add the declaration of Dana Mora',
    'Add the declaration of Jo Weiss',
    'Add the declaration of Sana Rao',
  ]),
  one(
    'independence/no-declaration',
    'flow',
    approved(
      '2026-06-30',
      'declarations: { d.mora: { declaredOn: 2026-01-15 }, j.weiss: { declaredOn: 2026-01-15 } }\n',
    ),
    ['Add the declaration of Sana Rao'],
  ),
  one(
    'independence/no-declaration',
    'none once the audit has begun: nobody but a person can say that it was given in time',
    approved('2026-06-29', ''),
    [],
  ),
  one(
    'independence/no-declaration',
    'none in the place of one that was given late',
    approved(
      '2026-02-02',
      'declarations: { d.mora: { declaredOn: 2026-02-03 }, j.weiss: { declaredOn: 2026-01-15 }, s.rao: { declaredOn: 2026-01-15 } }\n',
    ),
    [],
  ),
  one(
    'independence/not-on-team',
    'flow',
    {
      ...spoilt(plan, ', auditors: [j.weiss, s.rao]', ''),
      [papers]: workpaper(' { "9.2": { result: not-applicable } }\n').replace('d.mora', 'j.weiss'),
    },
    ['Add Jo Weiss to the team of audit IA-1'],
  ),
  one(
    'independence/not-on-team',
    'block',
    {
      ...spoilt(
        plan,
        'team: { lead: d.mora, auditors: [j.weiss, s.rao] }',
        'team:\n  lead: d.mora # leads\n  auditors:\n    - s.rao # assists',
      ),
      [papers]: workpaper(' {}\n').replace('d.mora', 'j.weiss'),
    },
    ['Add Jo Weiss to the team of audit IA-1'],
  ),
];

/** The plan of the world, approved, with a first day and what is said of declarations. */
function approved(start: string, declarations: string): Readonly<Record<string, string>> {
  const written = 'status: draft\n';
  const status = `status: approved\napprovedBy: p.lind\napprovedOn: 2026-01-10\n${declarations}`;
  const { [plan]: text = '' } = spoilt(plan, written, status);
  return {
    [plan]: text.replace(
      'period: { start: 2026-02-02, end: 2026-02-13 }',
      `period: { start: ${start}, end: 2026-07-10 }`,
    ),
  };
}

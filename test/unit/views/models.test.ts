import assert from 'node:assert/strict';
import type { Address } from '../../../server/src/engine/address.ts';
import type { Isms } from '../../../server/src/engine/isms.ts';
import { allViews, type ViewName } from '../../../server/src/views/all-views.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, engineOver, relative } from '../../support/judge.ts';
import { smallIsms } from '../features/small-isms.ts';

function ismsOf(text: string, today = '2026-06-30'): Isms {
  const [isms] = engineOver(filesOf(text), { today }).allIsms();
  assert.ok(isms);
  return isms;
}

function model<Name extends ViewName>(name: Name, text = smallIsms, today?: string) {
  return allViews[name](ismsOf(text, today)) as ReturnType<(typeof allViews)[Name]>;
}

function shown(where: Address | undefined): string {
  return where ? `${relative(where.file)}#${where.index}${where.pointer}` : 'nowhere';
}

/** A document alone in its file. */
function document(file: string, text: string): string {
  return `# file: ${file}.audit.yaml\napiVersion: audit-as-code/v1\n${text}\n`;
}

describe('the view Programme', () => {
  it('shows the programme whose cycle holds first, then the latest first', () => {
    const cycle = (id: string, year: number) =>
      document(id, `kind: AuditProgramme\nid: ${id}\ncycle: { start: ${year}-01-01, end: ${year}-12-31 }`);
    const text = ['old', 'next', 'now'].map((id, at) => cycle(id, [2024, 2027, 2026][at] ?? 0)).join('');
    const ids = (today?: string) => model('programme', text, today).programmes.map(({ id, current }) => [id, current]);
    assert.deepEqual(ids(), [
      ['now', true],
      ['next', false],
      ['old', false],
    ]);
    assert.deepEqual(ids('2030-01-01'), [
      ['next', true],
      ['now', false],
      ['old', false],
    ]);
  });

  it('shows an audit with its plan, sessions, workpapers, findings and reports', () => {
    const report = document('report', 'kind: AuditReport\nid: R-1\ntitle: Report\naudit: IA-1\nissuedOn: 2026-02-20');
    const [programme] = model('programme', smallIsms + report).programmes;
    const [audit, next] = programme?.audits ?? [];
    assert.equal(audit?.state, 'completed');
    assert.deepEqual([audit?.inScope, audit?.scheduled, audit?.examined, audit?.nonconforming], [5, 3, 1, 1]);
    assert.deepEqual(audit?.plan?.lead, { id: 'd.mora', name: 'Dana Mora' });
    assert.deepEqual(
      audit?.sessions.map(({ key, date, auditors, requirements }) => [key, date, auditors[0]?.name, ...requirements]),
      [
        ['S1', '2026-02-03', 'Dana Mora', 'A.5.15'],
        ['S2', '2026-02-04', 'Sam Rao', '9.2.2', 'soc2:CC6.1'],
      ],
    );
    assert.deepEqual(audit?.workpapers[0]?.results, {
      conforms: 0,
      nonconforming: 1,
      notApplicable: 0,
      notExamined: 0,
    });
    assert.deepEqual(
      audit?.findings.map(({ key, where }) => [key, shown(where)]),
      [['F-1', 'findings/F-1.audit.yaml#0/id']],
    );
    assert.deepEqual(
      audit?.reports.map(({ key, issuedOn }) => [key, issuedOn]),
      [['R-1', '2026-02-20']],
    );
    assert.ok((audit?.problems.error ?? 0) > 0);
    assert.equal(next?.state, 'planned');
    assert.equal(shown(next?.where), 'programme.audit.yaml#0/audits/IA-2');
    assert.deepEqual(next?.problems, { error: 0, warning: 0, information: 0, hint: 0 });
  });

  it('tells by how many days an audit is overdue', () => {
    const later = model('programme', smallIsms, '2027-01-18').programmes[0]?.audits[1];
    assert.deepEqual([later?.state, later?.daysOverdue], ['overdue', 10]);
    const cancelled = smallIsms.replace('title: Next,', 'title: Next, status: cancelled, reason: Merged,');
    assert.equal(model('programme', cancelled, '2027-01-18').programmes[0]?.audits[1]?.state, 'cancelled');
    const broken = smallIsms.replace('title: Next,', 'title: Next, status: soon,');
    assert.equal(model('programme', broken, '2027-01-18').programmes[0]?.audits[1]?.state, 'planned');
  });

  it('keeps audits of no programme', () => {
    const plan = document('more', 'kind: AuditPlan\nid: IA-9\ntitle: Supplier\nstatus: in-progress');
    const { otherAudits } = model('programme', smallIsms + plan);
    assert.deepEqual(
      otherAudits.map(({ id, state }) => [id, state]),
      [['IA-9', 'in-progress']],
    );
  });
});

describe('the view Coverage', () => {
  it('shows chapters, themes and additional requirements with what is due, planned and examined', () => {
    const { programme, sections, shares } = model('coverage');
    assert.equal(programme?.id, 'programme-1');
    assert.deepEqual(
      sections.map(({ id }) => id),
      ['4', '5', '6', '7', '8', '9', '10', 'A.5', 'A.6', 'A.7', 'A.8', 'soc2'],
    );
    assert.deepEqual(sections.find(({ id }) => id === 'soc2')?.shares, { due: 2, planned: 1, examined: 0 });
    assert.deepEqual(
      [shares.due, shares.planned],
      sections.reduce(([due = 0, planned = 0], { shares }) => [due + shares.due, planned + shares.planned], [0, 0]),
    );
  });

  it('shows beneath a requirement its audits and open findings, and marks gaps', () => {
    const requirements = new Map(
      model('coverage').sections.flatMap(({ requirements }) => requirements.map((each) => [each.id, each] as const)),
    );
    const control = requirements.get('A.5.15');
    assert.deepEqual(
      control?.audits.map(({ audit, state, where }) => [audit, state, shown(where)]),
      [['IA-1', 'nonconforming', 'audits/IA-1/work.audit.yaml#0/results/A.5.15']],
    );
    assert.deepEqual(
      control?.openFindings.map(({ id, type }) => [id, type]),
      [['F-1', 'minor-nonconformity']],
    );
    assert.equal(shown(control?.where), 'soa.audit.yaml#0/controls/A.5.15');
    assert.equal(requirements.get('A.5.17')?.duty, 'excluded');
    assert.deepEqual([requirements.get('A.7.1')?.gap, requirements.get('A.6.1')?.gap], [true, false]);
    assert.equal(requirements.get('4.1')?.where, undefined);
  });

  it('shows the domains of 2013 where that edition holds', () => {
    const { sections } = model('coverage', smallIsms.replace('27001:2022\norg', '27001:2013\norg'));
    assert.deepEqual(
      sections.map(({ id }) => id).filter((id) => id.startsWith('A.')),
      Array.from({ length: 14 }, (_, at) => `A.${at + 5}`),
    );
  });

  it('shows all audits where there is no programme', () => {
    const plan = document('p', 'kind: AuditPlan\nid: IA-1\nscope: { requirements: [A.5.1] }');
    const { programme, shares } = model('coverage', plan);
    assert.deepEqual([programme, shares], [undefined, { due: 123, planned: 1, examined: 0 }]);
  });
});

describe('the view Findings', () => {
  it('shows what is overdue first, then the latest audit first', () => {
    const { findings, overdueActions, people, audits, requirements } = model('findings', smallIsms, '2026-07-14');
    assert.deepEqual(
      findings.map(({ key, owners, due, daysOverdue, overdueActions }) => [
        key,
        owners,
        due,
        daysOverdue,
        overdueActions,
      ]),
      [
        ['F-1', ['s.rao'], '2026-07-04', 10, 1],
        ['F-2', [], undefined, undefined, 0],
      ],
    );
    assert.equal(overdueActions, 1);
    assert.deepEqual(people, { 's.rao': 'Sam Rao' });
    assert.deepEqual(audits, { 'IA-1': 'Access' });
    assert.deepEqual(requirements, { 'A.5.15': 'Access control', 'A.5.16': 'Identity management' });
    assert.equal(model('findings').overdueActions, 0);
  });

  it('sorts by how long something is overdue', () => {
    const finding = (id: string, due: string) =>
      document(id, `kind: Finding\nid: ${id}\ncorrection: { owner: x, due: ${due} }`);
    const text = finding('F-7', '2026-06-20') + finding('F-8', '2026-07-20') + finding('F-9', '2026-06-10');
    assert.deepEqual(
      model('findings', text).findings.map(({ key, daysOverdue }) => [key, daysOverdue]),
      [
        ['F-9', 20],
        ['F-7', 10],
        ['F-8', undefined],
      ],
    );
  });

  it('names the owners of all actions where none is left to do, and nothing due of a withdrawn finding', () => {
    const closed = smallIsms.replace('due: 2026-07-04', 'due: 2026-07-04, completedOn: 2026-06-01');
    assert.deepEqual(model('findings', closed).findings[0]?.owners, ['s.rao']);
    const withdrawn = smallIsms.replace('status: open', 'status: withdrawn');
    const [finding] = model('findings', withdrawn, '2026-08-01').findings;
    assert.deepEqual([finding?.due, finding?.daysOverdue, finding?.overdueActions], [undefined, undefined, 0]);
  });

  it('titles requirements by the edition of their audit', () => {
    const old =
      document('p', 'kind: AuditPlan\nid: IA-9\nstandard: ISO/IEC 27001:2013') +
      document('f', 'kind: Finding\nid: F-9\naudit: IA-9\nrequirements: [A.9.2.1, A.5.15]');
    const { requirements } = model('findings', smallIsms + old);
    assert.equal(requirements['A.9.2.1'], 'User registration and de-registration');
    assert.equal(requirements['A.5.15'], 'Access control');
  });
});

describe('the view Auditors', () => {
  it('shows who audits, where, for how long, and what they are competent in', () => {
    const text = smallIsms.replace('date: 2026-02-03', 'date: 2026-02-03\n    start: "09:00"\n    end: "10:30"');
    const { auditors } = model('auditors', text);
    assert.deepEqual(
      auditors.map(({ id, minutes, audits }) => [
        id,
        minutes,
        ...audits.map(({ audit, role, sessions }) => `${audit} ${role} ${sessions}`),
      ]),
      [
        ['d.mora', 90, 'IA-1 lead 1'],
        ['s.rao', 0, 'IA-1 auditor 1'],
      ],
    );
    assert.deepEqual(
      auditors[0]?.competences.map(({ name, state, subjects }) => [name, state, ...subjects]),
      [['Lead Auditor', 'valid', 'auditing', 'iso27001']],
    );
    assert.equal(shown(auditors[0]?.where), 'people.audit.yaml#0/people/d.mora');
  });

  it('tells the state of a competence', () => {
    const state = (days: string, today?: string) => {
      const text = smallIsms.replace('obtained: 2024-05-02', days);
      const [competence] = model('auditors', text, today).auditors[0]?.competences ?? [];
      return [competence?.state, competence?.daysLeft];
    };
    assert.deepEqual(state('obtained: 2024-05-02, expires: 2026-06-29'), ['expired', -1]);
    assert.deepEqual(state('obtained: 2024-05-02, expires: 2026-06-30'), ['expiring', 0]);
    assert.deepEqual(state('obtained: 2024-05-02, expires: 2026-09-28'), ['expiring', 90]);
    assert.deepEqual(state('obtained: 2024-05-02, expires: 2026-09-29'), ['valid', 91]);
    assert.deepEqual(state('obtained: 2026-07-01'), ['not-yet', undefined]);
    assert.deepEqual(state('obtained: May'), ['undated', undefined]);
  });

  it('tells that a competence which expires is renewed', () => {
    const text = smallIsms.replace(
      '- { subject: [auditing, iso27001], name: Lead Auditor, obtained: 2024-05-02, evidence: E-1 }',
      `- { subject: auditing, name: First, obtained: 2022-05-02, expires: 2025-05-02 }
      - { subject: [auditing, iso27001], name: Second, obtained: 2022-05-02, expires: 2025-05-02 }
      - { subject: auditing, name: Third, obtained: 2025-04-02 }`,
    );
    assert.deepEqual(
      model('auditors', text).auditors[0]?.competences.map(({ name, state, renewed }) => [name, state, renewed]),
      [
        ['First', 'expired', true],
        ['Second', 'expired', false],
        ['Third', 'valid', false],
      ],
    );
  });

  it('shows a conflict with where they audit and where they are responsible, and marks accepted ones', () => {
    const conflicted = smallIsms.replace('[ *lead ]', '[s.rao]');
    const conflictsIn = (text: string) =>
      model('auditors', text)
        .auditors.find(({ id }) => id === 's.rao')
        ?.conflicts.map(({ kind, role, through, accepted, requirements, audits, responsible }) => [
          [kind, role, through, accepted, ...requirements].join(' '),
          shown(audits),
          shown(responsible),
        ]);
    assert.deepEqual(conflictsIn(conflicted), [
      [
        'relation owner  false A.5.15',
        'audits/IA-1/plan.audit.yaml#0/sessions/0/auditors/0',
        'soa.audit.yaml#0/controls/A.5.15/owner',
      ],
      [
        'relation implementers Platform false A.5.15',
        'audits/IA-1/plan.audit.yaml#0/sessions/0/auditors/0',
        'soa.audit.yaml#0/controls/A.5.15/implementers/0',
      ],
      [
        'relation implementers Northgate false A.5.15',
        'audits/IA-1/plan.audit.yaml#0/sessions/0/auditors/0',
        'soa.audit.yaml#0/controls/A.5.15/implementers/1/party',
      ],
    ]);
    const accepted = conflicted.replace(
      'sessions:\n',
      'acceptedConflicts:\n  - { person: s.rao, requirements: [A.5.15], mitigation: M, approvedBy: p.lind, approvedOn: 2026-01-20 }\nsessions:\n',
    );
    assert.deepEqual(
      conflictsIn(accepted)?.map(([what]) => what),
      [
        'relation owner  true A.5.15',
        'relation implementers Platform true A.5.15',
        'relation implementers Northgate true A.5.15',
      ],
    );
    const cancelled = conflicted.replace('status: completed', 'status: cancelled');
    assert.deepEqual(conflictsIn(cancelled), []);
  });

  it('shows somebody who audits and is not known', () => {
    const stranger = smallIsms.replace('auditors: [s.rao]', 'auditors: [z.nobody]');
    const found = model('auditors', stranger).auditors.find(({ id }) => id === 'z.nobody');
    assert.deepEqual([found?.known, found?.name, found?.audits[0]?.role], [false, 'z.nobody', 'none']);
    assert.equal(shown(found?.where), 'audits/IA-1/plan.audit.yaml#0/sessions/1/auditors/0');
  });
});

describe('the status of an ISMS', () => {
  it('tells its problems, and the coverage of the programme that is shown first', () => {
    const { title, coverage, problems } = model('status');
    assert.equal(title, 'ACME');
    assert.deepEqual(coverage, model('programme').programmes[0]?.shares);
    assert.ok(problems.error > 0);
    assert.equal(model('status', document('f', 'kind: Finding\nid: F')).coverage, undefined);
  });
});

describe('views of half-typed files', () => {
  it('show what can be read, wherever a file is cut off', () => {
    const files = filesOf(smallIsms);
    const engine = engineOver(files);
    for (const [file, text] of files) {
      for (let length = 0; length < text.length; length += 23) {
        engine.setFile(absolute(file), text.slice(0, length));
        engine.settle();
        for (const isms of engine.allIsms()) for (const modelOf of Object.values(allViews)) modelOf(isms);
      }
      engine.setFile(absolute(file), text);
    }
    engine.settle();
    const [isms] = engine.allIsms();
    assert.ok(isms);
    assert.deepEqual(allViews.programme(isms), model('programme'));
  });

  it('end where programmes, teams and lines of report go in circles', () => {
    const text =
      document('a', 'kind: AuditProgramme\nid: a\ncontinues: b\ncycle: { start: 2026-01-01, end: 2026-12-31 }') +
      document('b', 'kind: AuditProgramme\nid: b\ncontinues: a\ncycle: { start: 2025-01-01, end: 2025-12-31 }') +
      document('p', 'kind: People\nid: p\npeople: { x: { reportsTo: y }, y: { reportsTo: x } }') +
      document(
        'q',
        'kind: AuditPlan\nid: IA\nteam: { lead: x }\nsessions: [{ date: 2026-01-02, requirements: [A.5], auditors: [x] }]',
      );
    for (const name of Object.keys(allViews) as ViewName[]) assert.ok(model(name, text));
  });

  it('tell apart documents without an id', () => {
    const text = document('a', 'kind: Finding\ntitle: A\n---\nkind: Finding\ntitle: B');
    assert.deepEqual(
      model('findings', text).findings.map(({ key }) => key),
      ['/a.audit.yaml#0', '/a.audit.yaml#1'],
    );
  });
});

import assert from 'node:assert/strict';
import { loadSolver, type Solve } from '../../../../server/src/planning/assignment/solver.ts';
import { assigned, people, plan, statement } from './small-isms.ts';

const ignored = ['competence/no-evidence'];

describe('a proposal of auditors', () => {
  let solve: Solve;
  before(async function () {
    this.timeout(60_000);
    solve = await loadSolver();
  });

  const proposed = (fixture: string, today?: string) => {
    const result = assigned(fixture, solve, today);
    assert.ok('kind' in result.outcome && result.outcome.kind === 'proposal', JSON.stringify(result.outcome));
    return {
      ...result,
      problems: result.problems.filter((rule) => !ignored.includes(rule)),
      sessions: result.outcome.plans[0]?.sessions.map(({ auditors }) => auditors),
      team: result.outcome.plans[0]?.team,
    };
  };
  const told = (fixture: string, today?: string) => {
    const { outcome } = assigned(fixture, solve, today);
    if ('refusal' in outcome) return outcome.refusal;
    assert.equal(outcome.kind, 'none');
    return outcome.kind === 'none' ? outcome.conflicts : '';
  };

  it('takes whoever is independent, and leaves all else as it is', () => {
    const { text, problems, sessions } = proposed(
      people +
        statement('  A.8.15: { applicable: true, operators: [d.mora] }') +
        plan(
          'team: { lead: d.mora, auditors: [j.weiss] } # both for years',
          `  - id: S1
    date: 2026-07-06
    requirements: [A.8.15]   # the log server
    auditors: [d.mora] # as last year
  - id: S2
    date: 2026-07-07
    requirements: [A.8.16]
    auditors:
      - j.weiss # knows the tool`,
        ),
    );
    assert.deepEqual(sessions?.[0], ['j.weiss']);
    assert.deepEqual(problems, []);
    assert.match(text, /auditors: \[j\.weiss\] # as last year/);
    assert.match(text, /requirements: \[A\.8\.15\] {3}# the log server/);
    assert.match(text, /team: \{ lead: d\.mora, auditors: \[j\.weiss\] \} # both for years/);
  });

  it('adds somebody to the team where nobody of it can, and gives sessions without auditors some', () => {
    const { text, problems, sessions, team } = proposed(
      people +
        statement('  A.8.15: { applicable: true, operators: [d.mora], monitors: [j.weiss] }') +
        plan(
          'team:\n  lead: d.mora\n  auditors:\n    - j.weiss # deputy',
          '  - { id: S1, date: 2026-07-06, requirements: [A.8.15], auditors: [] }\n  - { id: S2, date: 2026-07-07, requirements: [A.8.16] }',
        ),
    );
    assert.deepEqual(sessions?.[0], ['x.berg']);
    assert.deepEqual(team?.auditors, ['j.weiss', 'x.berg']);
    assert.deepEqual(problems, []);
    assert.match(text, /- j\.weiss # deputy\n {4}- x\.berg\n/);
  });

  it('sets a lead where the team has none that is competent, and starts from an empty team', () => {
    const without = proposed(
      people +
        plan('team: { lead: s.rao }', '  - { id: S1, date: 2026-07-06, requirements: [A.8.15], auditors: [s.rao] }'),
    );
    assert.ok(['d.mora', 'j.weiss', 'x.berg'].includes(without.team?.lead ?? ''));
    assert.deepEqual(without.team?.leaving, ['s.rao']);
    assert.deepEqual(without.problems, []);
    const empty = proposed(people + plan('', '  - { id: S1, date: 2026-07-06, requirements: [A.8.15] }'));
    assert.equal(empty.sessions?.[0]?.[0], empty.team?.lead);
    assert.match(empty.text, /team: \{ lead: [a-z.]+ \}|team:\n {2}lead: /);
  });

  it('puts nobody in two places, and shares the hours', () => {
    const { sessions, problems } = proposed(
      people +
        plan(
          'team: { lead: d.mora, auditors: [j.weiss] }',
          `  - { id: S1, date: 2026-07-06, start: "09:00", end: "11:00", requirements: [A.8.15], auditors: [d.mora] }
  - { id: S2, date: 2026-07-06, start: "10:00", end: "12:00", requirements: [A.8.16], auditors: [d.mora] }
  - { id: S3, date: 2026-07-07, start: "09:00", end: "11:00", requirements: [A.8.15], auditors: [d.mora] }
  - { id: S4, date: 2026-07-07, start: "11:00", end: "13:00", requirements: [A.8.16], auditors: [d.mora] }`,
        ),
    );
    assert.deepEqual(problems, []);
    assert.equal(sessions?.flat().filter((person) => person === 'd.mora').length, 2);
    assert.notDeepEqual(sessions?.[0], sessions?.[1]);
  });

  it('knows the sessions of another plan in the same file', () => {
    const times = 'date: 2026-07-06, start: "09:00", end: "11:00"';
    const fixture =
      people +
      plan(
        'team: { lead: d.mora, auditors: [j.weiss] }',
        `  - { id: S1, ${times}, requirements: [A.8.15], auditors: [d.mora] }`,
      ) +
      `---
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-2
title: Monitoring
programme: programme
status: draft
objectives: [Conformity]
criteria: [ISO/IEC 27001:2022]
scope: { requirements: [A.8.16] }
period: { start: 2026-07-06, end: 2026-07-10 }
team: { lead: d.mora }
sessions:
  - { id: S1, ${times}, requirements: [A.8.16], auditors: [d.mora] }
`;
    const { sessions, problems } = proposed(fixture);
    assert.deepEqual(sessions, [['j.weiss']]);
    assert.deepEqual(
      problems.filter((rule) => rule === 'schedule/double-booked'),
      [],
    );
  });

  it('prefers who does not report to an owner, whatever circles there are in the line', () => {
    const circle = people
      .replace('name: Dana Mora', 'name: Dana Mora\n    reportsTo: j.weiss')
      .replace('name: Jo Weiss', 'name: Jo Weiss\n    reportsTo: d.mora');
    const { sessions } = proposed(
      circle +
        statement('  A.8.15: { applicable: true, owner: j.weiss }') +
        plan(
          'team: { lead: d.mora, auditors: [x.berg] }',
          '  - { id: S1, date: 2026-07-06, requirements: [A.8.15], auditors: [d.mora] }',
        ),
    );
    assert.deepEqual(sessions?.[0], ['x.berg']);
  });

  it('leaves what has been held', () => {
    const { text, sessions, problems } = proposed(
      people +
        statement('  A.8.15: { applicable: true, operators: [d.mora] }') +
        plan(
          'team: { lead: d.mora, auditors: [j.weiss] }',
          '  - { id: S1, date: 2026-07-06, requirements: [A.8.15], auditors: [d.mora] }\n  - { id: S2, date: 2026-07-08, requirements: [A.8.15], auditors: [d.mora] }',
        ).replace('status: draft', 'status: in-progress'),
      '2026-07-07',
    );
    assert.deepEqual(sessions, [['d.mora'], ['j.weiss']]);
    assert.match(text, /id: S1, date: 2026-07-06, requirements: \[A\.8\.15\], auditors: \[d\.mora\]/);
    assert.deepEqual(
      problems.filter((rule) => rule !== 'independence/no-declaration'),
      ['independence/operates-control'],
    );
  });

  /** Nobody can audit A.8.15 in S3: one operates it, one is cooling off, the certificate of one ends too early. */
  const impossible = () =>
    people +
    statement('  A.8.15: { applicable: true, operators: [d.mora, { party: j.weiss, until: 2025-09-30 }], paths: [] }') +
    plan(
      'team: { lead: d.mora, auditors: [j.weiss] }',
      '  - { id: S3, date: 2026-07-06, requirements: [A.8.15, A.8.16], auditors: [d.mora] }',
    ).replace('end: 2026-07-10', 'end: 2026-10-10');

  it('says why there is none, by name and day, and what would do', () => {
    assert.deepEqual(told(impossible()), [
      {
        sessions: 'S3',
        reason:
          'A.8.15 in S3 on 2026-07-06: Dana Mora operates A.8.15, Jo Weiss is cooling off from A.8.15 until 2026-09-30, Xenia Berg has a competence in auditing that ends on 2026-09-30.',
        remedies: [
          'an auditor from outside',
          'S3 on 2026-09-30',
          'a certificate in auditing and ISO/IEC 27001 of Xenia Berg that is valid',
          'an accepted conflict of Dana Mora with A.8.15, mitigated and approved by 2026-07-06',
          'an accepted conflict of Jo Weiss with A.8.15, mitigated and approved by 2026-07-06',
        ],
      },
    ]);
  });

  it('proposes something as soon as any one of the ways out is taken', () => {
    const fixture = impossible();
    const accepting = (person: string) =>
      fixture.replace(
        'sessions:\n',
        `acceptedConflicts:
  - { person: ${person}, requirements: [A.8.15], mitigation: Reviewed, approvedBy: s.rao, approvedOn: 2026-06-29 }
sessions:
`,
      );
    const waysOut: Readonly<Record<string, string>> = {
      'an auditor from outside': fixture.replace(
        '  s.rao: {',
        '  o.side:\n    name: Olga Side\n    competence: [{ subject: [auditing, iso27001], name: Lead, obtained: 2024-05-02 }]\n  s.rao: {',
      ),
      'S3 on 2026-09-30': fixture.replace('id: S3, date: 2026-07-06', 'id: S3, date: 2026-09-30'),
      'a certificate in auditing and ISO/IEC 27001 of Xenia Berg that is valid': fixture.replace(
        'expires: 2026-09-30',
        'expires: 2028-09-30',
      ),
      'an accepted conflict of Dana Mora with A.8.15, mitigated and approved by 2026-07-06': accepting('d.mora'),
      'an accepted conflict of Jo Weiss with A.8.15, mitigated and approved by 2026-07-06': accepting('j.weiss'),
    };
    const conflicts = told(fixture);
    assert.ok(Array.isArray(conflicts));
    assert.deepEqual(conflicts[0]?.remedies, Object.keys(waysOut));
    for (const [wayOut, mended] of Object.entries(waysOut)) {
      assert.notEqual(mended, fixture, wayOut);
      const { sessions, problems } = proposed(mended);
      assert.equal(sessions?.[0]?.length, 1, wayOut);
      const broken = problems.filter((rule) => /-control$|cooling-off|expired|auditing|standard/.test(rule));
      assert.deepEqual(broken, [], wayOut);
    }
  });

  it('names who cannot be in two places', () => {
    const conflicts = told(
      people +
        statement(
          '  A.8.15: { applicable: true, operators: [j.weiss, x.berg] }\n  A.8.16: { applicable: true, owner: j.weiss, monitors: [x.berg] }',
        ) +
        plan(
          'team: { lead: d.mora }',
          `  - { id: S1, date: 2026-07-06, start: "09:00", end: "11:00", requirements: [A.8.15], auditors: [d.mora] }
  - { id: S2, date: 2026-07-06, start: "10:00", end: "12:00", requirements: [A.8.16], auditors: [d.mora] }`,
        ),
    );
    assert.ok(Array.isArray(conflicts));
    assert.equal(conflicts.length, 1);
    assert.match(conflicts[0]?.reason ?? '', /Dana Mora cannot be in S1 and S2 at the same time\.$/);
    assert.ok(conflicts[0]?.remedies.includes('S1 and S2 at different times'));
    assert.ok(conflicts[0]?.remedies.includes('an auditor from outside'));
  });

  it('names the first day on which it works, not the first on which somebody is free', () => {
    const conflicts = told(
      people +
        statement(
          `  A.8.15: { applicable: true, owner: d.mora, operators: [{ party: j.weiss, until: 2025-08-01 }, { party: x.berg, until: 2025-09-01 }] }
  A.8.16: { applicable: true, owner: d.mora, monitors: [x.berg] }`,
        ) +
        plan(
          'team: { lead: d.mora, auditors: [j.weiss] }',
          `  - { id: S1, date: 2026-07-06, start: "09:00", end: "11:00", requirements: [A.8.15], auditors: [j.weiss] }
  - { id: S2, date: 2026-08-01, start: "10:00", end: "12:00", requirements: [A.8.16], auditors: [j.weiss] }`,
        ),
    );
    assert.ok(Array.isArray(conflicts));
    assert.match(conflicts[0]?.reason ?? '', /Jo Weiss is cooling off from A\.8\.15 until 2026-08-01/);
    const days = conflicts[0]?.remedies.filter((remedy: string) => remedy.startsWith('S1 on'));
    assert.deepEqual(days, ["S1 on 2026-09-01, after the audit's period, which ends on 2026-07-10"]);
  });

  it('refuses what nobody can plan with', () => {
    assert.match(
      String(
        told(
          people +
            plan('team: { lead: d.mora }', '  - { id: S1, requirements: [A.8.15] }\n  - { requirements: [A.8.16] }'),
        ),
      ),
      /sessions without a date: S1, session 2/,
    );
    const nobody = people.replaceAll(/competence: .*/g, 'notes: none');
    assert.match(
      String(told(nobody + plan('', '  - { id: S1, date: 2026-07-06, requirements: [A.8.15] }'))),
      /There are no auditors/,
    );
    const aliased = plan(
      'team: { lead: d.mora, auditors: &team [d.mora] }',
      '  - { id: S1, date: 2026-07-06, requirements: [A.8.15], auditors: *team }',
    );
    assert.match(
      String(told(people + statement('  A.8.15: { applicable: true, operators: [d.mora] }') + aliased)),
      /through an alias/,
    );
    const anchored = (first: string, second: string) =>
      String(
        told(
          people +
            statement('  A.8.15: { applicable: true, operators: [d.mora] }') +
            plan(
              'team: { lead: d.mora, auditors: [j.weiss] }',
              `  - { id: S1, date: 2026-07-06, requirements: [A.8.15], auditors: ${first} }
  - { id: S2, date: 2026-07-07, requirements: [A.8.16], auditors: ${second} }`,
            ),
        ),
      );
    assert.match(anchored('&both [d.mora]', '*both'), /through an alias/, 'the list of S2 would change as well');
    assert.match(anchored('[&who d.mora]', '[*who]'), /through an alias/, 'the name in S2 would change as well');
    const session = (requirement: string) =>
      plan(
        'team: { lead: d.mora }',
        `  - { id: S1, date: 2026-07-06, requirements: [${requirement}], auditors: [d.mora] }`,
      );
    assert.match(
      String(told(people + session('A.8.15, A.99.1'))),
      /The plan IA-1 names requirements that there are not: A\.99\.1 in S1\. Correct them\./,
    );
  });

  it('gives the same auditor a requirement a fourth time in a row only where it cannot be helped', () => {
    const rounds = ['2025-01', '2025-05', '2025-09'].map(
      (month, index) => `
# file: earlier-${index}.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-0${index}
title: Earlier
programme: programme
status: completed
objectives: [Conformity]
criteria: [ISO/IEC 27001:2022]
scope: { requirements: [A.8.15] }
period: { start: ${month}-06, end: ${month}-10 }
team: { lead: d.mora }
sessions:
  - { id: S1, date: ${month}-06, requirements: [A.8.15], auditors: [d.mora] }
`,
    );
    const session = '  - { id: S1, date: 2026-07-06, requirements: [A.8.15], auditors: [d.mora] }';
    const team = 'team: { lead: d.mora, auditors: [j.weiss] }';
    assert.deepEqual(proposed(people + plan(team, session) + rounds.join('')).sessions, [['j.weiss']]);
    assert.deepEqual(proposed(people + plan(team, session) + rounds.slice(1).join('')).sessions, [['d.mora']]);
    const alone = statement('  A.8.15: { applicable: true, operators: [j.weiss, x.berg] }');
    assert.deepEqual(proposed(people + alone + plan(team, session) + rounds.join('')).sessions, [['d.mora']]);
  });

  it('proposes nothing where what the solver has found does not hold, and says so', () => {
    const session = '  - { id: S1, date: 2026-07-06, requirements: [A.8.15] }';
    const nobody: Solve = () => ({ value: 0, values: new Map() });
    const { outcome } = assigned(people + plan('team: { lead: d.mora }', session), nobody);
    assert.match('refusal' in outcome ? outcome.refusal : '', /^No proposal was proven .+ does not hold\./);
  });
});

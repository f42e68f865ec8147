import assert from 'node:assert/strict';
import { assertReports } from '../support/assert-reports.ts';
import { filesOf } from '../support/files.ts';
import { absolute, diagnosticsOf, engineOver, settle } from '../support/judge.ts';

const rule = 'independence/changed-implementation';

/** The history that a fixture ends with: who, when and which file. */
function history(...commits: readonly (readonly [email: string, date: string, file: string])[]): string {
  const written = commits.map(([email, date, file]) => ({
    author: { name: 'Somebody', email },
    date: date.includes('T') ? date : `${date}T12:00:00Z`,
    message: 'Change',
    files: { [file]: '' },
  }));
  return `# file: git.json\n${JSON.stringify(written)}\n`;
}

const people = `
kind: People
id: people
people:
  s.rao: { name: Sana Rao, emails: [Sana.Rao@acme.example, s@rao.example] }
  j.weiss: { name: Jo Weiss, emails: [jo@acme.example] }
  m.ito: { name: Mika Ito }
`;

const session = (auditor: string, requirements = 'A.5.15') => `
kind: AuditPlan
id: IA-1
scope: { requirements: [A.5, A.8] }
sessions:
  - id: S1
    date: 2026-02-03
    requirements: [${requirements}]
    auditors:
      - ${auditor}
---${people}---
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, paths: ["infra/iam/**"] }
  A.5.16: { applicable: true, paths: ["policies/*.md"] }
  A.8.9: { applicable: true }
`;

const reported = `s.rao   # expect: ${rule}`;

describe(rule, () => {
  describe('counts commits', () => {
    it('from the look-back before the day of the audit, that day included, by the clock of UTC', () => {
      assertReports(rule, session(reported) + history(['s@rao.example', '2025-02-03T00:00:00Z', 'infra/iam/a.tf']));
      assertReports(
        rule,
        session(reported) + history(['s@rao.example', '2025-02-02T20:00:00-04:00', 'infra/iam/a.tf']),
      );
      assertReports(rule, session('s.rao') + history(['s@rao.example', '2025-02-03T00:59:59+01:00', 'infra/iam/a.tf']));
    });

    it('to the day before it', () => {
      assertReports(rule, session(reported) + history(['s@rao.example', '2026-02-02T23:59:59Z', 'infra/iam/a.tf']));
      assertReports(rule, session('s.rao') + history(['s@rao.example', '2026-02-03T00:00:00Z', 'infra/iam/a.tf']));
    });

    it('within commitLookback, else within coolingOff, else within twelve months', () => {
      const isms = (independence: string) => `---\nkind: Isms\nid: acme\nindependence: { ${independence} }\n`;
      const commit = history(['s@rao.example', '2025-08-01', 'infra/iam/a.tf']);
      assertReports(rule, session(reported) + isms('coolingOff: P6M, commitLookback: P12M') + commit);
      assertReports(rule, session('s.rao') + isms('coolingOff: P6M') + commit);
      assertReports(rule, session('s.rao') + isms('commitLookback: P6M') + commit);
      assertReports(rule, session(reported) + isms('commitLookback: P12M3D') + commit);
    });
  });

  it('knows a person by any of their addresses, whatever the case', () => {
    assertReports(rule, session(reported) + history(['SANA.RAO@ACME.example', '2026-01-01', 'infra/iam/a.tf']));
    assertReports(rule, session('s.rao') + history(['sana.rao@acme.example.org', '2026-01-01', 'infra/iam/a.tf']));
    assertReports(rule, session('j.weiss') + history(['s@rao.example', '2026-01-01', 'infra/iam/a.tf']));
    assertReports(rule, session('m.ito') + history(['', '2026-01-01', 'infra/iam/a.tf']));
  });

  it('goes by the paths of the controls that are audited', () => {
    const in2026 = (file: string) => history(['s@rao.example', '2026-01-01', file]);
    assertReports(rule, session(reported) + in2026('infra/iam/roles/deep/.hidden'));
    assertReports(rule, session('s.rao') + in2026('infra/iamx/a.tf'));
    assertReports(rule, session('s.rao') + in2026('Infra/iam/a.tf'));
    assertReports(rule, session('s.rao') + in2026('sub/infra/iam/a.tf'));
    assertReports(rule, session('s.rao') + in2026('policies/a.md'));
    assertReports(rule, session(reported, 'A.5.16') + in2026('policies/a.md'));
    assertReports(rule, session('s.rao', 'A.5.16') + in2026('policies/appendix/a.md'));
    assertReports(rule, session('s.rao', 'A.8.9') + in2026('infra/iam/a.tf'));
    assertReports(rule, session(reported, 'A.5') + in2026('infra/iam/a.tf'));
  });

  it('judges results and findings on their days, but not what was not examined', () => {
    assertReports(
      rule,
      `
kind: Workpaper
id: WP-1
auditor: s.rao   # expect: ${rule}
performedOn: 2026-02-03
results: { A.5.15: { result: conforms } }
---
kind: Workpaper
id: WP-2
auditor: s.rao
performedOn: 2026-02-03
results: { A.5.15: { result: not-examined }, A.5.16: { result: conforms } }
---
kind: Finding
id: F-1
raisedBy: s.rao   # expect: ${rule}
raisedOn: 2027-01-01
requirements: [A.5.15]
---
kind: Finding
id: F-2
raisedBy: s.rao
raisedOn: 2027-01-02
requirements: [A.5.15]
---${session('j.weiss')}${history(['s@rao.example', '2026-01-01', 'infra/iam/a.tf'])}`,
    );
  });

  it('passes over what is accepted, for that person and those requirements', () => {
    const accepted = (requirements: string) =>
      session('s.rao', 'A.5.15, A.5.16').replace(
        'sessions:',
        `acceptedConflicts:
  - { person: s.rao, requirements: [${requirements}], mitigation: Reviewed, approvedBy: m.ito, approvedOn: 2026-01-15 }
sessions:`,
      );
    const commits = history(['s@rao.example', '2026-01-01', 'infra/iam/a.tf']);
    assertReports(rule, accepted('A.5.15') + commits);
    assertReports(rule, accepted('A.5.16').replace('- s.rao', `- ${reported}`) + commits);
  });

  it('is one problem a person and session, with all requirements, the number of commits and the newest', () => {
    const commits = history(
      ['s@rao.example', '2025-12-01', 'policies/a.md'],
      ['s@rao.example', '2026-01-05', 'infra/iam/a.tf'],
      ['sana.rao@acme.example', '2025-11-01', 'infra/iam/b.tf'],
      ['jo@acme.example', '2026-01-20', 'infra/iam/b.tf'],
    );
    const engine = engineOver(filesOf(session('s.rao', 'A.5') + commits));
    const [problem, ...others] = diagnosticsOf(engine).filter((each) => each.rule === rule);
    assert.deepEqual(others, []);
    assert.match(
      problem?.message ?? '',
      /^Sana Rao has changed the implementation of A\.5\.15–A\.5\.16 in 3 commits since 2025-02-03 \(the newest is [0-9a-f]{7} of 2026-01-05\) and audits them in session S1 on 2026-02-03\./,
    );
    assert.deepEqual(
      problem?.related.map(({ message }) => message),
      ['the implementation of A.5.15', 'the implementation of A.5.16'],
    );
  });

  it('is silent until git has been asked, and where it is not', () => {
    const files = filesOf(session('s.rao') + history(['s@rao.example', '2026-01-01', 'infra/iam/a.tf']));
    const engine = engineOver(files);
    const problems = () => diagnosticsOf(engine).filter((each) => each.rule === rule).length;
    assert.equal(problems(), 1);
    for (const history of ['unknown', 'off'] as const) {
      engine.setHistory('/workspace', history);
      engine.settle();
      assert.equal(problems(), 0);
    }
  });
});

describe('the history that an engine asks for', () => {
  const isms = (folder: string) => `# file: ${folder}/isms.audit.yaml\nkind: Isms\nid: ${folder}\n`;
  const plan = (folder: string, start: string) =>
    `# file: ${folder}/plan.audit.yaml\nkind: AuditPlan\nid: IA-1\nperiod: { start: ${start}, end: 2026-12-31 }\n`;
  const soa = (folder: string, paths: string) =>
    `# file: ${folder}/soa.audit.yaml\nkind: StatementOfApplicability\nid: soa\ncontrols: { A.5.15: { paths: [${paths}] } }\n`;

  it('is that of roots whose controls name paths, from the earliest look-back of any audit', () => {
    const engine = engineOver(
      filesOf(`${isms('one')}${plan('one', '2026-02-02')}${soa('one', '"src/**"')}${isms('two')}${soa('two', '')}`),
    );
    assert.deepEqual(engine.neededHistories(), [{ root: absolute('one'), since: '2025-02-02' }]);
    assert.deepEqual(engine.takeWantedHistories(), []);
    engine.setFile(absolute('one/plan.audit.yaml'), plan('one', '2024-02-29').split('\n').slice(1).join('\n'));
    engine.settle();
    assert.deepEqual(engine.takeWantedHistories(), [{ root: absolute('one'), since: '2023-02-28' }]);
    assert.deepEqual(engine.takeWantedHistories(), []);
  });

  it('goes back from today where no audit is planned, and is none of an audit that is cancelled', () => {
    const cancelled = plan('one', '2020-01-01').replace('id: IA-1', 'id: IA-1\nstatus: cancelled');
    const engine = engineOver(filesOf(`${isms('one')}${soa('one', '"src/**"')}${cancelled}`), { today: '2026-06-30' });
    assert.deepEqual(engine.neededHistories(), [{ root: absolute('one'), since: '2025-06-30' }]);
  });

  it('ends with the paths, and begins again with them', () => {
    const files = filesOf(`${isms('one')}${soa('one', '"src/**"')}`);
    const engine = engineOver(files);
    engine.setFile(absolute('one/soa.audit.yaml'), 'kind: StatementOfApplicability\nid: soa\n');
    settle(engine, files);
    assert.deepEqual(engine.neededHistories(), []);
    engine.setFile(absolute('one/soa.audit.yaml'), files.get('one/soa.audit.yaml') ?? '');
    engine.settle();
    assert.deepEqual(engine.takeWantedHistories(), [{ root: absolute('one'), since: '2025-06-30' }]);
  });
});

describe('independence/history-cut', () => {
  const workspace = (cutAt: string, more = '') => `
kind: Isms   # expect: independence/history-cut
id: acme
---
kind: StatementOfApplicability
id: soa
controls: { A.5.15: { applicable: true, paths: ["src/**"] } }
${more}
# file: git.json
{ "commits": [], "cutAt": "${cutAt}" }
`;
  const silent = (text: string) => text.replace(/ +# expect:.*/, '');
  const audit = `---
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
sessions: [{ id: S1, date: 2026-02-03 }]
`;

  it('tells that commits of a look-back may be missing, up to the day on which it begins', () => {
    assertReports('independence/history-cut', workspace('2025-02-02', audit));
    assertReports('independence/history-cut', silent(workspace('2025-02-01', audit)));
    const earlier = '---\nkind: Finding\nid: F-1\nraisedOn: 2025-02-01\n';
    assertReports('independence/history-cut', workspace('2024-02-01', audit + earlier));
    assertReports('independence/history-cut', silent(workspace('2024-02-01', `${audit}${earlier}status: withdrawn\n`)));
  });

  it('looks back from today where there is no audit', () => {
    assertReports('independence/history-cut', workspace('2025-06-30'));
    assertReports('independence/history-cut', silent(workspace('2025-06-29')));
  });

  it('is silent where no control names paths, and in a clone that is not shallow', () => {
    assertReports('independence/history-cut', silent(workspace('2026-01-01', audit)).replace('"src/**"', ''));
    assertReports('independence/history-cut', silent(workspace('2026-01-01', audit)).replace(/, "cutAt".*/, '}'));
  });
});

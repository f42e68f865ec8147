import assert from 'node:assert/strict';
import { smallIsms } from '../unit/features/small-isms.ts';
import { folderWith, put, removeFolders, run } from './command-line.ts';

/** The files of a text in a folder of their own. */
function within(folder: string, text: string): string {
  return text.replaceAll('# file: ', `# file: ${folder}/`);
}

describe('list', function () {
  this.timeout(20_000);
  let folder: string;
  before(async () => {
    folder = await folderWith(smallIsms);
  });
  after(removeFolders);

  const list = (what: string, ...args: string[]) => run(folder, ['list', what, '--as-of', '2026-07-14', ...args]);
  const rows = async (what: string, ...args: string[]) => {
    const { code, stdout, stderr } = await list(what, '--format', 'json', ...args);
    assert.deepEqual([code, stderr], [0, '']);
    const printed = JSON.parse(stdout);
    assert.deepEqual(Object.keys(printed), ['version', what]);
    assert.equal(printed.version, 1);
    return printed[what];
  };

  it('audits', async () => {
    const [first, second] = await rows('audits');
    assert.ok(first.problems.error > 0);
    delete first.problems;
    assert.deepEqual(first, {
      isms: '.',
      audit: 'IA-1',
      title: 'Access',
      programme: 'programme-1',
      state: 'completed',
      status: 'completed',
      start: '2026-02-02',
      end: '2026-02-13',
      daysOverdue: null,
      inScope: 5,
      scheduled: 3,
      examined: 1,
      nonconforming: 1,
      findings: 1,
      openFindings: 1,
      file: 'audits/IA-1/plan.audit.yaml',
      line: 3,
    });
    assert.deepEqual([second.audit, second.file, second.line], ['IA-2', 'programme.audit.yaml', 10]);
    const { stdout } = await list('audits');
    assert.match(
      stdout,
      /^IA-1 {2}completed {2}2026-02-02 to 2026-02-13 {2}1 of 5 examined {2}1 finding, 1 open {3}Access\n/,
    );
    const late = await run(folder, ['list', 'audits', '--as-of', '2027-01-18']);
    assert.match(late.stdout, /^IA-2 {2}overdue by 10 days {2}/m);
  });

  it('findings', async () => {
    const [first] = await rows('findings');
    assert.deepEqual(first, {
      isms: '.',
      finding: 'F-1',
      title: 'Leavers keep *access*',
      type: 'minor-nonconformity',
      status: 'open',
      audit: 'IA-1',
      requirements: ['A.5.15'],
      owners: ['s.rao'],
      raisedOn: '2026-02-04',
      due: '2026-07-04',
      daysOverdue: 10,
      overdueActions: 1,
      file: 'findings/F-1.audit.yaml',
      line: 3,
    });
    const { stdout } = await list('findings');
    assert.match(stdout, /^F-1 {2}minor nonconformity {2}open {2}overdue by 10 days {2}IA-1 /);
    assert.match(stdout, /\n\n2 findings, 1 overdue action\.\n$/);
    assert.doesNotMatch((await list('findings', '--quiet')).stdout, /overdue action/);
  });

  it('coverage, in the rows of the contract', async () => {
    const coverage: { requirement: string; audits: object[] }[] = await rows('coverage');
    assert.equal(coverage.length, 125);
    const row = (id: string) => coverage.find(({ requirement }) => requirement === id);
    assert.deepEqual(row('A.5.15'), {
      requirement: 'A.5.15',
      title: 'Access control',
      applicable: true,
      audits: [{ audit: 'IA-1', planned: true, scheduled: true, result: 'nonconforming', findings: ['F-1'] }],
    });
    assert.deepEqual(row('A.6.1')?.audits, [
      { audit: 'IA-2', planned: true, scheduled: false, result: null, findings: [] },
    ]);
    assert.deepEqual(row('A.5.17'), {
      requirement: 'A.5.17',
      title: 'Authentication information',
      applicable: false,
      audits: [{ audit: 'IA-1', planned: false, scheduled: false, result: null, findings: [] }],
    });
    const { stdout } = await list('coverage');
    assert.match(stdout, /^A\.7\.1 .* gap$/m);
    assert.match(stdout, /\n\n124 requirements due: \d+ planned \(\d+ %\), 1 examined \(0 %\)\.\n$/);
  });

  it('auditors', async () => {
    const [first] = await rows('auditors');
    assert.deepEqual([first.auditor, first.name, first.minutes, first.conflicts], ['d.mora', 'Dana Mora', 0, []]);
    assert.deepEqual(first.competences, [
      {
        name: 'Lead Auditor',
        subjects: ['auditing', 'iso27001'],
        issuer: null,
        obtained: '2024-05-02',
        expires: null,
        state: 'valid',
        renewed: false,
      },
    ]);
    await put(
      folder,
      'audits/IA-9/plan.audit.yaml',
      'kind: AuditPlan\nid: IA-9\nscope: { requirements: [A.5.15] }\nsessions: [{ id: S, date: 2026-07-01, requirements: [A.5.15], auditors: [s.rao] }]\n',
    );
    const conflicts = (await rows('auditors')).find(
      ({ auditor }: { auditor: string }) => auditor === 's.rao',
    ).conflicts;
    assert.deepEqual(conflicts[0], {
      kind: 'relation',
      audit: 'IA-9',
      accepted: false,
      requirements: ['A.5.15'],
      role: 'owner',
      through: null,
      owner: null,
      commits: null,
      until: null,
      freeFrom: null,
      audits: { file: 'audits/IA-9/plan.audit.yaml', line: 4 },
      responsible: { file: 'soa.audit.yaml', line: 5 },
    });
    const { stdout } = await list('auditors');
    assert.match(
      stdout,
      /^ {2}conflict +IA-9 +owner +A\.5\.15: audits\/IA-9\/plan\.audit\.yaml:4 and soa\.audit\.yaml:5$/m,
    );
  });

  it('tells of several ISMSs which is which, and refuses the coverage of several', async () => {
    const several = await folderWith(within('one', smallIsms) + within('two', smallIsms));
    const json = await run(several, ['list', 'findings', '--format', 'json']);
    assert.deepEqual(
      JSON.parse(json.stdout).findings.map(({ isms, file }: { isms: string; file: string }) => [isms, file]),
      ['one', 'one', 'two', 'two'].map((isms) => [isms, `${isms}/findings/F-1.audit.yaml`]),
    );
    assert.match((await run(several, ['list', 'findings'])).stdout, /^one:\nF-1 [\s\S]*\n\ntwo:\nF-1 /);
    const { code, stdout, stderr } = await run(several, ['list', 'coverage']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^error: There are several ISMSs\. Narrow by --root to one of one, two\.$/m);
    assert.equal((await run(several, ['list', 'coverage', '--root', 'one'])).code, 0);
  });

  it('cannot run without audit files, or with what is no format', async () => {
    const empty = await folderWith('# file: README.md\nNothing\n');
    const { code, stdout, stderr } = await run(empty, ['list', 'audits']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^error: There are no audit files in .*\. Name the folder of an ISMS with --root\.$/m);
    assert.equal((await list('audits', '--format', 'xml')).code, 2);
    assert.equal((await list('progress')).code, 2);
  });

  it('prints what can be read of broken files, and no control characters', async () => {
    const broken = await folderWith(`kind: Finding
id: F-1
title: "red \\e[31m alert"
correctiveActions: [{ due: soon }]
requirements: A.5.15
---
kind: Finding
id: F-2
title: [
`);
    const { code, stdout } = await run(broken, ['list', 'findings', '--quiet']);
    assert.equal(code, 0);
    assert.equal(stdout, 'F-1  -  -  -  -  -  red ␛[31m alert\nF-2  -  -  -  -  -\n');
  });
});

import assert from 'node:assert/strict';
import { folderWith, put, removeFolders, run } from './command-line.ts';
import { flawed, sound } from './workspaces.ts';

const accepting = (text: string) =>
  text
    .replace(
      'raisedBy: nobody',
      'raisedBy: nobody # audit-ignore reference/person until 2026-12-31 -- Left "us"; name kept',
    )
    .replace(
      'audit: certification',
      '# audit-ignore reference/audit -- The audit of 2024 is on paper\naudit: certification',
    );

describe('accepted deviations on the command line', function () {
  this.timeout(20_000);
  after(removeFolders);

  const check = (folder: string, ...args: string[]) => run(folder, ['check', '--as-of', '2026-06-30', ...args]);

  it('give no exit code: errors that are all accepted are none', async () => {
    const folder = await folderWith(flawed);
    assert.equal((await check(folder, 'findings')).code, 1);
    await put(folder, 'findings/F-1.audit.yaml', accepting(finding));
    assert.equal((await check(folder, 'findings')).code, 0);
    assert.equal((await check(folder, 'findings', '--fail-on', 'hint')).code, 0);
  });

  it('are not in the text, and not in its counts', async () => {
    const folder = await folderWith(accepting(flawed));
    const { stdout } = await check(folder, 'findings');
    assert.equal(stdout, 'No problems in 1 file (1 document).\n');
  });

  it('are no warnings that --max-warnings counts', async () => {
    const folder = await folderWith(flawed);
    assert.equal((await check(folder, 'evidence', '--max-warnings', '0')).code, 1);
    const register = flawed.slice(
      flawed.indexOf('kind: EvidenceRegister'),
      flawed.indexOf('# file: evidence/leavers.csv'),
    );
    const comment = '# audit-ignore evidence/no-hash -- The file is a copy';
    await put(
      folder,
      'evidence/register.audit.yaml',
      `apiVersion: audit-as-code/v1\n${register.replace('file: leavers.csv', `file: leavers.csv ${comment}`)}`,
    );
    assert.equal((await check(folder, 'evidence', '--max-warnings', '0')).code, 0);
  });

  it('stay in the machine output, with reason and last day, and are counted apart', async () => {
    const folder = await folderWith(accepting(flawed));
    const { code, stdout } = await check(folder, 'findings', '--format', 'json');
    assert.equal(code, 0);
    const { diagnostics, summary } = JSON.parse(stdout);
    const [audit, person] = diagnostics;
    assert.deepEqual(Object.keys(person), [
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'rule',
      'severity',
      'message',
      'related',
      'suppressed',
    ]);
    assert.equal(JSON.stringify(audit.suppressed), '{"reason":"The audit of 2024 is on paper"}');
    assert.equal(JSON.stringify(person.suppressed), '{"reason":"Left \\"us\\"; name kept","until":"2026-12-31"}');
    assert.equal(person.severity, 'error');
    assert.deepEqual(summary, {
      files: 1,
      documents: 1,
      errors: 0,
      warnings: 0,
      information: 0,
      hints: 0,
      suppressed: 2,
    });
  });

  it('end with their last day', async () => {
    const folder = await folderWith(accepting(flawed));
    assert.equal((await run(folder, ['check', 'findings', '--as-of', '2026-12-31'])).code, 0);
    const { code, stdout } = await run(folder, ['check', 'findings', '--as-of', '2027-01-01']);
    assert.equal(code, 1);
    assert.match(stdout, / warning deviation\/expired /);
    assert.match(stdout, / error reference\/person /);
  });

  it('stay when a severity is changed, and their own rules cannot be switched off', async () => {
    const text = accepting(flawed).replace(
      'governance:',
      'rules: { reference/*: warning, deviation/*: off }\ngovernance:',
    );
    const folder = await folderWith(text);
    const { diagnostics, summary } = JSON.parse((await check(folder, '--format', 'json')).stdout);
    const person = diagnostics.find(({ rule }: { rule: string }) => rule === 'reference/person');
    assert.equal(person.severity, 'warning');
    assert.ok(person.suppressed);
    assert.equal(summary.suppressed, 2);
    const setting = diagnostics.find(({ rule }: { rule: string }) => rule === 'schema/value');
    assert.deepEqual([setting.file, setting.line], ['isms.audit.yaml', 8]);
  });

  it('do not keep a report from being clean', async () => {
    const plan = (comment: string) => `${sound}
# file: plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
title: Access control
programme: programme # audit-ignore reference/programme -- The programme is on paper
status: completed # audit-ignore plan/not-approved${comment} -- Kept on paper
objectives: [Determine conformity]
criteria: [ISO/IEC 27001:2022]
scope:
  requirements:
    - A.5.15 # audit-ignore coverage/not-examined -- The workpaper is on paper
period: { start: 2026-02-02, end: 2026-02-13 }
team:
  lead: p.lind # audit-ignore competence/auditing, competence/standard, independence/no-declaration -- On paper
  auditors: []
# file: report.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditReport
id: R-1
audit: IA-1
conclusion: Access is controlled
opinion: conforming
effectiveness: effective
preparedBy: p.lind
approvedBy: p.lind
issuedOn: 2026-02-20
distribution:
  - { to: governing-body, deliveredOn: 2026-02-20 }
  - { to: senior-management, deliveredOn: 2026-02-20 }
`;
    const report = ['report', 'internal-audit', 'IA-1', '--require-clean', '--as-of', '2026-06-30'];
    const { code, stdout, stderr } = await run(await folderWith(plan('')), report);
    assert.equal(stderr, '');
    assert.equal(code, 0);
    assert.match(stdout, /^## Accepted deviations$/m);
    assert.equal((await run(await folderWith(plan(' until 2026-06-29')), report)).code, 1);
  });
});

const finding = flawed
  .slice(flawed.indexOf('kind: Finding'), flawed.indexOf('# file: evidence/register'))
  .replace(/^/, 'apiVersion: audit-as-code/v1\n');

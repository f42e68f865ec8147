import assert from 'node:assert/strict';
import type { CheckResult } from '../../server/src/lsp/check-workspace.ts';
import type { Milestones } from '../../server/src/lsp/milestones.ts';
import type { RuleChoice } from '../../server/src/lsp/rule-pages.ts';
import { filesOf } from '../support/files.ts';
import { type ClientOptions, LanguageClient } from '../support/language-client.ts';
import { smallIsms } from '../support/small-isms.ts';

const overdue = `# file: finding.audit.yaml
apiVersion: audit-as-code/v1
kind: Finding
id: F-1
audit: IA-1
title: Backups are not tested
type: minor-nonconformity
requirements: [A.8.13]
raisedOn: 2026-02-03
raisedBy: p.lind
statement: There was no test in the last year.
status: action-planned
correctiveActions:
  - { id: CA-1, description: Test them, owner: p.lind, due: 2026-03-01 }
`;

const plan = (session: string) => `# file: plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
title: Backups
status: draft
sessions:
  - ${session}
`;

describe('what the commands of the extension ask the server', () => {
  let client: LanguageClient;
  const start = async (text: string, options?: ClientOptions) => {
    client = await LanguageClient.start(filesOf(text), options);
    await client.settled();
  };
  const ask = <R>(method: string, params: object = {}) =>
    client.connection.sendRequest<R>(`auditAsCode/${method}`, params);
  afterEach(() => client.stop());

  it('lists the rules, and makes the page of each', async () => {
    await start(smallIsms);
    const { rules } = await ask<{ rules: readonly RuleChoice[] }>('rules');
    const operates = rules.find(({ id }) => id === 'independence/operates-control');
    assert.equal(operates?.severity, 'error');
    assert.equal(operates?.basis, 'ISO/IEC 27001, 9.2.2 b');
    assert.equal(rules.find(({ id }) => id === 'syntax/yaml')?.basis, null);
    for (const { id } of rules) {
      const { page } = await ask<{ page: string | null }>('rulePage', { rule: id });
      assert.ok(page?.startsWith(`# ${id}\n`), id);
    }
  });

  it('has no page of a rule that there is not', async () => {
    await start(smallIsms);
    assert.deepEqual(await ask('rulePage', { rule: '../package' }), { page: null });
  });

  it('links problems to where the client shows pages', async () => {
    const rulePage = 'command:show?{rule}';
    await start(smallIsms.replace('[p.lind], seniorManagement', '[nobody], seniorManagement'), {
      initializationOptions: { rulePage },
    });
    const [problem] = client.diagnostics('isms.audit.yaml');
    assert.equal(problem?.codeDescription?.href, 'command:show?reference/person');
  });

  it('checks all files again, those too whose change was not told', async () => {
    await start(smallIsms);
    const before = await ask<CheckResult>('checkWorkspace');
    assert.deepEqual([before.files, before.errors], [2, 0]);
    client.write('isms.audit.yaml', 'kind: Nonsense\n');
    client.write('new.audit.yaml', 'kind: Nonsense\n');
    const after = await ask<CheckResult>('checkWorkspace');
    assert.equal(after.files, 3);
    assert.deepEqual(client.rules('new.audit.yaml'), ['1:schema/kind', '1:schema/kind']);
    assert.equal(
      after.errors + after.warnings + after.notes,
      client.filesWithDiagnostics().flatMap((file) => client.rules(file)).length,
    );
    client.remove('new.audit.yaml');
    assert.equal((await ask<CheckResult>('checkWorkspace')).files, 2);
    assert.deepEqual(client.rules('new.audit.yaml'), []);
  });

  it('judges by another day as soon as it is told, and by the clock again', async () => {
    await start(`${smallIsms}${overdue}`, { initializationOptions: { asOf: '2026-02-10' } });
    const isOverdue = () => client.rules('finding.audit.yaml').some((rule) => rule.endsWith('finding/action-overdue'));
    assert.equal(isOverdue(), false);
    await ask('setAsOf', { asOf: '2026-06-30' });
    assert.equal(isOverdue(), true);
    await ask('setAsOf', { asOf: '2026-02-10' });
    assert.equal(isOverdue(), false);
    await ask('setAsOf', { asOf: null });
    assert.equal(isOverdue(), true);
  });

  it('refuses a day that is none, and goes on with the one before', async () => {
    await start(`${smallIsms}${overdue}`);
    const before = client.rules('finding.audit.yaml');
    await assert.rejects(ask('setAsOf', { asOf: '2026-02-30' }), /"2026-02-30" is no day; write it as YYYY-MM-DD/);
    await client.settled();
    assert.deepEqual(client.rules('finding.audit.yaml'), before);
  });

  it('tells how far the first audit has come', async () => {
    await start('# file: other.audit.yaml\nkind: People\n');
    assert.deepEqual(await ask<Milestones>('milestones'), {
      isms: false,
      programme: false,
      plan: false,
      finding: false,
    });
    for (const [file, text] of filesOf(`${smallIsms}${overdue}${plan('id: S1')}`)) client.write(file, text);
    await ask('checkWorkspace');
    assert.deepEqual(await ask<Milestones>('milestones'), { isms: true, programme: false, plan: false, finding: true });
    for (const [file, text] of filesOf(plan('{ id: S1, auditors: [p.lind] }'))) client.write(file, text);
    await ask('checkWorkspace');
    assert.equal((await ask<Milestones>('milestones')).plan, true);
  });
});

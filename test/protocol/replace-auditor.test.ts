import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type CodeAction, TextDocumentEdit, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Files, filesOf } from '../support/files.ts';
import { LanguageClient } from '../support/language-client.ts';
import { people, plan, statement } from '../unit/planning/assignment/small-isms.ts';

const example = path.resolve(import.meta.dirname, '../../examples/acme-flawed');
const flawedPlan = 'audits/IA-2026-01/plan.audit.yaml';
const resolving = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};

describe('the quick fix that takes one auditor from a proposal', () => {
  let client: LanguageClient;
  let shown: string[];
  afterEach(() => client.stop());

  const start = async (files: Files, prepare?: (folder: string) => void, capabilities: object = resolving) => {
    client = await LanguageClient.start(files, {
      initializationOptions: { git: false },
      capabilities,
      ...(prepare && { prepare }),
    });
    shown = [];
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      shown.push(message);
    });
    await client.settled();
  };
  const startFlawed = () => start(new Map(), (folder) => cpSync(example, folder, { recursive: true }));
  const actionsAt = async (file: string, text: string, offset: number) => {
    const at = TextDocument.create('', 'yaml', 0, text).positionAt(offset);
    return client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: client.uri(file) },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
  };
  const resolve = (action: CodeAction) => client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
  const editsOf = ({ edit }: CodeAction): TextEdit[] =>
    (edit?.documentChanges ?? []).filter(TextDocumentEdit.is).flatMap(({ edits }) => edits as TextEdit[]);
  const applied = (text: string, action: CodeAction) =>
    TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, text), editsOf(action));
  const offered = (actions: readonly CodeAction[]) =>
    actions.filter(({ title }) => / as Assign Auditors proposes$/.test(title));

  it('is found when it is chosen, changes one session, and mends the problem', async () => {
    await startFlawed();
    const text = readFileSync(path.join(client.folder, flawedPlan), 'utf8');
    const actions = await actionsAt(flawedPlan, text, text.indexOf('[u.becker]', text.indexOf('A.8.31-A.8.32')) + 1);
    const [action, ...more] = offered(actions);
    assert.ok(action && more.length === 0, actions.map(({ title }) => title).join('\n'));
    assert.equal(action.title, 'Replace Uta Becker in session S5 as Assign Auditors proposes');
    assert.equal(action.edit, undefined);
    assert.equal(action.isPreferred, undefined);
    assert.equal(action.diagnostics?.[0]?.code, 'independence/operates-control');
    const resolved = await resolve(action);
    const changed = applied(text, resolved);
    const lines = changed.split('\n').filter((line, index) => line !== text.split('\n')[index]);
    assert.deepEqual(lines, ['    auditors: [g.marchetti]']);
    await client.open(flawedPlan, changed);
    await client.settled();
    assert.deepEqual(client.rules(flawedPlan), ['33:independence/no-declaration', '89:schedule/double-booked']);
    assert.deepEqual(shown, []);
  });

  it('comes before the fix that accepts the problem, beside the command for all of it', async () => {
    await startFlawed();
    const text = readFileSync(path.join(client.folder, flawedPlan), 'utf8');
    const actions = await actionsAt(flawedPlan, text, text.indexOf('[u.becker]', text.indexOf('A.8.31-A.8.32')) + 1);
    const titles = actions.map(({ title }) => title);
    assert.deepEqual(titles.slice(-3), [
      'Replace Uta Becker in session S5 as Assign Auditors proposes',
      'Assign Auditors… to IA-2026-01',
      'Accept independence/operates-control here, with a reason',
    ]);
    const { command } = actions.at(-2) ?? {};
    assert.deepEqual(command?.arguments, [{ audit: 'IA-2026-01', root: client.uri('.').replace(/\/\.?$/, '') }]);
  });

  it('puts whoever comes on the team', async () => {
    const fixture =
      people +
      statement('  A.8.15: { applicable: true, operators: [d.mora], monitors: [j.weiss] }') +
      plan(
        'team:\n  lead: d.mora\n  auditors:\n    - j.weiss # deputy',
        '  - { id: S1, date: 2026-07-06, requirements: [A.8.15], auditors: [d.mora] } # to do',
      );
    const files = filesOf(fixture);
    await start(files);
    const text = files.get('plan.audit.yaml') ?? '';
    const [action] = offered(await actionsAt('plan.audit.yaml', text, text.indexOf('auditors: [d.mora]') + 11));
    assert.ok(action);
    const changed = applied(text, await resolve(action));
    assert.match(changed, /- j\.weiss # deputy\n {4}- x\.berg\n/);
    assert.match(changed, /auditors: \[x\.berg\] \} # to do/);
  });

  it('is refused, with the reason, where one alone would bring another conflict', async () => {
    // Both sessions are at the same time, and each of the two has what the other could audit.
    const fixture =
      people.replaceAll(/x\.berg:\n.*\n.*\n/g, '') +
      statement(
        '  A.8.15: { applicable: true, operators: [d.mora] }\n  A.8.16: { applicable: true, operators: [j.weiss] }',
      ) +
      plan(
        'team: { lead: d.mora, auditors: [j.weiss] }',
        `  - { id: S1, date: 2026-07-06, start: "09:00", end: "10:00", requirements: [A.8.15], auditors: [d.mora] }
  - { id: S2, date: 2026-07-06, start: "09:00", end: "10:00", requirements: [A.8.16], auditors: [j.weiss] }`,
      );
    const files = filesOf(fixture);
    await start(files);
    const text = files.get('plan.audit.yaml') ?? '';
    const [action] = offered(await actionsAt('plan.audit.yaml', text, text.indexOf('auditors: [d.mora]') + 11));
    assert.ok(action);
    assert.equal((await resolve(action)).edit, undefined);
    assert.match(
      shown[0] ?? '',
      /^Dana Mora in session S1 can only be replaced together with others\. .*Jo Weiss is in session/,
    );
  });

  it('says why, where there is no assignment', async () => {
    const fixture =
      people +
      statement('  A.8.15: { applicable: true, operators: [d.mora, j.weiss, x.berg] }') +
      plan('team: { lead: d.mora }', '  - { id: S1, date: 2026-07-06, requirements: [A.8.15], auditors: [d.mora] }');
    const files = filesOf(fixture);
    await start(files);
    const text = files.get('plan.audit.yaml') ?? '';
    const [action] = offered(await actionsAt('plan.audit.yaml', text, text.indexOf('auditors: [d.mora]') + 11));
    assert.ok(action);
    assert.equal((await resolve(action)).edit, undefined);
    assert.match(shown[0] ?? '', /^A\.8\.15 in S1 on 2026-07-06: Dana Mora operates A\.8\.15, Jo Weiss operates/);
  });

  it('is not offered for what has been held, for the team, or to a client that finds nothing later', async () => {
    await startFlawed();
    const held = 'audits/IA-2025-02/plan.audit.yaml';
    const completed = readFileSync(path.join(client.folder, held), 'utf8');
    for (const { range } of client.diagnostics(held)) {
      const offset = TextDocument.create('', 'yaml', 0, completed).offsetAt(range.start);
      const titles = (await actionsAt(held, completed, offset)).map(({ title }) => title);
      assert.ok(titles.length > 0);
      assert.ok(!titles.some((title) => /Assign Auditors/.test(title)), titles.join('\n'));
    }
    await client.stop();
    const fixture =
      people.replace(', obtained: 2024-05-02, expires: 2026-09-30', ', obtained: 2024-05-02, expires: 2026-01-31') +
      statement('  A.8.15: { applicable: true, operators: [d.mora] }') +
      plan(
        'team: { lead: d.mora, auditors: [x.berg] }',
        '  - { id: S1, date: 2026-07-06, requirements: [A.8.15], auditors: [d.mora] }',
      );
    const files = filesOf(fixture);
    await start(files, undefined, {});
    const text = files.get('plan.audit.yaml') ?? '';
    assert.deepEqual(offered(await actionsAt('plan.audit.yaml', text, text.indexOf('auditors: [d.mora]') + 11)), []);
    const ofTeam = (await actionsAt('plan.audit.yaml', text, text.indexOf('[x.berg]') + 1)).map(({ title }) => title);
    assert.ok(ofTeam.includes('Assign Auditors… to IA-1'), ofTeam.join('\n'));
    assert.deepEqual(
      ofTeam.filter((title) => /^Replace/.test(title)),
      [],
    );
  });
});

import assert from 'node:assert/strict';
import type { ApplyWorkspaceEditParams, CodeLens, ShowMessageRequestParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { initializeResult } from '../../server/src/lsp/capabilities.ts';
import { filesOf } from '../support/files.ts';
import { LanguageClient } from '../support/language-client.ts';
import { people, plan, statement } from '../unit/planning/assignment/small-isms.ts';

const file = 'plan.audit.yaml';
const session = '  - { id: S1, date: 2026-07-06, requirements: [A.8.15], auditors: [d.mora] } # as ever';
const fixture = (operators: string, sessions = session) =>
  people +
  statement(`  A.8.15: { applicable: true, operators: [${operators}] }`) +
  plan('team: { lead: d.mora, auditors: [j.weiss] }', sessions);

describe('assigning auditors in a client without a command for it', () => {
  let client: LanguageClient;
  let questions: ShowMessageRequestParams[];
  let applied: ApplyWorkspaceEditParams[];
  let told: string[];
  afterEach(() => client.stop());

  /** Serves a client that answers questions in turn; what it is told and asked to apply is noted. */
  const start = async (
    text: string,
    answers: readonly ((asked: ShowMessageRequestParams) => string | null | Promise<string | null>)[] = [],
    workspace: object = { applyEdit: true, workspaceEdit: { documentChanges: true } },
  ) => {
    client = await LanguageClient.start(filesOf(text), {
      initializationOptions: { git: false },
      capabilities: { workspace },
    });
    [questions, applied, told] = [[], [], []];
    client.connection.onRequest('window/showMessageRequest', async (asked: ShowMessageRequestParams) => {
      const title = await answers[questions.push(asked) - 1]?.(asked);
      return title ? { title } : null;
    });
    client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      applied.push(params);
      ended();
      return { applied: true };
    });
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      told.push(message);
      ended();
    });
    await client.settled();
  };
  let ended = () => {};
  const runLens = async () => {
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: client.uri(file) },
    });
    const command = lenses.find(({ command: each }) => each?.title === 'Assign Auditors…')?.command;
    assert.ok(command, JSON.stringify(lenses));
    await client.connection.sendRequest('workspace/executeCommand', command);
    return end;
  };

  it('asks with the reasons whether to accept, and has the edits applied to the version that they are of', async () => {
    await start(fixture('d.mora'), [() => 'Accept']);
    const text = filesOf(fixture('d.mora')).get(file) ?? '';
    await client.open(file, text);
    await runLens();
    assert.match(
      questions[0]?.message ?? '',
      /^S1, 2026-07-06: Jo Weiss takes the place of Dana Mora, who operates A\.8\.15/,
    );
    assert.deepEqual(
      questions[0]?.actions?.map(({ title }) => title),
      ['Accept', 'Discard'],
    );
    const [change] = applied[0]?.edit.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.equal(change.textDocument.version, 1);
    const edits = change.edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
    const after = TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, text), edits);
    assert.equal(after, text.replace('auditors: [d.mora] } # as ever', 'auditors: [j.weiss] } # as ever'));
  });

  it('proposes anew where the plan was edited before it was accepted', async () => {
    const text = filesOf(fixture('d.mora')).get(file) ?? '';
    const edited = text.replace('# as ever', '# as agreed');
    const edit = async () => {
      await client.change(file, 2, edited);
      return 'Accept';
    };
    await start(fixture('d.mora'), [edit, () => 'Accept']);
    await client.open(file, text);
    await runLens();
    assert.equal(questions.length, 2);
    assert.match(questions[1]?.message ?? '', /^What the proposal rests on has changed, and nothing was applied\./);
    const [change] = applied[0]?.edit.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.equal(change.textDocument.version, 2);
    assert.equal(applied.length, 1);
  });

  it('says why there is no assignment, and what is wrong with a plan', async () => {
    await start(fixture('d.mora, j.weiss, x.berg'));
    await runLens();
    assert.match(
      told[0] ?? '',
      /Jo Weiss operates A\.8\.15.*\nThis would do: an auditor from outside|Any one of these would do: an auditor from outside/,
    );
    await client.open(file, (filesOf(fixture('d.mora')).get(file) ?? '').replace('date: 2026-07-06, ', ''));
    await runLens();
    assert.match(told[1] ?? '', /sessions without a date: S1/);
    assert.deepEqual([questions, applied], [[], []]);
  });

  it('says that nothing is to be changed, and what it cannot mend', async () => {
    await start(fixture('s.rao').replace('status: draft', 'status: approved'));
    await runLens();
    assert.match(told[0] ?? '', /^The auditors are the best ones already, as of 2026-06-30\./);
    assert.match(told[0] ?? '', /\nWhat assigning auditors cannot mend:\nindependence\/no-declaration: Dana Mora/);
  });

  it('tells the reasons, and the command line, to a client that applies no edits', async () => {
    await start(fixture('d.mora'), [], {});
    await runLens();
    assert.match(
      told[0] ?? '',
      /Jo Weiss takes the place of Dana Mora[\s\S]*"audit-as-code assign IA-1 --apply" writes them\.$/,
    );
    assert.deepEqual(questions, []);
  });

  it('refuses what is no command of it', async () => {
    await start(fixture('d.mora'));
    const run = (command: string) =>
      client.connection
        .sendRequest('workspace/executeCommand', { command, arguments: [{}] })
        .catch(({ message }: Error) => message);
    assert.equal(
      await run('auditAsCode.assignAuditors'),
      'auditAsCode.assignAuditors needs { audit | programme, root }.',
    );
    assert.match(String(await run('auditAsCode.other')), /auditAsCode\.other/);
  });
});

describe('the commands of the server', () => {
  it('are left to a client that has them', () => {
    const offered = (initializationOptions: unknown) =>
      initializeResult({ processId: null, rootUri: null, capabilities: {}, initializationOptions }).capabilities
        .executeCommandProvider?.commands;
    assert.deepEqual(offered(undefined), ['auditAsCode.assignAuditors']);
    assert.deepEqual(offered({ commands: 'all' }), ['auditAsCode.assignAuditors']);
    assert.equal(offered({ commands: ['auditAsCode.assignAuditors'] }), undefined);
  });
});

import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CreateFile,
  SnippetTextEdit,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from '../support/files.ts';
import { LanguageClient } from '../support/language-client.ts';
import { papers, plan, sessions, workpaper } from '../unit/features/fixes/cases/case.ts';
import { spoilt, worldWith } from '../unit/features/fixes/world.ts';

const able: ClientCapabilities['workspace'] = {
  workspaceEdit: { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true },
};

/** Serves files to a client that can do what is given, until the work is done. */
async function served(
  files: Files,
  work: (client: LanguageClient) => Promise<void>,
  workspace: ClientCapabilities['workspace'] = able,
): Promise<void> {
  const client = await LanguageClient.start(files, { capabilities: { workspace } });
  try {
    await client.settled();
    await work(client);
  } finally {
    await client.stop();
  }
}

/** The code actions at the first place where a text stands in a file. */
async function actionsAt(client: LanguageClient, file: string, text: string, piece: string, only?: string[]) {
  const document = TextDocument.create('', 'yaml', 0, text);
  const at = document.positionAt(text.indexOf(piece));
  const found = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: client.uri(file) },
    range: { start: at, end: at },
    context: { diagnostics: [], ...(only && { only }) },
  });
  return found;
}

function titled(actions: readonly CodeAction[], title: string): CodeAction {
  const found = actions.find((action) => action.title === title);
  assert.ok(found, actions.map((action) => action.title).join('\n'));
  return found;
}

/** The text of a file after an action, all placeholders left as they are. */
function edited(action: CodeAction, uri: string, text: string): string {
  const changes = (action.edit?.documentChanges ?? []).filter(TextDocumentEdit.is);
  const ofFile = changes.filter(({ textDocument }) => textDocument.uri === uri).flatMap((change) => change.edits);
  const plain = ofFile.map((edit): TextEdit => {
    if (!SnippetTextEdit.is(edit)) return edit;
    const value = edit.snippet.value
      .replace(/\$\{1:([^}]*)\}/, '$1')
      .replace(/\$0$/, '')
      .replace(/\\([\\$}])/g, '$1');
    return { range: edit.range, newText: value };
  });
  return TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 0, text), plain);
}

describe('code actions in the protocol', () => {
  it('replace a conflicted auditor in block style, with CRLF and characters beyond the basic plane', async () => {
    const written =
      '\n  - id: S1\n    title: 😀 access\n    date: 2026-02-03\n    requirements: [A.5.15]\n    auditors:\n      - s.rao # 😀 for now\n';
    const text = (sessions(written)[plan] ?? '').replaceAll('\n', '\r\n');
    await served(worldWith({ [plan]: text }), async (client) => {
      const found = await actionsAt(client, plan, text, 's.rao # 😀', [CodeActionKind.QuickFix]);
      const best = titled(found, 'Let Dana Mora take session S1');
      assert.equal(best.isPreferred, true);
      assert.equal(best.kind, 'quickfix');
      assert.equal(best.diagnostics?.[0]?.code, 'independence/operates-control');
      assert.equal(edited(best, client.uri(plan), text), text.replace('s.rao # 😀', 'd.mora # 😀'));
      const versions = (best.edit?.documentChanges ?? [])
        .filter(TextDocumentEdit.is)
        .map((change) => change.textDocument.version);
      assert.deepEqual(versions, [null]);
    });
  });

  it('keep an anchor, and replace an alias alone', async () => {
    const text = (
      sessions(' [{ id: S1, date: 2026-02-03, requirements: [A.5.15], auditors: [*rao] }]\n')[plan] ?? ''
    ).replace('j.weiss, s.rao]', 'j.weiss, &rao s.rao]');
    await served(worldWith({ [plan]: text }), async (client) => {
      const found = await actionsAt(client, plan, text, '*rao', [CodeActionKind.QuickFix]);
      const best = titled(found, 'Let Dana Mora take session S1');
      assert.equal(edited(best, client.uri(plan), text), text.replace('*rao', 'd.mora'));
    });
  });

  it('mend one document of a file whose next one is half typed', async () => {
    const text = `${spoilt(plan, 'status: draft', 'statsu: draft')[plan]}---\napiVersion: audit-as-code/v1\nkind: Finding\nid: "F-\n  x: [\n`;
    await served(worldWith({ [plan]: text }), async (client) => {
      await client.open(plan, text);
      const found = await actionsAt(client, plan, text, 'statsu');
      const fix = titled(found, 'Change the key to "status"');
      assert.equal(edited(fix, client.uri(plan), text), text.replace('statsu', 'status'));
      const versions = (fix.edit?.documentChanges ?? [])
        .filter(TextDocumentEdit.is)
        .map((change) => change.textDocument.version);
      assert.deepEqual(versions, [1]);
      assert.deepEqual(
        (await actionsAt(client, plan, text, 'x: [')).map(({ title }) => title),
        [],
      );
    });
  });

  it('write a reason to type over where the client takes snippets, and nothing to type over where it does not', async () => {
    const text = spoilt('programme.audit.yaml', 'manager: p.lind', 'manager: nobody')['programme.audit.yaml'] ?? '';
    const files = worldWith({ 'programme.audit.yaml': text });
    const accept = async (client: LanguageClient) =>
      titled(
        await actionsAt(client, 'programme.audit.yaml', text, 'nobody'),
        'Accept reference/person here, with a reason',
      );
    await served(files, async (client) => {
      const [change] = (await accept(client)).edit?.documentChanges ?? [];
      assert.ok(TextDocumentEdit.is(change));
      const [edit] = change.edits;
      assert.ok(SnippetTextEdit.is(edit));
      assert.equal(edit.snippet.value, ' # audit-ignore reference/person -- $0');
    });
    await served(
      files,
      async (client) => {
        const { changes } = (await accept(client)).edit ?? {};
        const [edit] = changes?.[client.uri('programme.audit.yaml')] ?? [];
        assert.equal(edit?.newText, ' # audit-ignore reference/person -- ');
      },
      {},
    );
  });

  it('create a file for the finding that a result lacks, and name it; only where the client can', async () => {
    const text = workpaper(' { A.5.15: { result: nonconforming, evidence: [E-2026-001] } }\n');
    const files = worldWith({ [papers]: text });
    const title = 'Create finding F-2026-001, a minor nonconformity';
    await served(files, async (client) => {
      const fix = titled(await actionsAt(client, papers, text, 'A.5.15'), title);
      const [create, content] = fix.edit?.documentChanges ?? [];
      assert.deepEqual(create, {
        kind: 'create',
        uri: client.uri('findings/F-2026-001.audit.yaml'),
      } satisfies CreateFile);
      assert.ok(TextDocumentEdit.is(content));
      assert.match(edited(fix, client.uri(papers), text), /evidence: \[E-2026-001\], findings: \[F-2026-001\]/);
    });
    await served(
      files,
      async (client) => {
        const found = await actionsAt(client, papers, text, 'A.5.15');
        assert.deepEqual(
          found.filter((action) => action.title === title),
          [],
        );
      },
      {},
    );
  });

  it('fix all that is mechanical when asked to, the hash of evidence too', async () => {
    const register = 'audits/IA-1/evidence.audit.yaml';
    const text = spoilt(register, 'reference: Seen in the audit office', 'file: list.csv')[register] ?? '';
    await served(worldWith({ [register]: text, 'audits/IA-1/list.csv': '' }), async (client) => {
      const none = await actionsAt(client, register, text, 'kind');
      assert.deepEqual(
        none.map(({ kind }) => kind),
        [],
      );
      for (const only of ['source', 'source.fixAll', 'source.fixAll.audit-as-code']) {
        const [all, ...more] = await actionsAt(client, register, text, 'kind', [only]);
        assert.ok(all);
        assert.deepEqual(more, []);
        assert.equal(all.kind, 'source.fixAll.audit-as-code');
        const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
        assert.equal(edited(all, client.uri(register), text), text.replace('list.csv', `list.csv, sha256: ${hash}`));
      }
      assert.deepEqual(await actionsAt(client, register, text, 'kind', ['source.organizeImports']), []);
    });
  });

  it('are none in files that are none of the product', async () => {
    await served(worldWith({ 'readme.md': '# hello\n' }), async (client) => {
      assert.deepEqual(await actionsAt(client, 'readme.md', '# hello\n', 'hello'), []);
      assert.deepEqual(await actionsAt(client, 'gone.audit.yaml', 'a', 'a', ['source']), []);
    });
  });
});

describe('new files in the protocol', () => {
  it('are offered by ISMS, made for the client to write, and refused in words', async () => {
    await served(worldWith({}), async (client) => {
      type Choices = { choices: { root: string; nextFinding: string }[] };
      const { choices } = await client.connection.sendRequest<Choices>('auditAsCode/newFileChoices', {});
      assert.deepEqual(
        choices.map(({ root, nextFinding }) => [root, nextFinding]),
        [[client.uri('.').replace(/\/\.?$/, ''), 'F-2026-001']],
      );
      const root = choices[0]?.root;
      const order = { root, what: 'AuditProgramme', manager: 'p.lind', start: '2029-01-01' };
      type Made = { files: { uri: string; text: string }[] };
      const { files } = await client.connection.sendRequest<Made>('auditAsCode/newFiles', order);
      assert.deepEqual(
        files.map(({ uri }) => uri),
        [client.uri('programme-2029.audit.yaml')],
      );
      await assert.rejects(
        client.connection.sendRequest('auditAsCode/newFiles', { root, what: 'StatementOfApplicability' }),
        /already/,
      );
      await assert.rejects(
        client.connection.sendRequest('auditAsCode/newFiles', { root, what: 'Nothing' }),
        /no such file/,
      );
      const isms = { root: client.uri('other'), what: 'Isms', organization: 'B', standard: 'ISO/IEC 27001:2022' };
      const started = await client.connection.sendRequest<Made>('auditAsCode/newFiles', isms);
      assert.equal(started.files[0]?.uri, client.uri('other/isms.audit.yaml'));
    });
  });
});

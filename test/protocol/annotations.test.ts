import assert from 'node:assert/strict';
import type {
  DocumentLink,
  DocumentSymbol,
  InlayHint,
  Position,
  SelectionRange,
  SymbolInformation,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { LanguageClient } from '../support/language-client.ts';

const plan = `\ufeffkind: AuditPlan\r
id: IA-1\r
title: "😀 Access"\r
criteria: [policy.md]\r
scope: { requirements: [A.5.15, A.5.16] }\r
team:\r
  lead: &lead d.mora # 😀\r
  auditors: [*lead, 's.rao']\r
sessions:\r
  - { id: S1, requirements: [A.5.15\r
`;
const texts = new Map([
  [
    'isms.audit.yaml',
    'kind: Isms\nid: acme\n---\nkind: People\npeople: { d.mora: { name: Dana }, s.rao: { name: Sam } }\n',
  ],
  ['plan.audit.yaml', plan],
  ['policy.md', 'policy\n'],
  ['other/isms.audit.yaml', 'kind: Isms\nid: other\n---\nkind: People\npeople: { d.mora: { name: Other } }\n'],
]);
const everywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

for (const isModern of [false, true]) {
  describe(`hints, links, selections and symbols, for a client that can ${isModern ? 'much' : 'little'}`, () => {
    let client: LanguageClient;
    const ask = <R>(method: string, file: string, more: object = {}): Promise<R> =>
      client.connection.sendRequest(method, { textDocument: { uri: client.uri(file) }, ...more });

    before(async () => {
      const capabilities = isModern
        ? {
            textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
            workspace: { configuration: true },
          }
        : {};
      client = await LanguageClient.start(texts, { capabilities });
      await client.settled();
      await client.open('plan.audit.yaml', plan);
    });
    after(() => client.stop());

    it('show names and titles behind ids', async () => {
      const hints = await ask<InlayHint[]>('textDocument/inlayHint', 'plan.audit.yaml', { range: everywhere });
      assert.deepEqual(
        hints.map(({ position, label }) => `${position.line}:${position.character} ${label}`),
        [
          ...['4:30 Access control', '4:38 Identity management'],
          ...['6:20 Dana', '7:18 Dana', '7:27 Sam', '9:35 Access control'],
        ],
      );
    });

    it('show no hints that are switched off', async function () {
      if (!isModern) this.skip();
      client.settings.set('auditAsCode.inlayHints', { requirementTitles: false });
      const hints = await ask<InlayHint[]>('textDocument/inlayHint', 'plan.audit.yaml', { range: everywhere });
      assert.deepEqual(
        hints.map(({ label }) => label),
        ['Dana', 'Dana', 'Sam'],
      );
    });

    it('link files', async () => {
      const links = await ask<DocumentLink[]>('textDocument/documentLink', 'plan.audit.yaml');
      const range = { start: { line: 3, character: 11 }, end: { line: 3, character: 20 } };
      assert.deepEqual(links, [{ range, target: client.uri('policy.md') }]);
    });

    it('grow a selection', async () => {
      const position: Position = { line: 7, character: 21 };
      const [found] = await ask<SelectionRange[]>('textDocument/selectionRange', 'plan.audit.yaml', {
        positions: [position],
      });
      assert.deepEqual(found?.range, { start: { line: 7, character: 21 }, end: { line: 7, character: 26 } });
      assert.deepEqual(found?.parent?.range, { start: { line: 7, character: 20 }, end: { line: 7, character: 27 } });
      assert.deepEqual(found?.parent?.parent?.range.start, { line: 7, character: 12 });
    });

    it('outline a document', async () => {
      const symbols = await ask<(DocumentSymbol | SymbolInformation)[]>(
        'textDocument/documentSymbol',
        'plan.audit.yaml',
      );
      const [first] = symbols;
      assert.equal(first?.name, 'IA-1 😀 Access');
      if (isModern) {
        assert.ok(first && 'children' in first);
        assert.deepEqual(
          first.children?.map(({ name }) => name),
          ['criteria', 'scope', 'team', 'sessions'],
        );
      } else assert.ok(symbols.some((each) => 'containerName' in each && each.containerName === first?.name));
    });

    it('find things of the workspace', async () => {
      const found = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'd.mora' });
      assert.deepEqual(found.map(({ name }) => name).sort(), ['d.mora Dana', 'd.mora Other']);
    });

    it('are none in files that are none of an audit', async () => {
      for (const file of ['not-there.audit.yaml', 'policy.md']) {
        assert.deepEqual(await ask('textDocument/inlayHint', file, { range: everywhere }), []);
        assert.deepEqual(await ask('textDocument/documentLink', file), []);
        assert.deepEqual(await ask('textDocument/documentSymbol', file), []);
        assert.equal(await ask('textDocument/selectionRange', file, { positions: [everywhere.start] }), null);
      }
    });
  });
}

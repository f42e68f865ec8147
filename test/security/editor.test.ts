/** What an editor is given to show and to follow: nothing in a record becomes a command or a link that does something. */
import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import type { CodeAction, CodeLens, CompletionItem, DocumentLink, Hover, InlayHint } from 'vscode-languageserver';
import { filesOf } from '../support/files.ts';
import { LanguageClient } from '../support/language-client.ts';
import { readProduct } from './product-code.ts';

const command = 'command:workbench.action.terminal.sendSequence?%7B%22text%22%3A%22x%22%7D';
const texts = [
  `[click](${command})`,
  `<${command}>`,
  `<a href="${command}">x</a>`,
  '[x](javascript:alert%281%29) ![x](data:text/html,x) <img src=x onerror=alert(1)>',
  '[ref]: command:x',
  'https://evil.example vscode://evil.ext/x file://host/share',
];
const uris = [
  command,
  'javascript:alert(1)',
  'data:text/html,x',
  'vscode://a.b/c',
  'file://host/share',
  'https://a.example',
];

const said = JSON.stringify(texts.join(' '));
const records = `# file: isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ${said}
standard: ISO/IEC 27001:2022
organization: ${said}
scope: ${said}
governance: { governingBody: [p.lind], seniorManagement: [p.lind] }
# file: people.audit.yaml
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  p.lind: { name: ${said} }
# file: evidence.audit.yaml
apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence
audit: IA-1
items:
${uris.map((uri, index) => `  E-${index}: { title: ${said}, uri: ${JSON.stringify(uri)}, collectedBy: p.lind, collectedOn: 2026-01-02 }`).join('\n')}
# file: plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
title: ${said}
status: in-progress
objectives: [${said}]
criteria: [ISO/IEC 27001:2022]
scope: { requirements: [A.5.15] }
period: { start: 2026-01-01, end: 2026-01-09 }
team: { lead: p.lind, auditors: [p.lind] }
# file: finding.audit.yaml
apiVersion: audit-as-code/v1
kind: Finding
id: F-1
audit: IA-1
title: ${said}
type: minor-nonconformity
requirements: [A.5.15]
raisedBy: p.lind
raisedOn: 2026-01-03
evidence: [E-0]
status: open
uri: ${JSON.stringify(command)}
condition: ${said}
`;

describe('the language server', function () {
  this.timeout(120_000);
  let client: LanguageClient;
  const files = filesOf(records);
  before(async () => {
    client = await LanguageClient.start(files);
    await client.settled();
    for (const [file, text] of files) await client.open(file, text);
  });
  after(() => client.stop());

  const ask = <R>(method: string, file: string, more: object = {}) =>
    client.connection.sendRequest<R>(`textDocument/${method}`, { textDocument: { uri: client.uri(file) }, ...more });

  it('makes of records no link, picture or mark-up in hovers [MD-1]', async () => {
    const markdown = new MarkdownIt({ html: true, linkify: true });
    let hovers = 0;
    for (const [file, text] of files) {
      for (const [line, content] of text.split('\n').entries()) {
        for (let character = 0; character < Math.min(content.length, 60); character += 5) {
          const found = await ask<Hover | null>('hover', file, { position: { line, character } });
          if (!found || typeof found.contents === 'string' || !('kind' in found.contents)) continue;
          hovers++;
          const tokens = markdown
            .parse(found.contents.value, {})
            .flatMap((token) => [token, ...(token.children ?? [])]);
          assert.deepEqual(
            tokens.filter(({ type }) => type === 'image' || type.startsWith('html')),
            [],
          );
          const links = tokens.flatMap((token) => token.attrGet('href') ?? []);
          for (const href of links) assert.match(href, /^file:\/\/.*\/docs\/rules\/[a-z-]+\/[a-z-]+\.md$/);
        }
      }
    }
    console.log(`      ${hovers} hovers over hostile texts`);
    assert.ok(hovers > 30);
  });

  it('makes links of pages and mail addresses alone [MD-2]', async () => {
    const links = await Promise.all([...files.keys()].map((file) => ask<DocumentLink[] | null>('documentLink', file)));
    assert.deepEqual(
      links.flatMap((each) => each ?? []).map(({ target }) => target),
      ['https://a.example'],
    );
  });

  it('offers commands of its own alone, whatever records say, and runs no other [LSP-1]', async () => {
    const commands = new Set<string>();
    for (const file of files.keys()) {
      for (const { command } of (await ask<CodeLens[] | null>('codeLens', file)) ?? []) {
        if (command) commands.add(command.command);
      }
      const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      const hints = (await ask<InlayHint[] | null>('inlayHint', file, { range })) ?? [];
      for (const { label } of hints) {
        for (const part of typeof label === 'string' ? [] : label) if (part.command) commands.add(part.command.command);
      }
      const actions = await ask<readonly CodeAction[] | null>('codeAction', file, {
        range,
        context: { diagnostics: [] },
      });
      for (const action of actions ?? []) {
        if (action.command) commands.add(action.command.command);
      }
      const items = await ask<{ items: CompletionItem[] } | CompletionItem[] | null>('completion', file, {
        position: { line: 3, character: 4 },
      });
      for (const item of Array.isArray(items) ? items : (items?.items ?? [])) {
        if (item.command) commands.add(item.command.command);
      }
    }
    const foreign = [...commands].filter((each) => each !== '' && !/^auditAsCode\.|^editor\.action\./.test(each));
    assert.deepEqual(foreign, []);
    for (const command of ['workbench.action.terminal.sendSequence', 'E-0', '__proto__', '']) {
      const params = { command, arguments: ['touch started'] };
      await assert.rejects(client.connection.sendRequest('workspace/executeCommand', params), command);
    }
  });

  it('links each problem to the page of its rule [LSP-2]', () => {
    const shown = client.published.flatMap(({ diagnostics }) => diagnostics);
    assert.ok(shown.length > 5);
    for (const { code, codeDescription } of shown) {
      assert.ok(
        codeDescription?.href.startsWith('file:///') && codeDescription.href.endsWith(`/docs/rules/${code}.md`),
      );
    }
  });
});

describe('the extension', () => {
  it('trusts no Markdown but links to pages of rules, and shows no HTML in it [MD-3]', async () => {
    const product = await readProduct();
    const trusting = product.flatMap(({ file, code }) => [
      ...[...code.matchAll(/isTrusted: [^\n}]*\}?/g)].map(([text]) => `${file} ${text}`),
      ...[...code.matchAll(/\.isTrusted\s*=[^=][^\n]*/g)].map(([text]) => `${file} ${text}`),
      ...[...code.matchAll(/supportHtml[^\n]*/g)].map(([text]) => `${file} ${text}`),
    ]);
    assert.deepEqual(trusting, [
      'client/src/language-client.ts isTrusted: { enabledCommands: ["auditAsCode.showRule"] }',
    ]);
    const making = product.filter(({ code }) => /new vscode\d*\.MarkdownString\(/.test(code)).map(({ file }) => file);
    assert.deepEqual(making, ['client/src/proposals/proposal-documents.ts', 'client/src/views/tooltip.ts']);
  });
});

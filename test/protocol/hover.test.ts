import assert from 'node:assert/strict';
import { type Hover, type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { hoverToProtocol } from '../../server/src/lsp/hovers.ts';
import { filesOf } from '../support/files.ts';
import { LanguageClient } from '../support/language-client.ts';

const isms = `apiVersion: audit-as-code/v1
kind: Isms
id: acme
rules:
  soa/no-owner: error
`;

describe('hovers of the language server', () => {
  let client: LanguageClient;
  const hover = (file: string, line: number, character: number): Promise<Hover | null> =>
    client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: client.uri(file) },
      position: { line, character },
    });

  before(async () => {
    client = await LanguageClient.start(filesOf(`# file: isms.audit.yaml\n${isms}`));
    await client.settled();
    await client.open('isms.audit.yaml', isms);
  });
  after(() => client.stop());

  it('tell of a rule, with its range and a link to its page', async () => {
    const found = await hover('isms.audit.yaml', 4, 6);
    assert.deepEqual(found?.range, { start: { line: 4, character: 2 }, end: { line: 4, character: 14 } });
    const contents = found?.contents as MarkupContent | undefined;
    assert.equal(contents?.kind, 'markdown');
    const value = contents?.value ?? '';
    assert.match(value, /^\*\*soa\/no-owner\*\* \(error; by itself warning\)/);
    assert.match(value, /\(<file:.*\/docs\/rules\/soa\/no-owner\.md>\)$/);
  });

  it('follow what is typed', async () => {
    await client.change('isms.audit.yaml', 2, isms.replace('  soa/no-owner', '\n  soa/no-status'));
    assert.equal(await hover('isms.audit.yaml', 4, 0), null);
    assert.match(JSON.stringify(await hover('isms.audit.yaml', 5, 6)), /soa\/no-status/);
  });

  it('are plain text for a client that shows no Markdown', () => {
    const found = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, markdown: '**x**' };
    for (const client of [undefined, {}, { contentFormat: [MarkupKind.PlainText] }]) {
      assert.deepEqual(hoverToProtocol(found, client).contents, { kind: 'plaintext', value: '**x**' });
    }
  });

  it('are none where there is nothing to tell', async () => {
    assert.equal(await hover('isms.audit.yaml', 0, 14), null);
    assert.equal(await hover('isms.audit.yaml', 400, 400), null);
    assert.equal(await hover('not-there.audit.yaml', 0, 0), null);
    assert.equal(await hover('other.yaml', 0, 0), null);
  });
});

import assert from 'node:assert/strict';
import { ErrorCodes } from 'vscode-languageserver';
import { removeTemporaryFolders, temporaryFolder } from '../support/repository.ts';
import { StdioServer } from './stdio-server.ts';

const hover = { textDocument: { uri: 'file:///x.audit.yaml' }, position: { line: 0, character: 0 } };
const document = { uri: 'file:///x.audit.yaml', languageId: 'yaml', version: 1, text: 'kind: Nothing\n' };
const initialize = { processId: null, rootUri: null, capabilities: {} };

describe('the conduct of a session', function () {
  this.timeout(60_000);
  let server: StdioServer;

  beforeEach(() => {
    server = new StdioServer();
  });
  afterEach(() => server.kill());
  after(removeTemporaryFolders);

  const codeOf = async (method: string, params?: unknown) => (await server.client.request(method, params)).error?.code;

  it('lets nothing come before initialize, which may be tried again when its parameters are wrong', async () => {
    const { client } = server;
    assert.equal(await codeOf('textDocument/hover', hover), ErrorCodes.ServerNotInitialized);
    assert.equal(await codeOf('shutdown'), ErrorCodes.ServerNotInitialized);
    assert.equal(await codeOf('no/such'), ErrorCodes.ServerNotInitialized);
    client.notify('textDocument/didOpen', { textDocument: document });
    assert.equal(await codeOf('initialize', { capabilities: 5 }), ErrorCodes.InvalidParams);
    assert.equal(await codeOf('initialize', initialize), undefined);
    client.notify('initialized', {});
    await client.settled();
    assert.equal(client.diagnostics.size, 0, 'what was opened too early is not open');
  });

  it('lets initialize and initialized come once', async () => {
    await server.begin(temporaryFolder());
    assert.equal(await codeOf('initialize', initialize), ErrorCodes.InvalidRequest);
    const { length } = server.client.logged;
    server.client.notify('initialized', {});
    await server.client.settled();
    assert.equal(server.client.logged.length, length, 'the folders are read once');
  });

  it('lets nothing but exit come after shutdown', async () => {
    await server.begin(temporaryFolder());
    assert.equal(await codeOf('shutdown'), undefined);
    assert.equal(await codeOf('textDocument/hover', hover), ErrorCodes.InvalidRequest);
    assert.equal(await codeOf('shutdown'), ErrorCodes.InvalidRequest);
    server.client.notify('textDocument/didOpen', { textDocument: document });
    server.client.notify('exit');
    assert.equal(await server.ended, 0);
    assert.equal(server.stderr, '');
  });

  it('ends with 1 on exit without shutdown, before or after initialize, and when the client goes away', async () => {
    server.client.notify('exit');
    assert.equal(await server.ended, 1);
    server = new StdioServer();
    await server.begin(temporaryFolder());
    server.client.notify('exit');
    assert.equal(await server.ended, 1);
    server = new StdioServer();
    await server.begin(temporaryFolder());
    server.hangUp();
    assert.equal(await server.ended, 1);
    server = new StdioServer();
    await server.begin(temporaryFolder());
    await server.client.request('shutdown');
    server.hangUp();
    assert.equal(await server.ended, 0);
  });

  it('knows no method that it does not have, and passes over unknown notifications', async () => {
    await server.begin(temporaryFolder());
    assert.equal(await codeOf('no/such', {}), ErrorCodes.MethodNotFound);
    assert.equal(await codeOf('$/such', {}), ErrorCodes.MethodNotFound);
    assert.equal(await codeOf('__proto__', {}), ErrorCodes.MethodNotFound);
    for (const method of ['no/such', '$/such', 'toString']) server.client.notify(method, {});
    assert.equal(await codeOf('textDocument/hover', hover), undefined);
  });

  it('says what is wrong with parameters', async () => {
    await server.begin(temporaryFolder());
    const answer = await server.client.request('textDocument/hover', {
      ...hover,
      position: { line: -1, character: 0 },
    });
    assert.deepEqual(answer.error, {
      code: ErrorCodes.InvalidParams,
      message:
        'In the parameters of textDocument/hover, "position" is not a position: { line, character }, whole numbers from 0.',
    });
    server.client.notify('textDocument/didOpen', { textDocument: { ...document, text: 5 } });
    await server.client.settled();
    assert.match(server.client.logged.at(-1) ?? '', /didOpen, "textDocument" is not a document.*passed over/);
    assert.equal(server.client.diagnostics.size, 0);
  });

  it('answers what is no JSON, and goes on', async () => {
    await server.begin(temporaryFolder());
    server.write('Content-Length: 5\r\n\r\n{abc}');
    await server.client.until(() => server.client.answersTo(null).length === 1);
    assert.equal(server.client.answersTo(null)[0]?.error?.code, ErrorCodes.ParseError);
    server.client.notify('$/cancelRequest');
    await server.client.until(() => server.client.answersTo(null).length === 2);
    assert.equal(server.client.answersTo(null)[1]?.error?.code, ErrorCodes.InvalidRequest);
    for (const body of ['[]', '5', 'null', '"x"', '{}', '{"id":7}', '{"id":8,"method":5}']) {
      server.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    }
    server.write(Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n"'), Buffer.of(0xff, 0xfe), Buffer.from('"')]));
    assert.equal(await codeOf('textDocument/hover', hover), undefined);
  });

  for (const header of ['X-Header: 5\r\n\r\n{}', 'Content-Length: many\r\n\r\n{}', 'hello\r\n\r\n']) {
    it(`ends, and says why, where ${JSON.stringify(header)} leaves nobody knowing where a message begins`, async () => {
      await server.begin(temporaryFolder());
      server.write(header);
      server.client.ask('textDocument/hover', hover);
      assert.equal(await server.ended, 1);
      assert.match(
        server.stderr,
        /^error: What has come can't be read as messages of the language server protocol: .*\n$/,
      );
    });
  }
});

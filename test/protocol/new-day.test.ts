import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import { nodeHost } from '../../server/src/host/node/node-host.ts';
import { nodePace } from '../../server/src/host/node/node-pace.ts';
import { startServer } from '../../server/src/lsp/start.ts';

const people = `apiVersion: audit-as-code/v1
kind: People
id: people
people:
  p.lind: { name: Petra Lind, reportsTo: nobody } # audit-ignore reference/person until 2026-06-30 -- The founder
`;

/** A server in this process, over streams, with a clock that the test sets. */
class TimedServer {
  day = '2026-06-30';
  readonly published: PublishDiagnosticsParams[] = [];
  readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'audit-as-code-')));
  readonly client: MessageConnection;
  #look = () => {};

  constructor() {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const watch = (look: () => void) => {
      this.#look = look;
      return () => {};
    };
    startServer(
      (options) => createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), options),
      async () => ({
        host: nodeHost,
        clock: { today: () => this.day, watch },
        pace: nodePace,
        pageOf: (rule) => `x:${rule}`,
      }),
    );
    this.client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.client.onNotification('textDocument/publishDiagnostics', (each: PublishDiagnosticsParams) => {
      this.published.push(each);
    });
    this.client.onRequest('window/workDoneProgress/create', () => null);
    this.client.listen();
  }

  async initialize(): Promise<void> {
    const workspaceFolders = [{ uri: pathToFileURL(this.folder).toString(), name: 'x' }];
    await this.client.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities: {} });
    await this.client.sendNotification('initialized', {});
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.client.sendRequest('auditAsCode/audits', {});
  }

  /** A new day comes, and the clock tells. */
  async goTo(day: string): Promise<void> {
    this.day = day;
    this.#look();
    await this.settled();
  }

  rules(): readonly unknown[] {
    return (this.published.at(-1)?.diagnostics ?? [])
      .map(({ code }) => code)
      .filter((code) => code !== 'reference/no-isms');
  }
}

describe('a new day', () => {
  const server = new TimedServer();
  after(() => {
    server.client.dispose();
    rmSync(server.folder, { recursive: true });
  });

  it('ends the deviations whose last day has passed', async () => {
    writeFileSync(path.join(server.folder, 'people.audit.yaml'), people);
    await server.initialize();
    assert.deepEqual(server.rules(), []);
    await server.goTo('2026-07-01');
    assert.deepEqual(server.rules(), ['reference/person', 'deviation/expired']);
    const count = server.published.length;
    await server.goTo('2026-07-02');
    assert.equal(server.published.length, count);
    await server.goTo('2026-06-30');
    assert.deepEqual(server.rules(), []);
  });
});

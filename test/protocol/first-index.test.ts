import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import type { FileText, Host } from '../../server/src/host/host.ts';
import { nodeHost } from '../../server/src/host/node/node-host.ts';
import { nodePace } from '../../server/src/host/node/node-pace.ts';
import type { Pace } from '../../server/src/host/pace.ts';
import { startServer } from '../../server/src/lsp/start.ts';

const head = 'apiVersion: audit-as-code/v1';
const isms = `${head}
kind: Isms
id: acme
title: ACME
standard: ISO/IEC 27001:2022
organization: ACME GmbH
scope: The platform
governance: { governingBody: [p.lind], seniorManagement: [p.lind] }
`;
const people = (n: number) => `${head}
kind: People
id: people-${n}
people:
  p.n${n}: { name: Person ${n} }
`;
const lind = `${head}
kind: People
id: people
people:
  p.lind: { name: Petra Lind, reportsTo: p.n7 }
  p.new:
    name: Ada New
    
`;

/** A workspace of some size in memory, whose files are read when the test lets them be. */
class Slow {
  readonly files = new Map<string, string>([['/w/isms.audit.yaml', isms]]);
  readonly read: string[] = [];
  #release = () => {};
  readonly #released = new Promise<void>((resolve) => {
    this.#release = resolve;
  });

  constructor(size: number) {
    for (let n = 1; n <= size; n += 1) this.files.set(`/w/people/${n}.audit.yaml`, people(n));
  }

  release(): void {
    this.#release();
  }

  readonly host: Host = {
    ...nodeHost,
    auditFiles: async () => ({ files: [...this.files.keys()].sort(), unreadable: [] }),
    readFile: async (path): Promise<FileText> => {
      this.read.push(path);
      await this.#released;
      return { text: this.files.get(path) ?? '' };
    },
    fileFact: async () => 'absent',
  };
}

/** A server in this process, and a client that writes down what comes, in order. */
class Session {
  readonly came: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly client: MessageConnection;

  /** @param onPublish hears of what the server publishes in the moment that it does */
  constructor(host: Host, pace: Pace = nodePace, onPublish: () => void = () => {}) {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    startServer(
      (options) => {
        const [reader, writer] = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)];
        const connection = createConnection(reader, writer, options);
        const send = connection.sendDiagnostics.bind(connection);
        connection.sendDiagnostics = (params) => {
          onPublish();
          return send(params);
        };
        return connection;
      },
      async () => ({
        ...{ host, pace, pageOf: (rule) => `x:${rule}` },
        clock: { today: () => '2026-06-30', watch: () => () => {} },
      }),
    );
    this.client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.client.onRequest('window/workDoneProgress/create', () => null);
    this.client.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      this.came.push(`progress ${value.kind}`);
    });
    this.client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.came.push('diagnostics');
    });
    this.client.listen();
  }

  async begin(): Promise<void> {
    const workspaceFolders = [{ uri: 'file:///w', name: 'w' }];
    const capabilities = { window: { workDoneProgress: true } };
    await this.client.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities });
    await this.client.sendNotification('initialized', {});
  }

  async open(file: string, text: string): Promise<void> {
    const textDocument = { uri: uriOf(file), languageId: 'yaml', version: 1, text };
    await this.client.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Asks about a place in a file; the answer is noted as well. */
  async ask(method: string, file: string, place: object = {}): Promise<unknown> {
    const answer = await this.client.sendRequest(method, { textDocument: { uri: uriOf(file) }, ...place });
    this.came.push(method);
    return answer;
  }
}

const uriOf = (file: string) => `file://${file}`;
const open = '/w/lind.audit.yaml';
const at = (line: number, character: number) => ({ position: { line, character } });
const asText = (value: unknown) => JSON.stringify(value);

describe('the first index', () => {
  let session: Session;
  afterEach(() => session.client.dispose());

  it('lets requests be answered that need their own file alone, and the others when all is read', async () => {
    const slow = new Slow(100);
    session = new Session(slow.host);
    await session.begin();
    await session.open(open, lind);
    const elsewhere = [
      session.ask('textDocument/definition', open, at(4, 45)),
      session.ask('textDocument/hover', open, at(4, 45)),
      session.ask('textDocument/completion', open, at(4, 45)),
    ];
    assert.match(asText(await session.ask('textDocument/documentSymbol', open)), /Petra Lind/);
    assert.match(asText(await session.ask('textDocument/hover', open, at(3, 2))), /\*\*people\*\*/);
    assert.match(asText(await session.ask('textDocument/completion', open, at(7, 4))), /"label":"competence"/);
    assert.ok(await session.ask('textDocument/selectionRange', open, { positions: [at(4, 20).position] }));
    assert.ok(await session.ask('textDocument/documentHighlight', open, at(4, 4)));
    const before = session.came.filter((each) => each !== 'progress begin');
    assert.deepEqual(before, [
      'textDocument/documentSymbol',
      'textDocument/hover',
      'textDocument/completion',
      'textDocument/selectionRange',
      'textDocument/documentHighlight',
    ]);
    slow.release();
    const [definition, hover, completion] = await Promise.all(elsewhere);
    assert.match(asText(definition), /people\/7\.audit\.yaml/);
    assert.match(asText(hover), /Person 7/);
    assert.match(asText(completion), /"label":"p\.n100"/);
  });

  it('shows no problem that the whole does not have', async () => {
    const slow = new Slow(40);
    session = new Session(slow.host);
    await session.begin();
    await session.open(open, lind);
    await session.ask('textDocument/documentSymbol', open);
    assert.deepEqual(session.published, []);
    slow.release();
    await session.ask('textDocument/definition', open, at(4, 45));
    assert.ok(session.came.includes('textDocument/definition'));
    assert.equal(session.published.length, 0);
    assert.deepEqual(
      session.came.filter((each) => each.startsWith('progress')),
      ['progress begin', 'progress end'],
    );
  });

  it('is cut into slices: little is read or published between two turns', async () => {
    const slow = new Slow(300);
    for (const [file, text] of slow.files) slow.files.set(file, `${text}unknown: key\n`);
    slow.release();
    const events: string[] = [];
    let now = 0;
    // Each look at the clock finds it a millisecond later: slices are as long as so many pieces of work.
    const pace: Pace = {
      elapsed: () => {
        now += 1;
        return now;
      },
      turn: () => {
        events.push('turn');
        return nodePace.turn();
      },
    };
    const readFile: Host['readFile'] = (path) => {
      events.push('piece');
      return slow.host.readFile(path);
    };
    session = new Session({ ...slow.host, readFile }, pace, () => events.push('piece'));
    await session.begin();
    await session.client.sendRequest('auditAsCode/audits', {});
    const slices = events.join(' ').split('turn');
    const sizes = slices.map((slice) => slice.split('piece').length - 1);
    assert.equal(
      sizes.reduce((sum, size) => sum + size, 0),
      602,
    );
    assert.ok(Math.max(...sizes) < 10, `few pieces in a slice: ${sizes.join(' ')}`);
  });
});

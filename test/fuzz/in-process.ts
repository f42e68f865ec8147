import { PassThrough } from 'node:stream';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { createConnection } from 'vscode-languageserver/node';
import type { Host } from '../../server/src/host/host.ts';
import { nodePace } from '../../server/src/host/node/node-pace.ts';
import { startServer } from '../../server/src/lsp/start.ts';
import { root } from './memory-disk.ts';
import { RawClient } from './raw-client.ts';

/** A day that a test sets. */
export class SetClock {
  day: string;
  #look = () => {};

  constructor(day: string) {
    this.day = day;
  }

  today = () => this.day;

  watch = (look: () => void) => {
    this.#look = look;
    return () => {};
  };

  /** It is another day now, and the clock is looked at. */
  goTo(day: string): void {
    this.day = day;
    this.#look();
  }
}

/** A client of a server in this process, over streams; the workspace folder is the root of the disk in memory. */
export function connect(host: Host, clock = new SetClock('2026-06-30')): RawClient {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(
    (options) => createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), options),
    async () => ({ host, clock, pace: nodePace, pageOf: (rule) => `x:${rule}` }),
  );
  return new RawClient(toClient, toServer);
}

/** Says what a client says first, over a folder, and waits until all is read. */
export async function begin(client: RawClient, folder = root): Promise<RawClient> {
  const workspaceFolders = [{ uri: `file://${folder}`, name: 'w' }];
  const capabilities = { workspace: { configuration: true, workspaceFolders: true }, textDocument: {} };
  await client.request('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities });
  client.notify('initialized', {});
  await client.settled();
  return client;
}

/** The URI of a file of the disk. */
export function uriOf(file: string): string {
  return `file://${root}/${file}`;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { RawClient } from '../fuzz/raw-client.ts';

const program = path.resolve(import.meta.dirname, '../../dist/server.cjs');

/** The built server as a process, and a client that may send it anything. */
export class StdioServer {
  readonly client: RawClient;
  readonly ended: Promise<number | null>;
  stderr = '';
  readonly #child: ChildProcess;

  /** @param prefix a command that starts it, as with fewer rights */
  constructor(prefix: readonly string[] = []) {
    const [command = '', ...args] = [...prefix, process.execPath, program, '--stdio'];
    const child = spawn(command, args, { stdio: 'pipe' });
    this.#child = child;
    this.ended = once(child, 'exit').then(([code]) => code);
    child.stderr.setEncoding('utf8').on('data', (some: string) => {
      this.stderr += some;
    });
    // What is sent to a server that has ended is lost.
    child.stdin.on('error', () => {});
    this.client = new RawClient(child.stdout, child.stdin);
  }

  /** Says what a client says first, over a folder, and waits until all is read. */
  async begin(
    folder: string,
    options: { readonly watches?: boolean; readonly cacheFolder?: string } = {},
  ): Promise<void> {
    const { watches = true, cacheFolder = null } = options;
    await this.client.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'w' }],
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: watches } } },
      initializationOptions: { asOf: '2026-06-30', git: false, cacheFolder },
    });
    this.client.notify('initialized', {});
    await this.client.settled();
  }

  /** Sends bytes as they are. */
  write(bytes: string | Uint8Array): void {
    this.#child.stdin?.write(bytes);
  }

  /** The client goes away without a word. */
  hangUp(): void {
    this.#child.stdin?.end();
  }

  /** Ends the process if it still runs. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }
}

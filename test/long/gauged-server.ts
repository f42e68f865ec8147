import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import {
  CancellationTokenSource,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { ConfigurationParams, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';

const program = path.resolve(import.meta.dirname, '../../dist/server.cjs');
const gauge = path.join(import.meta.dirname, 'gauge.cjs');
const oneDay = 24 * 60 * 60 * 1000;

/** How a server is, after its garbage has been collected. */
export interface Gauged {
  /** In bytes. */
  readonly heapUsed: number;
  readonly rss: number;
  /** Of what lies outside of V8's heap, in bytes. */
  readonly external: number;
  /** So far, in milliseconds. */
  readonly processorTime: number;
  /** What keeps it alive, by kind: timers, pipes, watches. */
  readonly resources: Readonly<Record<string, number>>;
  /** File descriptors; 0 where the system does not tell. */
  readonly openFiles: number;
}

/** Diagnostics by URI; files without any are left out. */
export type Shown = ReadonlyMap<string, readonly Diagnostic[]>;

/** The built server over stdio, a client without an editor, a gauge in it, and a clock that goes by the test. */
export class GaugedServer {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #shown = new Map<string, readonly Diagnostic[]>();
  readonly #waiting = new Set<() => void>();
  /** The settings, by section. */
  readonly settings = new Map<string, unknown>();
  /** What the server has logged as a warning or an error. */
  readonly complaints: string[] = [];

  /**
   * @param cache for the code that V8 compiles
   * @param ahead how far its clock is ahead of the real one, in days
   */
  static async start(folders: readonly string[], cache: string, ahead: number): Promise<GaugedServer> {
    const server = new GaugedServer(cache, ahead);
    await server.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((folder) => ({
        uri: pathToFileURL(folder).toString(),
        name: path.basename(folder),
      })),
      capabilities: {
        workspace: {
          workspaceFolders: true,
          configuration: true,
          codeLens: { refreshSupport: true },
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
        window: { workDoneProgress: true },
        textDocument: { publishDiagnostics: { relatedInformation: true } },
      },
    });
    await server.notify('initialized', {});
    await server.upToDate();
    return server;
  }

  private constructor(cache: string, ahead: number) {
    this.#process = spawn(process.execPath, ['--expose-gc', '--require', gauge, program, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
      env: { ...process.env, XDG_CACHE_HOME: cache, GAUGE_AHEAD: String(ahead * oneDay) },
    });
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error('The server has no standard streams.');
    this.#connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      if (params.diagnostics.length > 0) this.#shown.set(params.uri, params.diagnostics);
      else this.#shown.delete(params.uri);
      for (const check of this.#waiting) check();
    });
    this.#connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
      if (type <= 2) this.complaints.push(message);
    });
    for (const method of [
      'client/registerCapability',
      'window/workDoneProgress/create',
      'workspace/codeLens/refresh',
    ]) {
      this.#connection.onRequest(method, () => null);
    }
    this.#connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      items.map(({ section = '' }) => this.settings.get(section) ?? null),
    );
    this.#connection.listen();
  }

  /** What it shows now. */
  get shown(): Shown {
    return new Map(this.#shown);
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.#connection.sendRequest(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  /** Asks, and takes it back at once. Ends with the answer or the refusal. */
  async requestInVain(method: string, params: unknown): Promise<void> {
    const cancellation = new CancellationTokenSource();
    const answer = this.#connection.sendRequest(method, params, cancellation.token);
    cancellation.cancel();
    await answer.catch(() => undefined);
    cancellation.dispose();
  }

  /** Ends when everything that was sent before is done, but for hashes of evidence. */
  async upToDate(): Promise<void> {
    await this.request('auditAsCode/audits', {});
  }

  /** Ends when it shows exactly this, or shows something else for half a minute on end. */
  async untilShown(expected: Shown): Promise<void> {
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(late);
        this.#waiting.delete(check);
        resolve();
      };
      const late = setTimeout(end, 30_000);
      const check = () => {
        if (isDeepStrictEqual(this.#shown, expected)) end();
      };
      this.#waiting.add(check);
      check();
    });
  }

  /** How it is when its garbage has been collected. */
  async gauge(): Promise<Gauged> {
    const [answer] = await this.#tell({});
    return answer as Gauged;
  }

  /** Lets days go by, or come back. */
  async moveClock(days: number): Promise<void> {
    await this.#tell({ move: days * oneDay });
  }

  async stop(): Promise<void> {
    await this.request('shutdown', undefined);
    const exited = once(this.#process, 'exit');
    await this.notify('exit', undefined);
    await exited;
    this.#connection.dispose();
  }

  #tell(message: object): Promise<unknown[]> {
    const answered = once(this.#process, 'message');
    this.#process.send(message);
    return answered;
  }
}

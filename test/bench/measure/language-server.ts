import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { PublishDiagnosticsParams, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type Command, peakMemory } from './process.ts';

export interface ServerOptions {
  readonly folder: string;
  readonly initializationOptions?: unknown;
  /** What the server is told when it asks for settings, by section. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A server that takes longer than this, in milliseconds, is taken for one that does not answer. */
const longestWait = 300_000;

/** A language server over stdio, any, and a client that measures. */
export class MeasuredServer {
  /** From the start of the process to the answer to `initialize`, in milliseconds. */
  readonly initialized: number;
  readonly #started: number;
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #folder: string;
  #onPublished: (params: PublishDiagnosticsParams) => void = () => {};
  readonly #withDiagnostics = new Set<string>();

  static async start(command: Command, options: ServerOptions): Promise<MeasuredServer> {
    const started = performance.now();
    const child = spawn(command.program, command.args, { stdio: ['pipe', 'pipe', 'inherit'], env: command.env });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => options.settings?.[section ?? ''] ?? null),
    );
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(options.folder).toString(), name: 'bench' }],
      capabilities: {
        workspace: {
          workspaceFolders: true,
          configuration: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
        window: { workDoneProgress: true },
        textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } },
      },
      initializationOptions: options.initializationOptions,
    });
    const server = new MeasuredServer({ started, child, connection, folder: options.folder });
    await connection.sendNotification('initialized', {});
    return server;
  }

  private constructor(made: {
    readonly started: number;
    readonly child: ChildProcess;
    readonly connection: MessageConnection;
    readonly folder: string;
  }) {
    this.#started = made.started;
    this.initialized = performance.now() - made.started;
    this.#process = made.child;
    this.#connection = made.connection;
    this.#folder = made.folder;
    this.#connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      if (params.diagnostics.length > 0) this.#withDiagnostics.add(params.uri);
      else this.#withDiagnostics.delete(params.uri);
      this.#onPublished(params);
    });
  }

  /** Milliseconds since the start of the process. */
  get age(): number {
    return performance.now() - this.#started;
  }

  /** The most memory so far, in MB; nothing where the system does not tell. */
  get peakMemory(): number | undefined {
    return this.#process.pid === undefined ? undefined : peakMemory(this.#process.pid);
  }

  /** How many files have diagnostics now. */
  get filesWithDiagnostics(): number {
    return this.#withDiagnostics.size;
  }

  /** Ends when as many files have diagnostics. */
  async untilShown(files: number): Promise<void> {
    if (this.filesWithDiagnostics !== files) await this.#published(() => this.filesWithDiagnostics === files);
  }

  uri(file: string): string {
    return pathToFileURL(path.join(this.#folder, file)).toString();
  }

  request(method: string, params: unknown): Promise<unknown> {
    return this.#connection.sendRequest(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  async open(file: string, text: string): Promise<void> {
    const textDocument = { uri: this.uri(file), languageId: 'yaml', version: 1, text };
    await this.notify('textDocument/didOpen', { textDocument });
  }

  /** How long the diagnostics take that answer a change, in milliseconds. The change must be one of them. */
  async timeOfChange(file: string, version: number, change: TextDocumentContentChangeEvent): Promise<number> {
    const uri = this.uri(file);
    const answered = this.#published((params) => params.uri === uri);
    const started = performance.now();
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
    await answered;
    return performance.now() - started;
  }

  /** Ends when diagnostics, empty ones too, have come for each of some files that are opened by `open`. */
  async openAll(files: ReadonlyMap<string, string>): Promise<void> {
    const waiting = new Set([...files.keys()].map((file) => this.uri(file)));
    const answered = this.#published(({ uri }) => {
      waiting.delete(uri);
      return waiting.size === 0;
    });
    for (const [file, text] of files) await this.open(file, text);
    await answered;
  }

  #published(isLast: (params: PublishDiagnosticsParams) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('The server publishes no diagnostics.')), longestWait);
      this.#onPublished = (params) => {
        if (!isLast(params)) return;
        clearTimeout(late);
        resolve();
      };
    });
  }

  async stop(): Promise<void> {
    await this.request('shutdown', undefined);
    const exited = once(this.#process, 'exit');
    await this.notify('exit', undefined);
    await exited;
    this.#connection.dispose();
  }
}

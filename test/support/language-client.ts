import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  ErrorCodes,
  type MessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  ConfigurationParams,
  Diagnostic,
  FileChangeType,
  PublishDiagnosticsParams,
  RegistrationParams,
} from 'vscode-languageserver';
import type { Files } from './files.ts';

const builtServer = path.resolve(import.meta.dirname, '../../dist/server.cjs');

export interface ClientOptions {
  readonly initializationOptions?: unknown;
  /** Workspace folders relative to the temporary folder; default: the folder itself. */
  readonly folders?: readonly string[];
  /** A folder that is there already, and stays, in the place of a temporary one. */
  readonly folder?: string;
  /** What is done with the temporary folder when the files are there, before the server knows of it. */
  readonly prepare?: (folder: string) => void;
  /** What the client can do beside what this one always says. */
  readonly capabilities?: Pick<ClientCapabilities, 'textDocument' | 'workspace'>;
  /** The server's program, where it is not the one that was built. */
  readonly server?: string;
}

/** A plain protocol client on the built server, over stdio, with a temporary workspace. */
export class LanguageClient {
  readonly folder: string;
  readonly connection: MessageConnection;
  /** All that was published, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  /** The methods that the server has registered itself for. */
  readonly registered: string[] = [];
  /** The methods of requests that this client knows nothing of. */
  readonly unknownRequests: string[] = [];
  /** The settings, by section; what is not there is undefined. */
  readonly settings = new Map<string, unknown>();
  readonly #process: ChildProcess;
  readonly #isTemporary: boolean;
  readonly #current = new Map<string, readonly Diagnostic[]>();
  readonly #waiting = new Set<() => void>();

  static async start(files: Files, options: ClientOptions = {}): Promise<LanguageClient> {
    const folder = options.folder ?? realpathSync(mkdtempSync(path.join(tmpdir(), 'audit-as-code-')));
    const client = new LanguageClient(folder, options);
    for (const [file, text] of files) client.write(file, text);
    options.prepare?.(folder);
    await client.#initialize(options);
    return client;
  }

  private constructor(folder: string, { folder: given, server = builtServer }: ClientOptions) {
    this.folder = folder;
    this.#isTemporary = given === undefined;
    this.#process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error('The server has no standard streams.');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#current.set(params.uri, params.diagnostics);
      for (const check of this.#waiting) check();
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
      for (const check of this.#waiting) check();
    });
    this.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registered.push(...registrations.map(({ method }) => method));
      return null;
    });
    this.connection.onRequest((method) => {
      this.unknownRequests.push(method);
      return new ResponseError(ErrorCodes.MethodNotFound, method);
    });
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      items.map(({ section = '' }) => this.settings.get(section) ?? null),
    );
    this.connection.listen();
  }

  async #initialize({ initializationOptions, folders = ['.'], capabilities }: ClientOptions): Promise<void> {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((name) => ({ uri: this.uri(name), name })),
      capabilities: {
        workspace: {
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
          ...capabilities?.workspace,
        },
        window: { workDoneProgress: true },
        textDocument: {
          publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
          hover: { contentFormat: ['markdown', 'plaintext'] },
          ...capabilities?.textDocument,
        },
      },
      initializationOptions: { asOf: '2026-06-30', ...(initializationOptions as object | undefined) },
    });
    await this.connection.sendNotification('initialized', {});
  }

  uri(file: string): string {
    return pathToFileURL(path.join(this.folder, file)).toString();
  }

  /** Writes a file to disk, telling the server nothing. */
  write(file: string, text: string | Uint8Array): void {
    const target = path.join(this.folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  remove(file: string): void {
    rmSync(path.join(this.folder, file), { recursive: true });
  }

  async open(file: string, text: string): Promise<void> {
    const textDocument = { uri: this.uri(file), languageId: 'yaml', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async change(file: string, version: number, text: string): Promise<void> {
    const textDocument = { uri: this.uri(file), version };
    await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
  }

  async close(file: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(file) } });
  }

  async watched(changes: readonly { readonly file: string; readonly type: FileChangeType }[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(({ file, type }) => ({ uri: this.uri(file), type })),
    });
  }

  /** Ends when the server has done everything that was sent before. */
  async settled(): Promise<void> {
    await this.connection.sendRequest('auditAsCode/audits', {});
  }

  diagnostics(file: string): readonly Diagnostic[] {
    return this.#current.get(this.uri(file)) ?? [];
  }

  /** `line:rule` of each diagnostic of a file, lines from 1. */
  rules(file: string): readonly string[] {
    return this.diagnostics(file).map(({ range, code }) => `${range.start.line + 1}:${code}`);
  }

  /** Every file that has diagnostics now, by its path relative to the temporary folder. */
  filesWithDiagnostics(): readonly string[] {
    const base = `${pathToFileURL(this.folder)}/`;
    return [...this.#current]
      .filter(([, diagnostics]) => diagnostics.length > 0)
      .map(([uri]) => decodeURIComponent(uri.slice(base.length)))
      .sort();
  }

  /** Ends when what was published or logged fulfils a condition. */
  async until(condition: () => boolean): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve) => {
      const check = () => {
        if (!condition()) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
    });
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    const exited = once(this.#process, 'exit');
    await this.connection.sendNotification('exit');
    await exited;
    this.connection.dispose();
    if (this.#isTemporary) rmSync(this.folder, { recursive: true, force: true });
  }
}

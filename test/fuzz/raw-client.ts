import {
  Message,
  type MessageReader,
  type MessageWriter,
  type NotificationMessage,
  type RequestMessage,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ConfigurationParams,
  Diagnostic,
  LogMessageParams,
  PublishDiagnosticsParams,
} from 'vscode-languageserver';

type Answer = Pick<ResponseMessage, 'result' | 'error'>;

/**
 * A client that sends what it is told to, allowed or not, and notes what comes. To whatever the server asks it answers
 * that there is nothing.
 */
export class RawClient {
  /** What was published last, by URI; files without diagnostics are left out. */
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly logged: string[] = [];
  /** How many times diagnostics were published. */
  publishes = 0;
  /** All answers, in order. */
  readonly answers: ResponseMessage[] = [];
  readonly #writer: MessageWriter;
  readonly #waiting = new Set<() => void>();
  #lastId = 0;

  constructor(input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
    const reader: MessageReader = new StreamMessageReader(input);
    this.#writer = new StreamMessageWriter(output);
    reader.listen((message) => {
      this.#take(message);
      for (const look of this.#waiting) look();
    });
  }

  send(message: object): void {
    void this.#writer.write(Object.assign({ jsonrpc: '2.0' }, message));
  }

  notify(method: string, params?: unknown): void {
    this.send({ method, ...(params !== undefined && { params }) });
  }

  /** Sends a request; gives its id. */
  ask(method: string, params?: unknown): number {
    this.#lastId += 1;
    this.send({ id: this.#lastId, method, ...(params !== undefined && { params }) });
    return this.#lastId;
  }

  /** Sends a request, and waits for the answer. */
  async request(method: string, params?: unknown): Promise<Answer> {
    const id = this.ask(method, params);
    await this.until(() => this.answersTo(id).length > 0);
    return this.answersTo(id)[0] ?? {};
  }

  answersTo(id: number | string | null): readonly ResponseMessage[] {
    return this.answers.filter((answer) => answer.id === id);
  }

  /** Ends when what has come fulfils a condition. */
  async until(condition: () => boolean): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!condition()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
    });
  }

  /** Ends when the server has done all that was sent before. */
  async settled(): Promise<void> {
    await this.request('auditAsCode/audits', {});
  }

  /** The same, with all hashes of files known: a report waits for them. */
  async allKnown(root: string): Promise<void> {
    await this.request('auditAsCode/report', { root, kind: 'findings', formats: ['md'], folder: 'reports' });
  }

  /** What the server has told of as failed. */
  failures(): readonly string[] {
    return this.logged.filter((line) => /fail|throw|TypeError|^ +at /m.test(line));
  }

  #take(message: Message): void {
    if (Message.isResponse(message)) this.answers.push(message);
    else if (Message.isRequest(message)) this.send({ id: message.id, result: answerTo(message) });
    else if (Message.isNotification(message)) this.#hear(message);
  }

  #hear({ method, params }: NotificationMessage): void {
    if (method === 'window/logMessage') this.logged.push((params as LogMessageParams).message);
    if (method !== 'textDocument/publishDiagnostics') return;
    const { uri, diagnostics } = params as PublishDiagnosticsParams;
    this.publishes += 1;
    if (diagnostics.length > 0) this.diagnostics.set(uri, diagnostics);
    else this.diagnostics.delete(uri);
  }
}

function answerTo({ method, params }: RequestMessage): unknown {
  return method === 'workspace/configuration' ? (params as ConfigurationParams).items.map(() => null) : null;
}

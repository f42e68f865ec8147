// The one connection to the language server: starting, restarting and asking it.

import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  type NotificationType,
  type RequestType,
  RevealOutputChannelOn,
  State,
  WorkDoneProgress,
} from 'vscode-languageclient';
import { documentSelector } from './audit-files.ts';
import { CrashHandler, showServerFailure } from './server-failure.ts';
import type { InitializationOptions } from './settings.ts';

/** Makes a client of the language server; the transport is the only thing that differs by platform. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Whether there is a server to ask. With `failed`, nothing starts it again but the user. */
export type ServerState = 'stopped' | 'starting' | 'running' | 'failed';

/** How a request that takes its time is followed and ended. */
export interface Steps {
  /** Tells its progress from that of others. */
  readonly workDoneToken: string;
  readonly token: vscode.CancellationToken;
  /** Is told what begins. */
  readonly step: (message: string) => void;
}

const states: Readonly<Record<State, ServerState>> = {
  [State.Stopped]: 'stopped',
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.StartFailed]: 'failed',
};

/**
 * The language server as the rest of the extension sees it. Starts and stops come one after the other, however fast
 * they are asked for. Each start uses a new client, so that the settings of that moment hold and no failed state stays.
 */
export class AuditLanguageClient {
  readonly #createClient: CreateClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #options: () => InitializationOptions;
  #client: BaseLanguageClient | undefined;
  #settled: Promise<void> = Promise.resolve();
  #state: ServerState = 'stopped';
  readonly #stateChanges = new vscode.EventEmitter<ServerState>();
  /** By the method of the notification. */
  readonly #listeners = new Map<string, vscode.EventEmitter<unknown>>();
  /** By the method of the request. */
  readonly #answers = new Map<string, (params: unknown) => unknown>();

  /** Tells the new state of the server whenever it has changed. */
  readonly onDidChangeState = this.#stateChanges.event;

  /** @param options asked for at each start */
  constructor(createClient: CreateClient, log: vscode.LogOutputChannel, options: () => InitializationOptions) {
    this.#createClient = createClient;
    this.#log = log;
    this.#options = options;
  }

  get state(): ServerState {
    return this.#state;
  }

  /**
   * Listens to a notification of the server, however often that is restarted, as long as the extension runs. Several may
   * listen to the same one, of which the library itself would let only the last hear.
   */
  onNotification<P>(type: NotificationType<P>, listener: (params: P) => void): void {
    let listeners = this.#listeners.get(type.method);
    if (!listeners) {
      listeners = new vscode.EventEmitter<unknown>();
      this.#listeners.set(type.method, listeners);
      if (this.#client) this.#attach(this.#client, type.method, listeners);
    }
    listeners.event((params) => listener(params as P));
  }

  /** Answers a request of the server, however often that is restarted. To be called before the server is started. */
  onRequest<P, R>(type: RequestType<P, R, void>, answer: (params: P) => Promise<R>): void {
    this.#answers.set(type.method, (params) => answer(params as P));
  }

  /** Starts the server unless it has been started. A failure is reported to the user and does not reject. */
  start(): Promise<void> {
    return this.#enqueue(() => this.#start());
  }

  /** Stops the server and starts it with the present settings. */
  restart(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  /** Restarts the server if it has been started, so that changed settings hold. */
  restartIfStarted(): Promise<void> {
    return this.#client ? this.restart() : Promise.resolve();
  }

  /** Stops the server. */
  stop(): Promise<void> {
    return this.#enqueue(() => this.#stop());
  }

  /**
   * Asks the server, which is started for it if need be.
   * Rejects with the server's error, or when there is no server to answer.
   */
  async request<P, R>(type: RequestType<P, R, void>, params: P): Promise<R> {
    return (await this.#running(type.method)).sendRequest(type.method, params);
  }

  /** The same for what takes its time: the server tells its steps, and ends when the token is cancelled. */
  async requestInSteps<P extends object, R>(type: RequestType<P, R, void>, params: P, steps: Steps): Promise<R> {
    const client = await this.#running(type.method);
    const { workDoneToken, token, step } = steps;
    const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (progress) => {
      if (progress.kind === 'report' && progress.message !== undefined) step(progress.message);
    });
    try {
      return await client.sendRequest(type.method, { ...params, workDoneToken }, token);
    } finally {
      listener.dispose();
    }
  }

  async #running(method: string): Promise<BaseLanguageClient> {
    await this.start();
    const client = this.#client;
    try {
      await client?.start(); // waits for the new server after a crash
    } catch (error) {
      this.#log.debug('No server can answer.', method, error);
    }
    if (client?.state !== State.Running)
      throw new Error(vscode.l10n.t('the language server does not run, so nothing was done.'));
    return client;
  }

  #enqueue(action: () => Promise<void>): Promise<void> {
    this.#settled = this.#settled.then(action);
    return this.#settled;
  }

  async #start(): Promise<void> {
    if (this.#client) return;
    const crashes = new CrashHandler(() => this.#fail(vscode.l10n.t('the language server has stopped several times.')));
    const client = this.#createClient({
      documentSelector: documentSelector(),
      diagnosticCollectionName: 'audit-as-code',
      initializationOptions: this.#options(),
      markdown: { isTrusted: { enabledCommands: ['auditAsCode.showRule'] } }, // the links to pages of rules
      outputChannel: this.#log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: crashes,
      initializationFailedHandler: () => false, // the library would show a message of its own
      middleware: {
        workspace: {
          // A changed setting may restart the server, which is asked for in the same moment: the old one is told no more.
          didChangeConfiguration: async (sections, next) => {
            await Promise.resolve();
            await this.#settled;
            if (this.#client === client) await next(sections);
          },
        },
      },
    });
    this.#client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.#client === client) this.#changeState(states[newState]);
    });
    for (const [method, listeners] of this.#listeners) this.#attach(client, method, listeners);
    for (const [method, answer] of this.#answers) client.onRequest(method, answer);
    try {
      await client.start();
    } catch (error) {
      this.#log.error('The language server could not be started.', error);
      if (!crashes.crashed) this.#fail(vscode.l10n.t('the language server could not be started.'));
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (!client) return;
    this.#changeState('stopped');
    try {
      if (client.state === State.Starting) await client.start(); // a restart after a crash, which can't be stopped before
      if (client.state === State.Running) await client.stop();
    } catch (error) {
      this.#log.warn('The language server did not stop in order.', error);
    }
  }

  #attach(client: BaseLanguageClient, method: string, listeners: vscode.EventEmitter<unknown>): void {
    client.onNotification(method, (params: unknown) => listeners.fire(params));
  }

  #changeState(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#stateChanges.fire(state);
  }

  #fail(reason: string): void {
    this.#client = undefined;
    this.#changeState('failed');
    void showServerFailure(reason, this.#log);
  }
}

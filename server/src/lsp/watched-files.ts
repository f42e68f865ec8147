import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver';
import type { WatchFolder } from '../host/watching.ts';
import { FolderWatches } from './folder-watches.ts';
import type { Guard } from './guard.ts';
import type { Uris } from './uris.ts';
import type { DiskChange } from './workspace.ts';

/** What the watching of files needs. */
export interface WatchedFilesContext {
  readonly guard: Guard;
  readonly uris: Uris;
  readonly client: () => ClientCapabilities;
  /** How to watch a folder; nothing where only the client can. */
  readonly watchFolder: WatchFolder | undefined;
  /** Whether the server is to watch even where the client could. */
  readonly byServer: boolean;
  readonly changed: (changes: readonly DiskChange[]) => Promise<void>;
}

/** Hears what happens on the disk: from the client, or by watching the folders for one that does not watch files. */
export class WatchedFiles {
  readonly #connection: Connection;
  readonly #context: WatchedFilesContext;
  readonly #folders: FolderWatches | undefined;

  constructor(connection: Connection, context: WatchedFilesContext) {
    const { guard, uris, changed, watchFolder, byServer } = context;
    this.#connection = connection;
    this.#context = context;
    this.#folders = watchFolder && (byServer || !this.#clientWatches) ? this.#watchesBy(watchFolder) : undefined;
    connection.onDidChangeWatchedFiles(
      guard.notification('workspace/didChangeWatchedFiles', ({ changes }) =>
        changed(changes.map(({ uri, type }) => ({ path: uris.toPath(uri), gone: type === FileChangeType.Deleted }))),
      ),
    );
  }

  /**
   * Has the client watch files, if that is the one to do it. Everything is watched: a folder that goes is told as itself,
   * and documents refer to files of any name.
   */
  async begin(): Promise<void> {
    if (this.#folders || !this.#clientWatches) return;
    const { type } = DidChangeWatchedFilesNotification;
    await this.#context.guard.notification('watching files', () =>
      this.#connection.client.register(type, { watchers: [{ globPattern: '**/*' }] }),
    )(undefined);
  }

  /** The workspace folders are these now. Ends when they are watched. */
  async follow(folders: readonly string[]): Promise<void> {
    await this.#folders?.follow(folders);
  }

  /** Watches nothing any more. */
  async stop(): Promise<void> {
    await this.#folders?.stop();
  }

  get #clientWatches(): boolean {
    return this.#context.client().workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  #watchesBy(watchFolder: WatchFolder): FolderWatches {
    const { guard, changed } = this.#context;
    const { console } = this.#connection;
    return new FolderWatches(watchFolder, {
      changed: (paths) =>
        void guard.notification('reading changed files', () =>
          changed([...paths].map((path) => ({ path, gone: false }))),
        )(undefined),
      polled: (folder, reason) =>
        console.warn(`${folder} cannot be watched: ${reason}. It is looked at every few seconds instead.`),
      failed: (folder, reason) => console.warn(`${folder} cannot be watched: ${reason}`),
    });
  }
}

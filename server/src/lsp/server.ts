/**
 * The language server: connects the protocol with the workspace, the engine and the report; nothing else. It is loaded
 * when `initialize` has been answered (`start.ts`).
 */
import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Compressor } from '../engine/archive.ts';
import { Engine } from '../engine/engine.ts';
import type { Caching } from '../host/caching.ts';
import type { Clock } from '../host/clock.ts';
import type { Host, Unreadable } from '../host/host.ts';
import type { Pace } from '../host/pace.ts';
import type { WatchFolder } from '../host/watching.ts';
import { allRules, ruleIds } from '../rules/all-rules.ts';
import { refreshInlayHints } from './annotations.ts';
import { refreshCodeLenses } from './code-lenses.ts';
import { followDocuments } from './documents.ts';
import { EvidenceHashes } from './evidence-hashes.ts';
import { Guard } from './guard.ts';
import { Histories } from './histories.ts';
import { makeWarmStart } from './make-warm-start.ts';
import { optionsFrom } from './options.ts';
import { Publisher } from './publisher.ts';
import { Readiness } from './readiness.ts';
import { registerFeatures } from './register-features.ts';
import { clientCommands, serverCommands } from './server-commands.ts';
import { Settings } from './settings.ts';
import type { Uris } from './uris.ts';
import { Views } from './views.ts';
import { WatchedFiles } from './watched-files.ts';
import { Workspace } from './workspace.ts';

/** What the server needs of the place that it runs in. */
export interface Surroundings {
  readonly host: Host;
  readonly clock: Clock;
  readonly pace: Pace;
  /** For the texts of files that nobody uses; without one they stay as they are. */
  readonly compressor?: Compressor;
  /** How to keep what is found; nothing where nothing can be kept. */
  readonly caching?: Caching;
  /** How to watch a folder; nothing where only the client can. */
  readonly watchFolder?: WatchFolder;
  /** Where the page of a rule is: a URI. */
  readonly pageOf: (rule: string) => string;
}

/** Serves a client that has said what it can do, and has been answered, until the connection ends. */
export function serve(connection: Connection, params: InitializeParams, surroundings: Surroundings, uris: Uris): void {
  const { host, clock, pace, caching, watchFolder } = surroundings;
  const guard = new Guard(connection);
  const client = params.capabilities;
  const warn = (message: string) => connection.console.warn(message);
  const options = optionsFrom(params.initializationOptions, warn);
  const { rulePage, cacheFolder } = options;
  const git = options.git ?? true;
  const folders = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri }] : []);
  const initialFolders = folders.map(({ uri }) => uris.toPath(uri));
  const pageOf = (rule: string) =>
    typeof rulePage === 'string' ? rulePage.replace('{rule}', rule) : surroundings.pageOf(rule);
  let { asOf } = options;
  const today = () => asOf ?? clock.today();

  const engine = new Engine({
    rules: allRules,
    ruleIds,
    today: today(),
    compressor: surroundings.compressor,
    onError: (rule, file, error) => guard.report(`The rule ${rule} on ${file}`, error),
  });
  const publisher = new Publisher(connection, engine, uris, pageOf);
  const unreadable = ({ path, reason }: Unreadable) => warn(`${path} cannot be read: ${reason}`);
  const failed = (what: string, error: unknown) => guard.report(what, error);
  const warmStart = makeWarmStart({ caching, cacheFolder, folders: initialFolders, warn }, ({ build }) => ({
    engine,
    host,
    pace,
    terms: () => ({ product: build, asOf: today(), git }),
    folders: () => workspace.folders(),
    openTexts: () => workspace.openTexts(),
    allKnown: () => readiness.allKnown(),
  }));
  const answering = warmStart?.host ?? host;
  const workspace = new Workspace(engine, answering, pace, {
    settled: (changed) => {
      if (changed.size > 0) warmStart?.settled();
      publisher.note(changed);
      hashes.lookAtWanted();
      histories.lookAtWanted();
      views.settled();
      if (changed.size > 0) refreshCodeLenses(connection, client, guard);
    },
    publish: (isOver) => publisher.publish((path) => workspace.versionOf(path), isOver),
    unreadable,
    failed,
  });
  const answered = () => workspace.settleSoon();
  const hashes = new EvidenceHashes(engine, answering, () => workspace.folders(), { answered, unreadable, failed });
  const histories = new Histories(engine, answering, {
    answered,
    off: () => connection.console.info('Git is not asked who has changed the implementation of controls: it is off.'),
    unknown: (root, { kind, reason }) => {
      const tell = kind === 'failed' ? connection.console.warn : connection.console.info;
      tell.call(
        connection.console,
        `${root}: git does not tell who has changed the implementation of controls: ${reason}`,
      );
    },
    failed,
  });
  const readiness = new Readiness(workspace, hashes, histories);
  const watched = new WatchedFiles(connection, {
    guard,
    uris,
    client: () => client,
    watchFolder,
    byServer: options.watchFiles === true,
    changed: async (changes) => {
      hashes.lookAgain(new Set(changes.map(({ path }) => path)));
      histories.lookAgain();
      await workspace.changeOnDisk(changes);
    },
  });
  const settings = new Settings(connection, () => client.workspace);
  const views = new Views(connection, { engine, uris, guard, upToDate: () => readiness.upToDate() });

  connection.onInitialized(
    guard.notification('initialized', async () => {
      followWorkspaceFolders();
      // Asked at once: each answer of the client takes its time.
      const [progress] = await Promise.all([
        connection.window.createWorkDoneProgress(),
        watched.begin(),
        guard.notification('following settings', () => settings.follow())(undefined),
      ]);
      const known = await warmStart?.open(initialFolders);
      try {
        if (known) publisher.publishAndHold(known, (path) => workspace.versionOf(path));
        progress.begin('Audit as Code', undefined, 'reading audit files', false);
        await workspace.changeFolders(initialFolders, []);
        progress.done();
        histories.begin(git);
        readiness.indexed();
        connection.console.info(`Judging ${engine.files().length} audit files as of ${today()}.`);
        if (known) await readiness.allKnown();
      } finally {
        publisher.release();
        answered();
      }
      await warmStart?.keep();
      await watched.follow(workspace.folders());
    }),
  );

  function followWorkspaceFolders(): void {
    if (!client.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(
      guard.notification('workspace/didChangeWorkspaceFolders', async ({ added, removed }) => {
        await workspace.changeFolders(
          added.map(({ uri }) => uris.toPath(uri)),
          removed.map(({ uri }) => uris.toPath(uri)),
        );
        hashes.lookAtAll();
        await watched.follow(workspace.folders());
      }),
    );
  }

  const given = params.initializationOptions;
  registerFeatures(connection, {
    engine,
    host,
    pace,
    workspace,
    readiness,
    settings,
    uris,
    guard,
    client: () => client,
    pageOf,
    commands: [...clientCommands(given), ...serverCommands(given)],
    git,
    today,
    setAsOf: (day) => {
      asOf = day;
      workspace.setToday(today());
    },
  });
  connection.onDidChangeConfiguration(({ settings: told }) => {
    settings.tell(told);
    refreshCodeLenses(connection, client, guard);
    refreshInlayHints(connection, client, guard);
  });

  const stopWatching = clock.watch(() => {
    workspace.setToday(today());
    // A commit is made outside of the workspace where that is a sub-folder of a repository, or a linked worktree.
    histories.lookAgain();
  });
  connection.onShutdown(async () => {
    stopWatching();
    views.stop();
    await watched.stop();
    if (workspace.isComplete()) await warmStart?.keep().catch((error) => failed('keeping what was found', error));
  });

  followDocuments(connection, { uris, guard, publisher, workspace });
}

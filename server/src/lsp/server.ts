/**
 * The language server: connects the protocol with the workspace, the engine and the report; nothing else. It is loaded
 * when `initialize` has been answered (`start.ts`).
 */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Compressor } from '../engine/archive.ts';
import { Engine } from '../engine/engine.ts';
import { hover, tellsOfOtherFiles } from '../features/hover.ts';
import type { Caching } from '../host/caching.ts';
import type { Clock } from '../host/clock.ts';
import type { Host, Unreadable } from '../host/host.ts';
import type { Pace } from '../host/pace.ts';
import { version } from '../host/version.ts';
import type { WatchFolder } from '../host/watching.ts';
import { calendarDay } from '../model/dates.ts';
import { allRules, ruleIds } from '../rules/all-rules.ts';
import { refreshInlayHints, registerAnnotations } from './annotations.ts';
import { registerAsOf } from './as-of.ts';
import { registerCheckWorkspace } from './check-workspace.ts';
import { registerCodeActions } from './code-actions.ts';
import { refreshCodeLenses, registerCodeLenses } from './code-lenses.ts';
import { registerCompletion } from './completions.ts';
import { EvidenceHashes } from './evidence-hashes.ts';
import { FolderWatches } from './folder-watches.ts';
import { Guard } from './guard.ts';
import { Histories } from './histories.ts';
import { hoverToProtocol } from './hovers.ts';
import { registerMilestones } from './milestones.ts';
import { registerNavigation } from './navigation.ts';
import { registerNewFiles } from './new-files.ts';
import { registerOutlines } from './outlines.ts';
import { registerAssignments } from './planning/assignments.ts';
import { registerProgrammePlanning } from './planning/plan-programme.ts';
import { registerReplacements } from './planning/replacements.ts';
import { Publisher } from './publisher.ts';
import { registerRenames } from './renames.ts';
import { registerReports } from './reports.ts';
import { registerRulePages } from './rule-pages.ts';
import { registerSampling } from './sampling/register.ts';
import { clientCommands, serverCommands } from './server-commands.ts';
import { Settings } from './settings.ts';
import type { Uris } from './uris.ts';
import { Views } from './views.ts';
import { WarmStart } from './warm-start.ts';
import { type DiskChange, Workspace } from './workspace.ts';

/** What a client may say at the start; each is optional. */
interface Options {
  /** The day to judge by, `YYYY-MM-DD`; else the clock's. */
  readonly asOf?: string | null;
  readonly git?: boolean;
  readonly cacheFolder?: string | null;
  /** The link to the page of a rule, with `{rule}` for its id; else the page that comes with the server. */
  readonly rulePage?: string | null;
  /** The commands that the client has, for code lenses and code actions; the server has some for a client without. */
  readonly commands?: readonly string[];
  /** Whether the server watches the folders even where the client could. Where it can't, the server always does. */
  readonly watchFiles?: boolean;
}

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
  const { host, clock, pace } = surroundings;
  const guard = new Guard(connection);
  const documents = new TextDocuments(TextDocument);
  const client = params.capabilities;
  const options = optionsFrom(params.initializationOptions, (message) => connection.console.warn(message));
  const folders = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri }] : []);
  const initialFolders = folders.map(({ uri }) => uris.toPath(uri));
  const { rulePage } = options;
  const pageOf = (rule: string) =>
    typeof rulePage === 'string' ? rulePage.replace('{rule}', rule) : surroundings.pageOf(rule);
  let { asOf } = options;
  const today = () => asOf ?? clock.today();
  let indexed = () => {};
  const firstIndex = new Promise<void>((resolve) => {
    indexed = resolve;
  });

  const engine = new Engine({
    rules: allRules,
    ruleIds,
    today: today(),
    compressor: surroundings.compressor,
    onError: (rule, file, error) => guard.report(`The rule ${rule} on ${file}`, error),
  });
  const publisher = new Publisher(connection, engine, uris, pageOf);
  const unreadable = ({ path, reason }: Unreadable) => connection.console.warn(`${path} cannot be read: ${reason}`);
  const failed = (what: string, error: unknown) => guard.report(what, error);
  const warmStart = makeWarmStart();
  const watches = makeWatches();
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
  /** Ends when nothing is left to read, to hash and to ask git for. */
  const allKnown = async () => {
    await workspace.upToDate();
    await Promise.all([hashes.done(), histories.done()]);
    await workspace.upToDate();
  };

  connection.onInitialized(
    guard.notification('initialized', async () => {
      followWorkspaceFolders();
      // Asked at once: each answer of the client takes its time.
      const [progress] = await Promise.all([
        connection.window.createWorkDoneProgress(),
        watchFiles(),
        guard.notification('following settings', () => settings.follow())(undefined),
      ]);
      const known = await warmStart?.open(initialFolders);
      try {
        if (known) publisher.publishAndHold(known, (path) => workspace.versionOf(path));
        progress.begin('Audit as Code', undefined, 'reading audit files', false);
        await workspace.changeFolders(initialFolders, []);
        progress.done();
        histories.begin(options.git ?? true);
        indexed();
        connection.console.info(`Judging ${engine.files().length} audit files as of ${today()}.`);
        if (known) await allKnown();
      } finally {
        publisher.release();
        answered();
      }
      await warmStart?.keep();
      await watches?.follow(workspace.folders());
    }),
  );

  /** Nothing where the client names no folder for it. */
  function makeWarmStart(): WarmStart | undefined {
    const { caching } = surroundings;
    if (!caching || typeof options.cacheFolder !== 'string' || initialFolders.length === 0) return undefined;
    const folder = caching.folderAt(options.cacheFolder, initialFolders);
    if (!folder) {
      const what = `initializationOptions.cacheFolder: "${options.cacheFolder}" is in a workspace folder, or no absolute path`;
      connection.console.warn(`${what}. Nothing is kept between sessions.`);
      return undefined;
    }
    return new WarmStart({
      engine,
      host,
      stamps: caching.stamps,
      folder,
      pace,
      terms: () => ({ product: caching.build, asOf: today(), git: options.git ?? true }),
      folders: () => workspace.folders(),
      openTexts: () => workspace.openTexts(),
      allKnown: () => allKnown(),
    });
  }

  function followWorkspaceFolders(): void {
    if (!client.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(
      guard.notification('workspace/didChangeWorkspaceFolders', async ({ added, removed }) => {
        await workspace.changeFolders(
          added.map(({ uri }) => uris.toPath(uri)),
          removed.map(({ uri }) => uris.toPath(uri)),
        );
        hashes.lookAtAll();
        await watches?.follow(workspace.folders());
      }),
    );
  }

  /** For a client that does not watch files, or is not to. */
  function makeWatches(): FolderWatches | undefined {
    const { watchFolder } = surroundings;
    const clientWatches = client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    if (!watchFolder || (clientWatches && options.watchFiles !== true)) return undefined;
    return new FolderWatches(watchFolder, {
      changed: (paths) =>
        void guard.notification('reading changed files', () =>
          changedOnDisk([...paths].map((path) => ({ path, gone: false }))),
        )(undefined),
      polled: (folder, reason) =>
        connection.console.warn(`${folder} cannot be watched: ${reason}. It is looked at every few seconds instead.`),
      failed: (folder, reason) => connection.console.warn(`${folder} cannot be watched: ${reason}`),
    });
  }

  async function changedOnDisk(changes: readonly DiskChange[]): Promise<void> {
    hashes.lookAgain(new Set(changes.map(({ path }) => path)));
    histories.lookAgain();
    await workspace.changeOnDisk(changes);
  }

  /** Everything is watched: a folder that goes is told as itself, and documents refer to files of any name. */
  async function watchFiles(): Promise<void> {
    if (watches || !client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    const { type } = DidChangeWatchedFilesNotification;
    await guard.notification('watching files', () =>
      connection.client.register(type, { watchers: [{ globPattern: '**/*' }] }),
    )(undefined);
  }

  documents.onDidOpen(({ document }) => publisher.opened(uris.toPath(document.uri)));
  documents.onDidChangeContent(({ document }) => {
    workspace.change(uris.ofDocument(document.uri), { text: document.getText(), version: document.version });
  });
  documents.onDidClose(
    guard.notification('didClose', async ({ document }) => {
      const path = uris.toPath(document.uri);
      // A URI can be written in several ways, and the file be open under each of them.
      const other = documents.all().find(({ uri }) => uris.toPath(uri) === path);
      if (other) workspace.change(path, { text: other.getText(), version: other.version });
      else await workspace.close(path);
    }),
  );

  connection.onDidChangeWatchedFiles(
    guard.notification('workspace/didChangeWatchedFiles', ({ changes }) =>
      changedOnDisk(
        changes.map(({ uri, type }) => ({ path: uris.toPath(uri), gone: type === FileChangeType.Deleted })),
      ),
    ),
  );

  connection.onHover(
    guard.request('textDocument/hover', async ({ textDocument, position }) => {
      const file = uris.toPath(textDocument.uri);
      if (!workspace.isComplete() && tellsOfOtherFiles(engine, file, position)) await upToDate();
      const found = hover(engine, file, position, { ofRule: pageOf });
      return found && hoverToProtocol(found, client.textDocument?.hover);
    }),
  );

  const upToDate = async () => {
    await firstIndex;
    await workspace.upToDate();
  };
  const settings = new Settings(connection, () => client.workspace);
  const features = {
    engine,
    host,
    folders: () => workspace.folders(),
    settings,
    uris,
    guard,
    isComplete: () => workspace.isComplete(),
    upToDate,
    client: () => client,
    versionOf: workspace.versionOf.bind(workspace),
  };
  registerNavigation(connection, features);
  registerRenames(connection, features);
  const given = params.initializationOptions;
  const commands = [...clientCommands(given), ...serverCommands(given)];
  registerCodeLenses(connection, { ...features, commands });
  const hashed = async () => {
    await workspace.upToDate();
    await hashes.done();
    await workspace.upToDate();
  };
  registerCodeActions(connection, { ...features, pageOf, hashed });
  registerNewFiles(connection, { ...features, today });
  registerCompletion(connection, features);
  registerOutlines(connection, features);
  registerAnnotations(connection, features);
  const views = new Views(connection, features);
  registerRulePages(connection, features);
  registerMilestones(connection, features);
  const setAsOf = (day: string | null) => {
    asOf = day;
    workspace.setToday(today());
  };
  registerAsOf(connection, { guard, setAsOf, upToDate });
  const allKnownFromStart = async () => {
    await firstIndex;
    await allKnown();
  };
  const lookAgain = async () => {
    await firstIndex;
    await workspace.changeOnDisk(workspace.folders().map((path) => ({ path, gone: false })));
    hashes.lookAtAll();
    histories.lookAgain();
    await allKnown();
  };
  registerCheckWorkspace(connection, { engine, guard, lookAgain });
  connection.onDidChangeConfiguration(({ settings: told }) => {
    settings.tell(told);
    refreshCodeLenses(connection, client, guard);
    refreshInlayHints(connection, client, guard);
  });

  const sources = () => ({ engine, host, asOf: today(), git: options.git ?? true, version });
  registerSampling(connection, { ...features, pace });
  registerReports(connection, { guard, uris, pace, sources, upToDate, allKnown: allKnownFromStart });
  registerProgrammePlanning(connection, { ...features, pace, allKnown: allKnownFromStart });
  const assigning = {
    ...features,
    pace,
    allKnown: allKnownFromStart,
    supposing: workspace.supposing.bind(workspace),
  };
  registerAssignments(connection, assigning);
  registerReplacements(connection, assigning);

  const stopWatching = clock.watch(() => {
    workspace.setToday(today());
    // A commit is made outside of the workspace where that is a sub-folder of a repository, or a linked worktree.
    histories.lookAgain();
  });
  connection.onShutdown(async () => {
    stopWatching();
    views.stop();
    await watches?.stop();
    if (workspace.isComplete()) await warmStart?.keep().catch((error) => failed('keeping what was found', error));
  });

  documents.listen(connection);
}

function optionsFrom(given: unknown, warn: (message: string) => void): Options {
  const options: Options = typeof given === 'object' && given !== null ? given : {};
  if (!options.asOf || calendarDay(options.asOf)) return options;
  warn(`initializationOptions.asOf: "${options.asOf}" is no day; write it as YYYY-MM-DD. Today is used.`);
  return { ...options, asOf: null };
}

import {
  type Connection,
  ErrorCodes,
  type Location,
  NotificationType,
  RequestType,
  ResponseError,
} from 'vscode-languageserver';
import type { Address } from '../engine/address.ts';
import type { Engine } from '../engine/engine.ts';
import { equal } from '../engine/equal.ts';
import { ismsTitle } from '../features/isms-title.ts';
import { isViewName, type ViewName } from '../views/all-views.ts';
import { FollowedViews } from '../views/followed-views.ts';
import { locate } from '../yaml/address.ts';
import { Burst } from './burst.ts';
import type { Guard } from './guard.ts';
import type { Uris } from './uris.ts';

/** An ISMS of the workspace. */
export interface IsmsEntry {
  /** The URI of its root. */
  readonly root: string;
  /** Its title; where it has none, the name of its folder. */
  readonly title: string;
  readonly organization: string;
  /** Whether an Isms document describes it; else it is a folder with audit files. */
  readonly described: boolean;
}

type Nothing = Record<string, never>;

/** The ISMSs of the workspace, in the order of their roots. */
export const ismsListRequest = new RequestType<Nothing, { readonly isms: readonly IsmsEntry[] }, void>(
  'auditAsCode/ismsList',
);

/** The list that was last asked for is another one now. */
export const ismsListChanged = new NotificationType<Nothing>('auditAsCode/ismsListChanged');

/** Which model is wanted: the URI of the ISMS root, the name of the view, and in a map a programme or an audit. */
export interface ViewParams {
  readonly root: string;
  readonly view: string;
  readonly choice?: string | null;
}

/** The model of a view, of server/src/views; null where there is no such ISMS (any more). */
export const viewRequest = new RequestType<ViewParams, unknown, void>('auditAsCode/view');

/** Models that were asked for and are others now. */
export const viewsChanged = new NotificationType<{ readonly root: string; readonly views: readonly ViewName[] }>(
  'auditAsCode/viewsChanged',
);

/** The URI of the root of the ISMS that a document belongs to. */
export const ismsOfRequest = new RequestType<
  { readonly textDocument: { readonly uri: string } },
  { readonly root: string } | null,
  void
>('auditAsCode/ismsOf');

/** Where an address is in the text as it is now; null where the file or the document in it is gone. */
export const locateRequest = new RequestType<Address, Location | null, void>('auditAsCode/locate');

/** What the views need. */
export interface ViewsContext {
  readonly engine: Engine;
  readonly uris: Uris;
  readonly guard: Guard;
  /** Ends when all files are read and looked up. */
  readonly upToDate: () => Promise<void>;
}

/** Serves the models of the views, and tells the client of those that it has asked for when they are others. */
export class Views {
  readonly #connection: Connection;
  readonly #context: ViewsContext;
  readonly #followed: FollowedViews;
  readonly #changes: Burst;
  #list: readonly IsmsEntry[] | undefined;

  constructor(connection: Connection, context: ViewsContext) {
    const { guard } = context;
    this.#connection = connection;
    this.#context = context;
    this.#changes = new Burst(() => void guard.notification(viewsChanged.method, () => this.#tell())(undefined));
    this.#followed = new FollowedViews(context.engine, {
      stale: () => this.#changes.more(),
      failed: ({ root, view }, error) => guard.report(`The view ${view} of ${root}`, error),
    });
    connection.onRequest(
      ismsListRequest,
      guard.request(ismsListRequest.method, async () => {
        await context.upToDate();
        this.#list = this.#listNow();
        return { isms: this.#list };
      }),
    );
    connection.onRequest(
      viewRequest,
      guard.request(viewRequest.method, (params) => this.#model(params)),
    );
    connection.onRequest(
      ismsOfRequest,
      guard.request(ismsOfRequest.method, async ({ textDocument }) => {
        await context.upToDate();
        const isms = context.engine.ismsOf(context.uris.toPath(textDocument.uri));
        return isms ? { root: context.uris.toUri(isms.root) } : null;
      }),
    );
    connection.onRequest(
      locateRequest,
      guard.request(locateRequest.method, async (address) => {
        await context.upToDate();
        return this.#locate(address);
      }),
    );
  }

  /** To be called after each `settle` of the engine. */
  settled(): void {
    this.#followed.settled();
    if (this.#list && !equal(this.#list, this.#listNow())) {
      this.#list = undefined; // until it is asked for again
      void this.#connection.sendNotification(ismsListChanged, {});
    }
  }

  /** Ends the waiting for the end of a burst of changes. */
  stop(): void {
    this.#changes.stop();
  }

  async #model({ root, view, choice }: ViewParams): Promise<unknown> {
    if (!isViewName(view)) throw new ResponseError(ErrorCodes.InvalidParams, `there is no view "${view}".`);
    const { uris, upToDate } = this.#context;
    await upToDate();
    return this.#followed.model({ root: uris.toPath(root), view, choice: choice ?? undefined }) ?? null;
  }

  async #tell(): Promise<void> {
    await this.#context.upToDate();
    const byRoot = new Map<string, Set<ViewName>>();
    for (const { root, view } of this.#followed.takeChanged()) {
      const views = byRoot.get(root) ?? new Set();
      byRoot.set(root, views.add(view));
    }
    for (const [root, views] of byRoot) {
      void this.#connection.sendNotification(viewsChanged, { root: this.#context.uris.toUri(root), views: [...views] });
    }
  }

  #listNow(): readonly IsmsEntry[] {
    const { engine, uris } = this.#context;
    return engine.allIsms().map((isms) => {
      const document = isms.documents.first('Isms');
      return {
        root: uris.toUri(isms.root),
        title: ismsTitle(isms),
        organization: document?.organization?.value ?? '',
        described: document !== undefined,
      };
    });
  }

  #locate({ file, index, pointer, part }: Address): Location | null {
    const layout = this.#context.engine.layoutOf(file);
    const document = layout?.documents[index];
    if (!layout || !document) return null;
    const { start, end } = locate(document, { pointer, part });
    const range = { start: layout.lines.position(start), end: layout.lines.position(end) };
    return { uri: this.#context.uris.toUri(file), range };
  }
}

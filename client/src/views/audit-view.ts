// One of the four trees: asks for its model when that has changed and somebody looks, and draws it.

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { type ViewModels, type ViewName, viewRequest } from '../view-requests.ts';
import type { ChosenIsms } from './chosen-isms.ts';
import type { Row } from './row.ts';
import { RowsProvider } from './rows-provider.ts';

/** What a model looks like. */
export interface Drawing {
  readonly rows: readonly Row[];
  /** One line above the rows: totals, or what a filter leaves out. */
  readonly message?: string | undefined;
  readonly badge?: vscode.ViewBadge | undefined;
}

/** How one view draws its model, which is that of the ISMS with this root, a URI. */
export interface ViewPainter<Name extends ViewName> {
  readonly name: Name;
  draw(model: ViewModels[Name], root: string): Drawing;
  /** Whether the model is wanted although nobody sees the view: for its badge. */
  readonly always?: boolean;
}

/** What the views of a window share. */
export interface ViewSurroundings {
  readonly client: AuditLanguageClient;
  readonly isms: ChosenIsms;
  readonly log: vscode.LogOutputChannel;
}

/**
 * A tree in the container Audits. It asks for its model when it is looked at for the first time and after each change
 * that the server tells; what changes while nobody looks is caught up with when somebody does. While the server
 * restarts, the rows of before stay, and with them what is expanded and selected.
 */
export class AuditView<Name extends ViewName> {
  readonly tree: vscode.TreeView<Row>;
  readonly rows = new RowsProvider();
  readonly #painter: ViewPainter<Name>;
  readonly #surroundings: ViewSurroundings;
  #model: { readonly of: ViewModels[Name]; readonly root: string } | undefined;
  #stale = true;
  #loading: Promise<void> | undefined;

  constructor(painter: ViewPainter<Name>, surroundings: ViewSurroundings) {
    this.#painter = painter;
    this.#surroundings = surroundings;
    this.tree = vscode.window.createTreeView(`auditAsCode.${painter.name}`, {
      treeDataProvider: this.rows,
      showCollapseAll: true,
    });
    this.tree.onDidChangeVisibility(() => this.#loadIfWanted());
  }

  get name(): Name {
    return this.#painter.name;
  }

  /** To be called when the model may be another one. */
  invalidate(): void {
    this.#stale = true;
    this.#loadIfWanted();
  }

  /** Draws the same model again, because a filter has changed. */
  redraw(): void {
    const drawing = this.#model ? this.#painter.draw(this.#model.of, this.#model.root) : { rows: [] };
    const { isms } = this.#surroundings;
    this.tree.message = drawing.message;
    this.tree.badge = drawing.badge;
    this.tree.description = isms.several ? isms.current?.title : undefined;
    this.rows.show(drawing.rows);
  }

  /** Shows nothing, so that the welcome text does, until there is a model again. */
  clear(): void {
    this.#model = undefined;
    this.#stale = true;
    this.redraw();
  }

  /** Ends when the rows are those of the newest model. */
  async upToDate(): Promise<void> {
    if (this.#stale) this.#loading ??= this.#load();
    await this.#loading;
  }

  #loadIfWanted(): void {
    const isWanted = this.tree.visible || this.#painter.always;
    if (isWanted && this.#surroundings.client.state === 'running') void this.upToDate();
  }

  /** Asks until what was answered is what was last asked for: a burst of changes costs two requests at most. */
  async #load(): Promise<void> {
    try {
      while (this.#stale) {
        this.#stale = false;
        this.#model = await this.#request();
      }
      this.redraw();
    } catch (error) {
      // The rows of before stay: a server that goes comes again, or has told that it can't.
      this.#stale = true;
      this.#surroundings.log.debug(`The view ${this.name} has no new model.`, error);
    } finally {
      this.#loading = undefined;
    }
  }

  async #request() {
    const { client, isms } = this.#surroundings;
    const root = isms.current?.root;
    if (root === undefined) return undefined;
    const model = await client.request(viewRequest<Name>(), { root, view: this.name });
    return model === null ? undefined : { of: model, root };
  }
}

// A map in an editor tab.

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { randomName } from '../random-name.ts';
import { mapHtml } from './map-html.ts';
import { type MapKind, openPlace } from './map-kind.ts';
import { mapMarkdown } from './map-markdown.ts';
import { type MapModels, type MapName, mapRequest } from './map-requests.ts';
import { type FromPage, isFromPage, type MapView, type ToPage } from './map-view.ts';
import { saveSvg } from './save-svg.ts';

/** Which map: the URI of an ISMS root, and a programme or audit of it; without one, the one at hand. */
export interface MapSubject {
  readonly root: string;
  readonly choice?: string | undefined;
}

export interface MapSurroundings {
  readonly client: AuditLanguageClient;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/**
 * One map, in a panel that is new or was kept over a reload of the window. It asks the server when the page is ready,
 * when something else is chosen, and when it is told that the map has changed, once for a burst of changes.
 */
export class MapPanel<Name extends MapName> {
  readonly #kind: MapKind<Name>;
  readonly #panel: vscode.WebviewPanel;
  readonly #surroundings: MapSurroundings;
  #subject: MapSubject;
  #model: MapModels[Name] | undefined;
  #view: MapView | undefined;
  #stale = false;
  #loading = false;
  #isReady = false;

  constructor(kind: MapKind<Name>, panel: vscode.WebviewPanel, subject: MapSubject, surroundings: MapSurroundings) {
    this.#kind = kind;
    this.#panel = panel;
    this.#subject = subject;
    this.#surroundings = surroundings;
    const folder = vscode.Uri.joinPath(surroundings.extensionUri, 'dist', 'webview');
    const { webview } = panel;
    webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [folder] };
    webview.onDidReceiveMessage((message) => this.#hear(message));
    panel.onDidChangeViewState(() => this.#loadIfSeen());
    webview.html = mapHtml({
      script: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'map.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'map.css')).toString(),
      origin: webview.cspSource,
      nonce: randomName(),
      language: vscode.env.language,
      title: panel.title,
    });
  }

  get root(): string {
    return this.#subject.root;
  }

  /** Shows the panel, and in it what is asked for. */
  reveal(subject: MapSubject): void {
    if (subject.choice !== undefined) this.#subject = subject;
    this.#panel.reveal();
    this.refresh();
  }

  /** Asks the server for the map as it is now. */
  refresh(): void {
    this.#stale = true;
    this.#loadIfSeen();
  }

  /** A map that nobody sees waits until somebody does. */
  #loadIfSeen(): void {
    if (this.#stale && this.#isReady && this.#panel.visible && !this.#loading) void this.#load();
  }

  async #load(): Promise<void> {
    this.#loading = true;
    try {
      while (this.#stale) {
        this.#stale = false;
        const params = { ...this.#subject, view: this.#kind.name };
        const model = await this.#surroundings.client.request(mapRequest<Name>(), params);
        this.#model = model ?? undefined;
        this.#view = model ? this.#kind.view(model, this.#subject.root) : this.#kind.gone(this.#subject.root);
        this.#post({ type: 'view', view: this.#view });
      }
    } catch (error) {
      this.#surroundings.log.warn(`The ${this.#kind.name} could not be loaded.`, error);
      if (!this.#view) this.#post({ type: 'view', view: this.#kind.failed(this.#subject.root) });
    } finally {
      this.#loading = false;
    }
  }

  #post(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }

  async #hear(message: unknown): Promise<void> {
    if (!isFromPage(message)) return;
    try {
      await this.#answer(message);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(`Audit as Code: ${reason}`);
    }
  }

  async #answer(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        return this.refresh();
      case 'choose':
        this.#subject = { root: this.#subject.root, choice: message.id };
        return this.refresh();
      case 'open': {
        const place = this.#model && this.#kind.places(this.#model, message.row, message.column)[message.place];
        return place && openPlace(this.#surroundings.client, place.where, this.#panel);
      }
      case 'copy':
        if (!this.#view) return;
        await vscode.env.clipboard.writeText(mapMarkdown(this.#view, message.rows));
        vscode.window.setStatusBarMessage(vscode.l10n.t('The map was copied as Markdown.'), 4000);
        return;
      case 'save':
        return this.#view && saveSvg(this.#view, message.rows);
      case 'next-step':
        if (this.#view?.empty?.action === undefined || !this.#model) return;
        await vscode.commands.executeCommand(this.#kind.nextStep(this.#model));
    }
  }
}

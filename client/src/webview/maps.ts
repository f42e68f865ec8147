// The panels of both maps: opened by commands, restored after a reload of the window, refreshed when they change.

import * as vscode from 'vscode';
import { chooseIsms } from '../commands/choose-isms.ts';
import { viewsChanged } from '../view-requests.ts';
import { coverageKind, independenceKind, type MapKind } from './map-kind.ts';
import { MapPanel, type MapSubject, type MapSurroundings } from './map-panel.ts';
import type { MapName } from './map-requests.ts';

/** What a tree, a lens or a key binding may name: an ISMS root as URI, and what is to be chosen in the map. */
function subjectIn(argument: unknown, chosenBy: 'audit' | 'programme'): MapSubject | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { root, [chosenBy]: choice }: Readonly<Record<string, unknown>> = { ...argument };
  if (typeof root !== 'string') return undefined;
  return { root, choice: typeof choice === 'string' ? choice : undefined };
}

/** What a page remembered before the window was reloaded. */
function rememberedIn(state: unknown): MapSubject | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { root, choice }: Readonly<Record<string, unknown>> = { ...state };
  return typeof root === 'string' ? { root, choice: typeof choice === 'string' ? choice : undefined } : undefined;
}

/** The panels of one of the maps, one for each ISMS. */
class MapPanels<Name extends MapName> {
  readonly #kind: MapKind<Name>;
  readonly #surroundings: MapSurroundings;
  readonly #panels = new Set<MapPanel<Name>>();

  constructor(kind: MapKind<Name>, surroundings: MapSurroundings) {
    this.#kind = kind;
    this.#surroundings = surroundings;
  }

  /** Opens the map of the ISMS that is named, of the only one, or of one that is picked. */
  async open(argument: unknown): Promise<void> {
    const subject = subjectIn(argument, this.#kind.chosenBy) ?? (await this.#picked());
    if (!subject) return;
    const known = [...this.#panels].find(({ root }) => root === subject.root);
    if (known) return known.reveal(subject);
    const { viewType } = this.#kind;
    this.#take(vscode.window.createWebviewPanel(viewType, this.#kind.title(), vscode.ViewColumn.Active), subject);
  }

  /** Takes panels over that were there before the window was reloaded. */
  restoring(): vscode.Disposable {
    return vscode.window.registerWebviewPanelSerializer(this.#kind.viewType, {
      deserializeWebviewPanel: async (panel, state) => {
        const subject = rememberedIn(state);
        if (subject) this.#take(panel, subject);
        else panel.dispose();
      },
    });
  }

  /** Refreshes the panels of an ISMS if the map is among the views that have changed. */
  refresh(root: string, views: readonly string[]): void {
    if (!views.includes(this.#kind.name)) return;
    for (const panel of this.#panels) if (panel.root === root) panel.refresh();
  }

  /** To be called when a new server may answer otherwise. */
  refreshAll(): void {
    for (const panel of this.#panels) panel.refresh();
  }

  #take(panel: vscode.WebviewPanel, subject: MapSubject): void {
    panel.iconPath = vscode.Uri.joinPath(this.#surroundings.extensionUri, 'media', 'audits.svg');
    const made = new MapPanel(this.#kind, panel, subject, this.#surroundings);
    this.#panels.add(made);
    panel.onDidDispose(() => this.#panels.delete(made));
  }

  async #picked(): Promise<MapSubject | undefined> {
    const choice = await chooseIsms(this.#surroundings.client, this.#kind.title());
    return choice && { root: choice.root };
  }
}

/** Both maps, as the rest of the extension sees them. */
export interface Maps extends vscode.Disposable {
  openCoverageMap(argument: unknown): Promise<void>;
  openIndependenceMap(argument: unknown): Promise<void>;
}

/** Makes the maps; their panels of before are restored from now on. */
export function mapsOf(surroundings: MapSurroundings): Maps {
  const coverage = new MapPanels(coverageKind, surroundings);
  const independence = new MapPanels(independenceKind, surroundings);
  const { client } = surroundings;
  client.onNotification(viewsChanged, ({ root, views }) => {
    coverage.refresh(root, views);
    independence.refresh(root, views);
  });
  const subscriptions = vscode.Disposable.from(
    coverage.restoring(),
    independence.restoring(),
    client.onDidChangeState((state) => {
      if (state !== 'running') return;
      coverage.refreshAll();
      independence.refreshAll();
    }),
  );
  return {
    openCoverageMap: (argument) => coverage.open(argument),
    openIndependenceMap: (argument) => independence.open(argument),
    dispose: () => subscriptions.dispose(),
  };
}

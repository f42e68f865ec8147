// Which ISMS the four trees show.

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { type IsmsEntry, ismsListRequest } from '../view-requests.ts';
import { setContext } from './context-keys.ts';

/** Under this key a workspace remembers the URI of the ISMS root that was picked. */
const memoryKey = 'auditAsCode.views.isms';

/** The ISMSs of the workspace, and the one that is shown: the one that was picked last, else the first. */
export class ChosenIsms {
  readonly #client: AuditLanguageClient;
  readonly #memory: vscode.Memento;
  #all: readonly IsmsEntry[] = [];

  constructor(client: AuditLanguageClient, memory: vscode.Memento) {
    this.#client = client;
    this.#memory = memory;
  }

  /** The one that is shown; undefined where there is none. Folders that are no ISMS yet come last. */
  get current(): IsmsEntry | undefined {
    const remembered = this.#memory.get<string>(memoryKey);
    const found = this.#all.find(({ root }) => root === remembered);
    return found ?? this.#all.find(({ described }) => described) ?? this.#all[0];
  }

  /** Whether there is something to choose between. */
  get several(): boolean {
    return this.#all.length > 1;
  }

  /** Asks the server which ISMSs there are, and tells whether another one is shown. Rejects when it does not answer. */
  async refresh(): Promise<boolean> {
    const before = JSON.stringify([this.current, this.several]);
    const { isms } = await this.#client.request(ismsListRequest, {});
    this.#all = isms;
    setContext('isms', !isms.some(({ described }) => described) ? 'none' : this.several ? 'several' : 'one');
    return JSON.stringify([this.current, this.several]) !== before;
  }

  /** Asks the user which one to show, remembers the answer for this workspace, and tells whether it is another one. */
  async choose(): Promise<boolean> {
    const shown = this.current;
    const items = this.#all.map((isms) => ({
      label: isms.title,
      description: isms.organization,
      detail: vscode.workspace.asRelativePath(vscode.Uri.parse(isms.root)),
      iconPath: new vscode.ThemeIcon(isms === shown ? 'check' : 'blank'),
      isms,
    }));
    const placeHolder = vscode.l10n.t('Which ISMS are the views to show?');
    const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
    if (!picked || picked.isms === shown) return false;
    await this.#memory.update(memoryKey, picked.isms.root);
    return true;
  }
}

// How the view Findings groups its rows, and which it shows.

import * as vscode from 'vscode';
import { setContext } from './context-keys.ts';

const groupings = ['status', 'type', 'owner', 'audit', 'requirement'] as const;

export type Grouping = (typeof groupings)[number];

const memoryKey = 'auditAsCode.findings.groupedBy';

/** The grouping is remembered for the workspace; a filter is not, so that nothing is missing without being asked for. */
export class FindingsChoice {
  readonly #memory: vscode.Memento;
  readonly #changes = new vscode.EventEmitter<void>();
  #filter = '';

  readonly onDidChange = this.#changes.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    setContext('findingsFiltered', false);
  }

  get grouping(): Grouping {
    const remembered = this.#memory.get<string>(memoryKey);
    return groupings.find((grouping) => grouping === remembered) ?? 'status';
  }

  async groupBy(grouping: Grouping): Promise<void> {
    await this.#memory.update(memoryKey, grouping);
    this.#changes.fire();
  }

  /** What the rows must contain; empty where all are shown. */
  get filter(): string {
    return this.#filter;
  }

  set filter(text: string) {
    if (text === this.#filter) return;
    this.#filter = text;
    setContext('findingsFiltered', text !== '');
    this.#changes.fire();
  }

  /** Asks the user how to group; the present way is marked. */
  async chooseGrouping(): Promise<void> {
    const items = groupings.map((grouping) => ({
      label: nameOf(grouping),
      iconPath: new vscode.ThemeIcon(grouping === this.grouping ? 'check' : 'blank'),
      grouping,
    }));
    const placeHolder = vscode.l10n.t('Group findings by…');
    const picked = await vscode.window.showQuickPick(items, { placeHolder });
    if (picked) await this.groupBy(picked.grouping);
  }

  /** Asks for a text and filters while it is typed; Escape brings back what was shown before. */
  async chooseFilter(): Promise<void> {
    const before = this.#filter;
    const input = vscode.window.createInputBox();
    input.prompt = vscode.l10n.t(
      'Show the findings whose id, title, persons, audit or requirements contain this text.',
    );
    input.placeholder = vscode.l10n.t('Text to filter by');
    input.value = before;
    const accepted = await new Promise<boolean>((resolve) => {
      input.onDidChangeValue((text) => {
        this.filter = text.trim();
      });
      input.onDidAccept(() => resolve(true));
      input.onDidHide(() => resolve(false));
      input.show();
    });
    input.dispose();
    if (!accepted) this.filter = before;
  }
}

function nameOf(grouping: Grouping): string {
  switch (grouping) {
    case 'status':
      return vscode.l10n.t('Status');
    case 'type':
      return vscode.l10n.t('Type');
    case 'owner':
      return vscode.l10n.t('Owner');
    case 'audit':
      return vscode.l10n.t('Audit');
    case 'requirement':
      return vscode.l10n.t('Requirement');
  }
}

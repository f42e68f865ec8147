// Which requirements the view Coverage leaves out.

import * as vscode from 'vscode';
import { setContext } from './context-keys.ts';

const switches = ['gapsOnly', 'applicableOnly'] as const;

type Switch = (typeof switches)[number];

/** Two switches, remembered for the workspace. */
export class CoverageFilter {
  readonly #memory: vscode.Memento;
  readonly #changes = new vscode.EventEmitter<void>();

  readonly onDidChange = this.#changes.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    for (const name of switches) setContext(name, this.#get(name));
  }

  /** Only requirements that are due and that no audit covers, or covers yet. */
  get gapsOnly(): boolean {
    return this.#get('gapsOnly');
  }

  /** Only requirements that apply by the statement of applicability. */
  get applicableOnly(): boolean {
    return this.#get('applicableOnly');
  }

  async turn(name: Switch, on: boolean): Promise<void> {
    await this.#memory.update(keyOf(name), on);
    setContext(name, on);
    this.#changes.fire();
  }

  #get(name: Switch): boolean {
    return this.#memory.get(keyOf(name), false);
  }
}

function keyOf(name: Switch): string {
  return `auditAsCode.coverage.${name}`;
}

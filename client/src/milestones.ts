// What the steps of the walkthrough are ticked by.

import * as vscode from 'vscode';
import { isAuditFile } from './audit-files.ts';
import type { AuditLanguageClient } from './language-client.ts';
import { type Milestones, milestonesRequest } from './shell-requests.ts';

/**
 * Whether a tab may be the Welcome page, which shows walkthroughs: it is of no kind that extensions know. So are others,
 * such as the settings; looking then costs one request.
 */
function mayBeWelcomePage(tab: vscode.Tab): boolean {
  return tab.input === undefined;
}

/**
 * Ticks the steps of the walkthrough as the workspace reaches them. VS Code ticks a step only when its context key
 * changes after the walkthrough is loaded, and it loads that for the Welcome page: nothing is looked at before.
 */
export class MilestoneFollower {
  readonly #client: AuditLanguageClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #subscriptions: vscode.Disposable;
  #shown = false;
  #report = false;

  constructor(client: AuditLanguageClient, log: vscode.LogOutputChannel) {
    this.#client = client;
    this.#log = log;
    const look = () => void this.#look();
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
        if (opened.some(mayBeWelcomePage)) this.#begin();
      }),
      client.onDidChangeState(look),
      vscode.workspace.onDidCreateFiles(look),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (isAuditFile(document)) look();
      }),
    );
    if (vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(mayBeWelcomePage))) this.#begin();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** To be called when a report has been written. */
  reportWritten(): void {
    this.#report = true;
    void this.#look();
  }

  #begin(): void {
    this.#shown = true;
    void this.#look();
  }

  async #look(): Promise<void> {
    if (!this.#shown) return;
    if (this.#report) reached('report');
    if (this.#client.state !== 'running') return;
    try {
      const milestones = await this.#client.request(milestonesRequest, {});
      for (const name of ['isms', 'programme', 'plan', 'finding'] as const) if (milestones[name]) reached(name);
    } catch (error) {
      this.#log.debug('Nobody knows what the walkthrough has reached.', error);
    }
  }
}

function reached(milestone: keyof Milestones | 'report'): void {
  void vscode.commands.executeCommand('setContext', `auditAsCode.milestone.${milestone}`, true);
}

// What the steps of the walkthrough are ticked by.

import * as vscode from 'vscode';
import { isAuditFile } from './audit-files.ts';
import type { AuditLanguageClient } from './language-client.ts';
import { type Milestones, milestonesRequest } from './shell-requests.ts';

function reached(milestone: keyof Milestones | 'report'): void {
  void vscode.commands.executeCommand('setContext', `auditAsCode.milestone.${milestone}`, true);
}

/** To be called when a report has been written. */
export function reportWritten(): void {
  reached('report');
}

/** Looks at what has been reached whenever the server begins to run or an audit file is saved. */
export function followMilestones(client: AuditLanguageClient, log: vscode.LogOutputChannel): vscode.Disposable {
  const look = async () => {
    try {
      const milestones = await client.request(milestonesRequest, {});
      for (const name of ['isms', 'programme', 'plan', 'finding'] as const) if (milestones[name]) reached(name);
    } catch (error) {
      log.debug('Nobody knows what the walkthrough has reached.', error);
    }
  };
  return vscode.Disposable.from(
    client.onDidChangeState((state) => {
      if (state === 'running') void look();
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (isAuditFile(document) && client.state === 'running') void look();
    }),
    vscode.workspace.onDidCreateFiles(() => {
      if (client.state === 'running') void look();
    }),
  );
}

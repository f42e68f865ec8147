// What `when` clauses of package.json ask about the views.

import * as vscode from 'vscode';
import type { ServerState } from '../language-client.ts';

/** The keys, each `auditAsCode.…`, and what they can be. */
export interface ContextKeys {
  readonly server: ServerState;
  /** How many ISMSs there are to show; `none` also where there are audit files, but no Isms document. */
  readonly isms: 'none' | 'one' | 'several';
  readonly findingsFiltered: boolean;
  readonly gapsOnly: boolean;
  readonly applicableOnly: boolean;
}

export function setContext<Key extends keyof ContextKeys>(key: Key, value: ContextKeys[Key]): void {
  void vscode.commands.executeCommand('setContext', `auditAsCode.${key}`, value);
}

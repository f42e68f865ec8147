// What happens when the language server ends by itself.

import * as vscode from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

const restartLimit = 4;
const restartPeriod = 3 * 60 * 1000; // ms

/**
 * Restarts the language server when it crashes, unless it crashes again and again; then `giveUp` is called, once.
 * Messages are left to `giveUp`: the client itself only logs.
 */
export class CrashHandler implements ErrorHandler {
  readonly #giveUp: () => void;
  #crashes: number[] = [];

  constructor(giveUp: () => void) {
    this.#giveUp = giveUp;
  }

  /** Whether the server has crashed since this handler was made. */
  get crashed(): boolean {
    return this.#crashes.length > 0;
  }

  /** A single message that could not be read or written does not end the server; several in a row do. */
  error(_error: Error, _message: unknown, count: number | undefined) {
    return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((crash) => now - crash < restartPeriod), now];
    if (this.#crashes.length <= restartLimit) return { action: CloseAction.Restart, handled: true };
    this.#giveUp();
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}

/** Tells the user that problems are out of date because the language server does not run, and what to do. */
export async function showServerFailure(reason: string, log: vscode.LogOutputChannel): Promise<void> {
  const restart = vscode.l10n.t('Restart Server');
  const showLog = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t('Audit as Code: {0} Problems are not updated until it runs again.', reason);
  const choice = await vscode.window.showErrorMessage(message, restart, showLog);
  if (choice === restart) await vscode.commands.executeCommand('auditAsCode.restartServer');
  if (choice === showLog) log.show();
}

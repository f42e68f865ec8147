// How a command that fails tells so.

import * as vscode from 'vscode';

/** Wraps a command so that a failure is logged and shown, with the way to the log. */
export function reportFailures<Arguments extends unknown[]>(
  command: (...args: Arguments) => Promise<void>,
  log: vscode.LogOutputChannel,
): (...args: Arguments) => Promise<void> {
  return async (...args) => {
    try {
      await command(...args);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      void showFailure(error instanceof Error ? error.message : String(error), log);
    }
  };
}

async function showFailure(message: string, log: vscode.LogOutputChannel): Promise<void> {
  const showLog = vscode.l10n.t('Show Log');
  const choice = await vscode.window.showErrorMessage(`Audit as Code: ${message}`, showLog);
  if (choice === showLog) log.show();
}

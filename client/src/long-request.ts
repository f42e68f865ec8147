// Requests that take their time: with progress, and a way to cancel.

import * as vscode from 'vscode';
import type { RequestType } from 'vscode-languageclient';
import type { AuditLanguageClient } from './language-client.ts';
import { randomName } from './random-name.ts';

/** Asks the server while a notification tells what it does. Nothing means that the user has cancelled. */
export async function longRequest<P extends object, R>(
  client: AuditLanguageClient,
  type: RequestType<P, R, void>,
  params: P,
  title: string,
): Promise<R | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const steps = {
      token,
      workDoneToken: randomName(),
      step: (message: string) => progress.report({ message }),
    };
    try {
      return await client.requestInSteps(type, params, steps);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}

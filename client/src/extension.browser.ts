// The extension where it runs in a browser: the language server is a worker, for which the extension reads files.

import type { ExtensionContext } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { activateWith } from './activation.ts';
import { startWorker } from './browser/worker-server.ts';
import type { AuditLanguageClient } from './language-client.ts';

/** Leaves messages to the extension, which shows one where the library would show several for the same failure. */
class QuietLanguageClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

let client: AuditLanguageClient | undefined;

export function activate(context: ExtensionContext): void {
  const create = (options: LanguageClientOptions) =>
    new QuietLanguageClient('auditAsCode', 'Audit as Code', async () => startWorker(context.extensionUri), options);
  client = activateWith(create, context);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

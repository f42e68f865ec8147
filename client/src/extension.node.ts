// The extension where it runs in Node: the language server is a process of its own.

import type { ExtensionContext } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { activateWith } from './activation.ts';
import type { AuditLanguageClient } from './language-client.ts';

/** Leaves messages to the extension, which shows one where the library would show several for the same failure. */
class QuietLanguageClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** The port that a debugger attaches to when the extension itself is being debugged. */
const inspectorPort = 6009;

let client: AuditLanguageClient | undefined;

export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const servers: ServerOptions = {
    run: server,
    debug: { ...server, options: { execArgv: ['--nolazy', `--inspect=${inspectorPort}`] } },
  };
  const create = (options: LanguageClientOptions) =>
    new QuietLanguageClient('auditAsCode', 'Audit as Code', servers, options);
  client = activateWith(create, context);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

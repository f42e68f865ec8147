import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  type CodeLens as ProtocolCodeLens,
} from 'vscode-languageserver';
import type { Engine } from '../engine/engine.ts';
import { type CodeLens, codeLenses, lensSubjects } from '../features/code-lenses.ts';
import type { Guard } from './guard.ts';
import type { Settings } from './settings.ts';
import type { Uris } from './uris.ts';

/** The command of the client that makes the report of an audit: its argument is `{ audit, root }`. */
const generateReport = 'auditAsCode.generateInternalAuditReport';

/** What requests for code lenses need. */
export interface CodeLensContext {
  readonly engine: Engine;
  readonly uris: Uris;
  readonly guard: Guard;
  readonly settings: Settings;
  /** Ends when all files are read and looked up. */
  readonly upToDate: () => Promise<void>;
}

/** Serves code lenses; each is switched off by `auditAsCode.codeLens.*`. */
export function registerCodeLenses(connection: Connection, context: CodeLensContext): void {
  const { engine, uris, guard, settings, upToDate } = context;
  connection.onCodeLens(
    guard.request('textDocument/codeLens', async ({ textDocument }) => {
      await upToDate();
      const file = uris.toPath(textDocument.uri);
      if (!engine.hasFile(file)) return [];
      const on = await settings.switches('codeLens', lensSubjects, textDocument.uri);
      return codeLenses(engine, file, on).map((lens) => toProtocol(lens, uris));
    }),
  );
}

/** Tells the client that lenses it shows may be others now: they are about other files too, and about the day. */
export function refreshCodeLenses(connection: Connection, client: ClientCapabilities, guard: Guard): void {
  if (!client.workspace?.codeLens?.refreshSupport) return;
  const refresh = () => connection.sendRequest(CodeLensRefreshRequest.type);
  void guard.notification(CodeLensRefreshRequest.method, refresh)(undefined);
}

/** A lens without a command is text alone. */
function toProtocol({ range, title, report }: CodeLens, uris: Uris): ProtocolCodeLens {
  if (!report) return { range, command: { title, command: '' } };
  const choice = { audit: report.audit, root: uris.toUri(report.root) };
  return { range, command: { title, command: generateReport, arguments: [choice] } };
}

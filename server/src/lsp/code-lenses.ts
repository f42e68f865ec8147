import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  type CodeLens as ProtocolCodeLens,
} from 'vscode-languageserver';
import type { Engine } from '../engine/engine.ts';
import { type CodeLens, codeLenses, type LensAction, lensSubjects } from '../features/code-lenses.ts';
import type { Guard } from './guard.ts';
import type { Settings } from './settings.ts';
import type { Uris } from './uris.ts';

/** The commands of the client by what lenses do; the argument is what the lens is about, with URIs. */
export const commandsOfLenses: Readonly<Record<LensAction['does'], string>> = {
  report: 'auditAsCode.generateInternalAuditReport',
  assign: 'auditAsCode.assignAuditors',
  'plan-programme': 'auditAsCode.planProgramme',
  'draw-sample': 'auditAsCode.drawSample',
  'verify-sample': 'auditAsCode.verifySample',
};

/** What requests for code lenses need. */
export interface CodeLensContext {
  readonly engine: Engine;
  readonly uris: Uris;
  readonly guard: Guard;
  readonly settings: Settings;
  /** The commands that the client says it has: what calls another one is not offered. */
  readonly commands: readonly string[];
  /** Ends when all files are read and looked up. */
  readonly upToDate: () => Promise<void>;
}

/** Serves code lenses; each is switched off by `auditAsCode.codeLens.*`. */
export function registerCodeLenses(connection: Connection, context: CodeLensContext): void {
  const { engine, uris, guard, settings, commands, upToDate } = context;
  connection.onCodeLens(
    guard.request('textDocument/codeLens', async ({ textDocument }) => {
      await upToDate();
      const file = uris.toPath(textDocument.uri);
      if (!engine.hasFile(file)) return [];
      const on = await settings.switches('codeLens', lensSubjects, textDocument.uri);
      return codeLenses(engine, file, on)
        .filter(({ action }) => !action || commands.includes(commandsOfLenses[action.does]))
        .map((lens) => toProtocol(lens, uris));
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
function toProtocol({ range, title, action }: CodeLens, uris: Uris): ProtocolCodeLens {
  if (!action) return { range, command: { title, command: '' } };
  return { range, command: { title, command: commandsOfLenses[action.does], arguments: [choiceOf(action, uris)] } };
}

function choiceOf(action: LensAction, uris: Uris) {
  if ('root' in action) {
    const { does, root, ...subject } = action;
    return { ...subject, root: uris.toUri(root) };
  }
  const { file, document, requirement } = action;
  return { uri: uris.toUri(file), document, ...(requirement !== undefined && { requirement }) };
}

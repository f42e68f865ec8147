import {
  CodeActionKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../host/version.ts';
import { serverCommands } from './server-commands.ts';

/** Everything mechanical in a file at once. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.audit-as-code`;

/** The files and folders that the server wants to hear of before they are moved: any may be evidence. */
const movedFiles = { filters: [{ pattern: { glob: '**/*' } }] };

/**
 * What the server can do for a client: the answer to `initialize`. It is given before the rest of the server is loaded,
 * so this file imports nothing of that.
 */
export function initializeResult({ capabilities: client, initializationOptions }: InitializeParams): InitializeResult {
  const commands = serverCommands(initializationOptions);
  return {
    serverInfo: { name: 'Audit as Code', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: true },
      codeLensProvider: {},
      ...(commands.length > 0 && { executeCommandProvider: { commands: [...commands] } }),
      completionProvider: {
        // Values begin after white space and brackets, parts of them after `:` and `/`.
        triggerCharacters: [' ', ':', '[', '{', ',', '/', '"', "'"],
        resolveProvider: true,
        completionItem: { labelDetailsSupport: true },
      },
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      inlayHintProvider: true,
      documentLinkProvider: { resolveProvider: false },
      selectionRangeProvider: true,
      renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { willRename: movedFiles },
      },
    },
  };
}

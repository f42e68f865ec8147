import {
  type ClientCapabilities,
  type CodeActionContext,
  CodeActionKind,
  type Connection,
  type CreateFile,
  type CodeAction as ProtocolCodeAction,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { LineRange } from '../engine/diagnostic.ts';
import { type CodeAction, codeActions, fixAll } from '../features/code-actions.ts';
import type { Fix } from '../features/fixes/fix.ts';
import { fixAllKind } from './capabilities.ts';
import { toProtocol } from './diagnostics.ts';
import type { Guard } from './guard.ts';
import { offersFor } from './planning/replacements.ts';
import { snippetOf } from './snippets.ts';
import { type EditContext, toWorkspaceEdit } from './workspace-edits.ts';

/** What requests for code actions need. */
export interface CodeActionsContext extends EditContext {
  readonly guard: Guard;
  readonly client: () => ClientCapabilities;
  readonly pageOf: (rule: string) => string;
  /** Ends when all files are read and looked up. */
  readonly upToDate: () => Promise<void>;
  /** Ends when the SHA-256 of every file that was asked for is known. */
  readonly hashed: () => Promise<void>;
}

/** Serves quick fixes, and the fix of all that is mechanical. */
export function registerCodeActions(connection: Connection, context: CodeActionsContext): void {
  connection.onCodeAction(
    context.guard.request('textDocument/codeAction', async ({ textDocument, range, context: { only } }) => {
      await context.upToDate();
      const file = context.uris.toPath(textDocument.uri);
      return [
        ...(isAskedFor(CodeActionKind.QuickFix, only) ? await quickFixes(file, range, context) : []),
        ...(only && isAskedFor(fixAllKind, only) ? await allMechanical(file, context) : []),
      ];
    }),
  );
}

function isAskedFor(kind: string, only: CodeActionContext['only']): boolean {
  return !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** Some fixes need the hash of a file, which is computed when they are first asked for. */
async function quickFixes(file: string, range: LineRange, context: CodeActionsContext): Promise<ProtocolCodeAction[]> {
  const find = () => codeActions(context.engine, file, range);
  const found = await askingForHashes(find, context);
  const problems = new Set(found.flatMap(({ problem }) => problem ?? []));
  return [
    ...found.filter(({ fix }) => !fix.accepts).flatMap((action) => toCodeAction(action, context) ?? []),
    ...[...problems].flatMap((problem) => offersFor(problem, context)),
    ...found.filter(({ fix }) => fix.accepts).flatMap((action) => toCodeAction(action, context) ?? []),
  ];
}

async function allMechanical(file: string, context: CodeActionsContext): Promise<ProtocolCodeAction[]> {
  const edits = await askingForHashes(() => fixAll(context.engine, file), context);
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit([{ file, edits }], context, context.client().workspace);
  return [{ title: 'Fix all that is mechanical', kind: fixAllKind, edit }];
}

async function askingForHashes<T>(find: () => T, { engine, hashed }: CodeActionsContext): Promise<T> {
  const known = engine.hashedFiles().length;
  const found = find();
  if (engine.hashedFiles().length === known) return found;
  await hashed();
  return find();
}

/** A fix as the protocol has it; undefined where the client cannot do what it takes. */
function toCodeAction({ fix, problem }: CodeAction, context: CodeActionsContext): ProtocolCodeAction | undefined {
  const edit = toEdit(fix, context);
  if (!edit) return undefined;
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    ...(problem && { diagnostics: [toProtocol(problem, context.uris, context.pageOf)] }),
    ...(fix.preferred && { isPreferred: true }),
    edit,
  };
}

function toEdit(fix: Fix, context: CodeActionsContext): WorkspaceEdit | undefined {
  const client = context.client().workspace;
  const { documentChanges, resourceOperations = [], snippetEditSupport } = client?.workspaceEdit ?? {};
  if (fix.creates.length > 0) {
    if (!documentChanges || !resourceOperations.includes('create')) return undefined;
    const edits = toWorkspaceEdit(fix.edits, context, client).documentChanges ?? [];
    return { documentChanges: [...creations(fix, context), ...edits] };
  }
  return (
    (documentChanges && snippetEditSupport && withSnippet(fix, context)) || toWorkspaceEdit(fix.edits, context, client)
  );
}

/** A file is created before it is written to; where one is there already, nothing is done. */
function creations({ creates }: Fix, { uris }: CodeActionsContext): readonly (CreateFile | TextDocumentEdit)[] {
  const start = { line: 0, character: 0 };
  return creates.flatMap(({ file, text }) => {
    const uri = uris.toUri(file);
    const edits: TextEdit[] = [{ range: { start, end: start }, newText: text }];
    return [{ kind: 'create', uri } satisfies CreateFile, { textDocument: { uri, version: null }, edits }];
  });
}

/** The edits of one file in which the text to type over is a placeholder; undefined where that cannot be said. */
function withSnippet(
  { edits: [only, ...more], typeOver }: Fix,
  { engine, uris, versionOf }: CodeActionsContext,
): WorkspaceEdit | undefined {
  const lines = only && engine.layoutOf(only.file)?.lines;
  if (!lines || more.length > 0 || typeOver === undefined) return undefined;
  const edits = only.edits.map(({ start, end, text }): TextEdit | SnippetTextEdit => {
    const range = { start: lines.position(start), end: lines.position(end) };
    const value = snippetOf(text, typeOver);
    return value === undefined ? { range, newText: text } : { range, snippet: { kind: 'snippet', value } };
  });
  const textDocument = { uri: uris.toUri(only.file), version: versionOf(only.file) ?? null };
  return { documentChanges: [{ textDocument, edits }] };
}

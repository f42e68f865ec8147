import type { TextDocumentEdit, TextEdit, WorkspaceClientCapabilities, WorkspaceEdit } from 'vscode-languageserver';
import type { Engine } from '../engine/engine.ts';
import type { TextEdit as OffsetEdit } from '../yaml/edit/text-edit.ts';
import type { Uris } from './uris.ts';

/** Edits of one audit file. */
interface EditedFile {
  readonly file: string;
  readonly edits: readonly OffsetEdit[];
}

/** What is needed to say edits in the protocol. */
export interface EditContext {
  readonly engine: Engine;
  readonly uris: Uris;
  /** The version of a document that the client has open. */
  readonly versionOf: (path: string) => number | undefined;
}

/** Edits of files as the protocol has them: with the versions that they are made for, where the client takes them. */
export function toWorkspaceEdit(
  files: readonly EditedFile[],
  { engine, uris, versionOf }: EditContext,
  client: WorkspaceClientCapabilities | undefined,
): WorkspaceEdit {
  const documentChanges = files.map(
    ({ file, edits }): TextDocumentEdit => ({
      textDocument: { uri: uris.toUri(file), version: versionOf(file) ?? null },
      edits: toTextEdits(engine, file, edits),
    }),
  );
  if (client?.workspaceEdit?.documentChanges) return { documentChanges };
  return {
    changes: Object.fromEntries(files.map(({ file, edits }) => [uris.toUri(file), toTextEdits(engine, file, edits)])),
  };
}

/** Edits by offsets as edits by lines. */
export function toTextEdits(engine: Engine, file: string, edits: readonly OffsetEdit[]): TextEdit[] {
  const lines = engine.layoutOf(file)?.lines;
  if (!lines) return [];
  return edits.map(({ start, end, text }) => ({
    range: { start: lines.position(start), end: lines.position(end) },
    newText: text,
  }));
}

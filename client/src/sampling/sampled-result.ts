// The result of a workpaper that a sample belongs to.

import type * as vscode from 'vscode';

/** A result, or the document that it is in, where a code lens or a key binding names it. */
export interface ResultChoice {
  readonly uri: string;
  readonly document: number;
  readonly requirement?: string;
}

/** Tells whether what a command was called with names a result or its document. */
export function isResultChoice(value: unknown): value is ResultChoice {
  if (typeof value !== 'object' || value === null || !('uri' in value && 'document' in value)) return false;
  const isNamed = !('requirement' in value) || typeof value.requirement === 'string';
  return typeof value.uri === 'string' && typeof value.document === 'number' && isNamed;
}

/** Where the cursor is, as requests have it. */
export function documentPlace({ document, selection }: vscode.TextEditor) {
  const { line, character } = selection.active;
  return { textDocument: { uri: document.uri.toString() }, position: { line, character } };
}

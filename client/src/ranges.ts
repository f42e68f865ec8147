// Ranges of the language server as VS Code has them.

import * as vscode from 'vscode';
import type { Range, TextEdit } from 'vscode-languageclient';

/** A range of a document; both count lines and UTF-16 units from 0. */
export function rangeFrom({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** An edit of a document. */
export function editFrom({ range, newText }: TextEdit): vscode.TextEdit {
  return new vscode.TextEdit(rangeFrom(range), newText);
}

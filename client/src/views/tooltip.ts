// What is shown when the pointer rests on a row.

import * as vscode from 'vscode';

/** A name and a value; a fact without a value is left out. */
export type Fact = readonly [name: string, value: string | undefined];

/** A heading and facts. All are texts of files: they are escaped, so that they stay text, and nothing in them is trusted. */
export function tooltip(heading: string, facts: readonly Fact[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString().appendMarkdown('**').appendText(heading).appendMarkdown('**');
  for (const [name, value] of facts) {
    if (value) markdown.appendMarkdown('\n\n').appendText(`${name}: ${value}`);
  }
  return markdown;
}

// What is shown when the pointer rests on a row.

import * as vscode from 'vscode';

/** A name and a value; a fact without a value is left out. */
export type Fact = readonly [name: string, value: string | undefined];

/** A heading and facts. All are texts of files: they are escaped, so that they stay text, and nothing in them is trusted. */
export function tooltip(heading: string, facts: readonly Fact[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString().appendMarkdown('**');
  appendWords(markdown, heading).appendMarkdown('**');
  for (const [name, value] of facts) {
    if (value) appendWords(markdown.appendMarkdown('\n\n'), `${name}: ${value}`);
  }
  return markdown;
}

/** Appends a text word by word: within one text VS Code makes all blanks such that no line can break there. */
function appendWords(markdown: vscode.MarkdownString, text: string): vscode.MarkdownString {
  for (const [nth, word] of text.trim().split(/\s+/).entries()) {
    if (nth > 0) markdown.appendMarkdown(' ');
    markdown.appendText(word);
  }
  return markdown;
}

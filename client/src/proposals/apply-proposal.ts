// Putting a proposal into the files.

import * as vscode from 'vscode';
import { editFrom, rangeFrom } from '../ranges.ts';
import type { FileProposal, Proposal } from './proposal.ts';

/** Tells whether the edits still make of every file what is proposed: nobody has changed it since. */
export async function fits({ files }: Proposal): Promise<boolean> {
  const all = await Promise.all(files.map(async (file) => edited(await documentOf(file), file) === file.text));
  return all.every((same) => same);
}

/**
 * Applies the edits of all files at once, undone by one step in each, and shows the files, which are left unsaved. VS Code
 * itself refuses the whole where a document gets another version in the meantime. Rejects where nothing was applied.
 */
export async function applyProposal({ files }: Proposal): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const file of files) {
    const { uri } = await documentOf(file);
    edit.set(uri, file.edits.map(editFrom));
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t('the proposal could not be applied, and nothing was changed.'));
  }
  for (const file of files) {
    const [first] = file.edits;
    const start = first && rangeFrom(first.range).start;
    const selection = start && new vscode.Range(start, start);
    await vscode.window.showTextDocument(await documentOf(file), { preview: false, ...(selection && { selection }) });
  }
}

function documentOf({ uri }: FileProposal): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
}

function edited(document: vscode.TextDocument, { edits }: FileProposal): string {
  const text = document.getText();
  const inOrder = edits
    .map(editFrom)
    .map(({ range, newText }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      newText,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, newText } of inOrder) {
    parts.push(text.slice(done, start), newText);
    done = end;
  }
  return parts.join('') + text.slice(done);
}

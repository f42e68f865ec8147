// Telling what was written, and opening it.

import * as vscode from 'vscode';
import { unsavedFiles } from '../counts.ts';
import { showMarkdown } from '../markdown-preview.ts';
import { isVirtualWorkspace } from '../virtual-workspace.ts';
import type { WrittenReport } from './make-report.ts';

/** Shows a Markdown file as a preview, anything else in the program that is meant for it. */
export async function openWritten(file: vscode.Uri): Promise<void> {
  if (file.path.endsWith('.md')) return showMarkdown(file);
  // A program of this computer can open what lies on this computer alone.
  const isHere =
    file.scheme === 'file' && vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
  if (isHere && (await vscode.env.openExternal(file))) return;
  await vscode.commands.executeCommand('revealInExplorer', file);
}

/** What a reader of the report should know, in sentences. */
function remarks({ report: { draft, warnings }, unsaved }: WrittenReport): readonly string[] {
  const rests = unsaved > 0 ? [vscode.l10n.t('It was made with {0}.', unsavedFiles(unsaved))] : [];
  const virtual = isVirtualWorkspace()
    ? [vscode.l10n.t('It names no commit: a virtual workspace has no git history.')]
    : [];
  return [...(draft.length > 0 ? [vscode.l10n.t('It is a draft.')] : []), ...draft, ...rests, ...warnings, ...virtual];
}

/**
 * Tells that a report was written, and what its reader should know; a report that is shown already, only where there is
 * something to know.
 */
export async function tellWritten(written: WrittenReport, isShown: boolean): Promise<void> {
  const { report, files } = written;
  const [first] = files;
  const known = remarks(written);
  if (!first || (isShown && known.length === 0)) return;
  const open = vscode.l10n.t('Open');
  const showProblems = vscode.l10n.t('Show Problems');
  const names = files.map((file) => vscode.workspace.asRelativePath(file)).join(', ');
  const message = [vscode.l10n.t('Written: {0}.', names), ...known].join(' ');
  const choices = [...(isShown ? [] : [open]), ...(report.errors > 0 ? [showProblems] : [])];
  const show =
    report.warnings.length > 0 || written.unsaved > 0
      ? vscode.window.showWarningMessage
      : vscode.window.showInformationMessage;
  const choice = await show(message, ...choices);
  if (choice === open) await openWritten(first);
  if (choice === showProblems) await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
}

// Audit: Show in Audits View

import * as vscode from 'vscode';
import type { AuditLanguageClient } from '../language-client.ts';
import { locateRequest } from '../view-requests.ts';
import type { Row } from './row.ts';
import type { RowsProvider } from './rows-provider.ts';

/** How long it is told that there is nothing to show, in milliseconds. */
const messageTime = 5_000;

/** A tree that can be searched, and shown at a row. */
export interface SearchableView {
  readonly tree: vscode.TreeView<Row>;
  readonly rows: RowsProvider;
  /** Ends when the rows are up to date. */
  upToDate(): Promise<void>;
}

interface Match {
  readonly view: SearchableView;
  readonly row: Row;
  readonly uri: string;
  readonly start: vscode.Position;
}

/** Selects the row that stands for what the cursor is on, in the first view that has one: the last to begin before it. */
export async function showInViews(client: AuditLanguageClient, views: readonly SearchableView[]): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { uri } = editor.document;
  for (const view of views) {
    await view.upToDate();
    const rows = [...allRows(view.rows)].filter(({ place }) => place && mayBe(place.file, uri));
    const matches = await Promise.all(rows.map((row) => located(client, view, row)));
    const here = matches.flat().filter((match) => match.uri === uri.toString());
    const match = nearest(here, editor.selection.active);
    if (match) return match.view.tree.reveal(match.row, { select: true, focus: true, expand: true });
  }
  vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing in the views stands for this file.'), messageTime);
}

/** Whether a path may be that of a file as the server names it: where several virtual folders are open, it begins anew. */
function mayBe(path: string, uri: vscode.Uri): boolean {
  return path.endsWith(uri.scheme === 'file' ? uri.fsPath.replaceAll('\\', '/') : uri.path);
}

async function located(client: AuditLanguageClient, view: SearchableView, row: Row): Promise<readonly Match[]> {
  const location = row.place && (await client.request(locateRequest, row.place));
  if (!location) return [];
  const { line, character } = location.range.start;
  const uri = vscode.Uri.parse(location.uri).toString();
  return [{ view, row, uri, start: new vscode.Position(line, character) }];
}

function* allRows(rows: RowsProvider, beneath: readonly Row[] = rows.roots): Generator<Row> {
  for (const row of beneath) {
    yield row;
    yield* allRows(rows, rows.childrenOf(row));
  }
}

/** The last that begins at or before the cursor, else the first after it; of several at one place the first. */
function nearest(matches: readonly Match[], cursor: vscode.Position): Match | undefined {
  const before = matches.filter(({ start }) => start.isBeforeOrEqual(cursor));
  const [first, ...others] = before.length > 0 ? before : matches;
  if (!first) return undefined;
  const isNearer = (a: Match, b: Match) => (before.length > 0 ? a.start.isAfter(b.start) : a.start.isBefore(b.start));
  return others.reduce((best, match) => (isNearer(match, best) ? match : best), first);
}

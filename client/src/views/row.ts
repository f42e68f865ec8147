// What the four trees are made of.

import * as vscode from 'vscode';
import type { Place } from '../view-models/common.ts';

/** What can be done with a row, beside going to its place and copying its id: words for the `when` clauses of menus. */
export type RowAction = 'report' | 'reports' | 'pack' | 'finding' | 'plan' | 'assign' | 'programme';

/** A row of a tree, worded. Rows are passed to the commands of their menus. */
export interface Row {
  /** Tells the row from its siblings and stays the same over refreshes; what is expanded and selected hangs on it. */
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly icon?: vscode.ThemeIcon | undefined;
  readonly tooltip?: vscode.MarkdownString | undefined;
  /** The whole row in words, as a screen reader says it: also what icons and colours tell those who see. */
  readonly spoken: string;
  /** Where a click goes to. */
  readonly place?: Place | undefined;
  readonly can?: readonly RowAction[] | undefined;
  /** The id that is copied. */
  readonly copies?: string | undefined;
  /** The audit, programme or finding that the commands of the row are about, and the URI of its ISMS root. */
  readonly audit?: string | undefined;
  readonly programme?: string | undefined;
  readonly finding?: string | undefined;
  readonly root?: string | undefined;
  /** Makes what stands beneath, when that is wanted for the first time. */
  readonly children?: (() => readonly Row[]) | undefined;
  /** Whether it is shown with what stands beneath, until somebody folds it. */
  readonly expanded?: boolean | undefined;
}

/** A row in the form in which VS Code draws it; `handle` is unique in the whole tree. */
export function treeItemOf(row: Row, handle: string): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, collapsible(row));
  item.id = handle;
  item.accessibilityInformation = { label: row.spoken };
  item.contextValue = contextOf(row);
  item.tooltip = row.tooltip ?? row.label;
  if (row.icon) item.iconPath = row.icon;
  if (row.description) item.description = row.description;
  if (row.place) {
    item.command = { command: 'auditAsCode.openRow', title: vscode.l10n.t('Open'), arguments: [row] };
  }
  return item;
}

function collapsible({ children, expanded }: Row): vscode.TreeItemCollapsibleState {
  if (!children) return vscode.TreeItemCollapsibleState.None;
  return expanded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function contextOf({ place, copies, can = [] }: Row): string {
  return [...(place ? ['open'] : []), ...(copies === undefined ? [] : ['copy']), ...can].join(' ');
}

/** A row that only holds others of one kind, and tells how many; nothing where there are none. */
export function groupRow(
  group: Pick<Row, 'id' | 'label' | 'icon' | 'expanded'> & {
    readonly rows: () => readonly Row[];
    readonly count: number;
  },
): readonly Row[] {
  const { id, label, icon, expanded, rows, count } = group;
  if (count === 0) return [];
  return [{ id, label, icon, expanded, description: `${count}`, spoken: `${label}, ${count}`, children: rows }];
}

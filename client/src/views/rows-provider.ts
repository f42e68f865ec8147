// Gives VS Code the rows of a tree.

import * as vscode from 'vscode';
import { type Row, treeItemOf } from './row.ts';

/** Where a row stands in the tree. */
interface Standing {
  readonly parent: Row | undefined;
  /** Unique in the tree: the ids from the root down. */
  readonly handle: string;
}

/**
 * The rows of one tree. Until `show` is called for the first time the tree is waiting, which VS Code draws as progress.
 * Rows that come again with the same ids stay expanded and selected.
 */
export class RowsProvider implements vscode.TreeDataProvider<Row> {
  readonly #changes = new vscode.EventEmitter<undefined>();
  readonly #standings = new WeakMap<Row, Standing>();
  readonly #children = new WeakMap<Row, readonly Row[]>();
  readonly #shown: Promise<void>;
  #tellShown: () => void = () => {};
  #roots: readonly Row[] = [];

  readonly onDidChangeTreeData = this.#changes.event;

  constructor() {
    this.#shown = new Promise((resolve) => {
      this.#tellShown = resolve;
    });
  }

  /** Draws these rows in place of those before. */
  show(roots: readonly Row[]): void {
    this.#roots = this.#place(roots, undefined);
    this.#tellShown();
    this.#changes.fire(undefined);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row) return [...this.childrenOf(row)];
    await this.#shown;
    return [...this.#roots];
  }

  getParent(row: Row): Row | undefined {
    return this.#standings.get(row)?.parent;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return treeItemOf(row, this.#standings.get(row)?.handle ?? row.id);
  }

  /** The rows without a parent. */
  get roots(): readonly Row[] {
    return this.#roots;
  }

  /** The rows beneath a row. */
  childrenOf(row: Row): readonly Row[] {
    let children = this.#children.get(row);
    if (!children) {
      children = this.#place(row.children?.() ?? [], row);
      this.#children.set(row, children);
    }
    return children;
  }

  /** Notes where rows stand. Two siblings of one id, as in a file with a duplicate, are told apart by their order. */
  #place(rows: readonly Row[], parent: Row | undefined): readonly Row[] {
    const above = parent ? `${this.#standings.get(parent)?.handle}/` : '';
    const seen = new Map<string, number>();
    for (const row of rows) {
      const nth = (seen.get(row.id) ?? 0) + 1;
      seen.set(row.id, nth);
      const id = encodeURIComponent(row.id);
      this.#standings.set(row, { parent, handle: above + (nth === 1 ? id : `${id}~${nth}`) });
    }
    return rows;
  }
}

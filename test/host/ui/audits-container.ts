// The view container Audits in a window, by role and name.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** The themes that every view is looked at in, by the names of VS Code. */
export const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
} as const;

export type Theme = keyof typeof themes;

/** The class that the window has in a theme. */
const themeClasses: Readonly<Record<Theme, string>> = { light: 'vs', dark: 'vs-dark', 'high-contrast': 'hc-black' };

export type ViewTitle = 'Programme' | 'Coverage' | 'Findings' | 'Auditors';

/** The container Audits of a window. */
export class AuditsContainer {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** Its entry in the activity bar. */
  get entry(): Locator {
    return this.#workbench.page.locator('.activitybar').getByRole('tab', { name: /^Audits/ });
  }

  /** Opens it by its entry in the activity bar. */
  async open(): Promise<void> {
    await this.entry.click();
    await this.#workbench.page.getByRole('button', { name: /^Programme Section/ }).waitFor();
  }

  /** Unfolds one view and folds the others, so that it has all the room; waits for its rows, or for its welcome text. */
  async showAlone(title: ViewTitle, content: 'rows' | 'welcome' = 'rows'): Promise<void> {
    for (const each of ['Programme', 'Coverage', 'Findings', 'Auditors'] as const) {
      const header = this.header(each);
      const unfolded = (await header.getAttribute('aria-expanded')) === 'true';
      if (unfolded !== (each === title)) await header.click();
    }
    if (content === 'rows') await this.tree(title).getByRole('treeitem').first().waitFor();
    else await this.pane(title).locator('.welcome-view-content').waitFor();
  }

  header(title: ViewTitle): Locator {
    return this.#workbench.page.getByRole('button', { name: new RegExp(`^${title} Section`) });
  }

  /** The part of the container that a view has, with its header and actions. */
  pane(title: ViewTitle): Locator {
    return this.#workbench.page.locator('.pane').filter({ has: this.header(title) });
  }

  tree(title: ViewTitle): Locator {
    return this.pane(title).getByRole('tree');
  }

  /** A row by what a screen reader says of it. */
  row(title: ViewTitle, name: RegExp): Locator {
    return this.tree(title).getByRole('treeitem', { name }).first();
  }

  /** Unfolds a row, unless it is unfolded. */
  async expand(title: ViewTitle, name: RegExp): Promise<void> {
    const row = this.row(title, name);
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await row.and(this.#workbench.page.locator('[aria-expanded=true]')).waitFor();
    await this.settled(title);
  }

  /** Waits until the rows that a row has got stand where they belong. */
  async settled(title: ViewTitle): Promise<void> {
    await this.pane(title).locator('.monaco-progress-container.active').waitFor({ state: 'detached' });
  }

  /** Presses a button in the title of a view, which is there while the pointer is on the view. */
  async press(title: ViewTitle, action: string): Promise<void> {
    await this.pane(title).hover();
    await this.pane(title).getByRole('button', { name: action }).click();
  }
}

/** Shows the window in a theme, by the settings of the workspace. */
export async function useTheme(workbench: Workbench, theme: Theme): Promise<void> {
  const file = path.join(workbench.workspace, '.vscode/settings.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...settingsIn(file), 'workbench.colorTheme': themes[theme] }));
  await workbench.page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
}

function settingsIn(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

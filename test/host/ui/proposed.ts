// A proposal in the difference editor, as a user sees it.

import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** What is proposed: the right side of the difference, and the buttons of its editor. */
export class Proposed {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  get #editor(): Locator {
    return this.#workbench.page.locator('.monaco-diff-editor .editor.modified');
  }

  /** The hover that is shown. */
  get hover(): Locator {
    return this.#workbench.page.locator('.monaco-hover:visible');
  }

  /** Ends when something is marked as added. */
  async shown(): Promise<void> {
    await this.#editor.locator('.line-insert, .char-insert, .inline-added-margin-view-zone').first().waitFor();
  }

  async gone(): Promise<void> {
    await this.#workbench.page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
  }

  /** Points at the first place of a text in a changed line, until a hover comes. */
  async hoverOver(text: string): Promise<void> {
    const { page } = this.#workbench;
    const line = this.#editor.locator('.view-line').filter({ hasText: text }).last();
    const word = line.locator('span', { hasText: text }).last();
    for (let attempts = 10; ; attempts -= 1) {
      await word.hover();
      try {
        return await this.hover.first().waitFor({ timeout: 2_000 });
      } catch (error) {
        if (attempts === 1) throw error;
        await page.mouse.move(0, 0);
      }
    }
  }

  /** Presses a button in the title of the editor. */
  async press(name: string): Promise<void> {
    await this.#workbench.page.locator('.editor-actions').getByRole('button', { name }).click();
  }
}

// Answering the questions of a command, as a user does.

import type { Workbench } from './workbench.ts';

/** Waits for a list by its question, and takes the first entry that has a text; without one the first of all. */
export async function pick({ page, quickPick }: Workbench, question: string, entry = ''): Promise<void> {
  await page.getByPlaceholder(question).waitFor();
  await quickPick.filter({ hasText: entry }).first().click();
}

/** Waits for an input box by what it asks, and enters a text; without one what stands there. */
export async function enter({ page, quickInput }: Workbench, prompt: string | RegExp, text?: string): Promise<void> {
  await page.locator('.quick-input-widget').filter({ hasText: prompt }).waitFor();
  if (text !== undefined) await quickInput.fill(text);
  await page.keyboard.press('Enter');
}

// A window of VS Code that is driven as a user drives it.

import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { newPage, startBrowser } from '../browser.ts';
import { repository } from '../cache.ts';
import { makeScratch, type Scratch } from '../scratch.ts';
import { exampleFolder, extensionFolder } from '../subject.ts';
import { bundleMemoryWorkspace } from '../web/bundle-web.ts';
import { startWebServer } from '../web/web-server.ts';
import { installExtension, installPackage, startWorkbenchServer, type WindowOptions } from '../workbench-server.ts';
import { untilFile } from './saved-file.ts';

/** What differs from the window of other tests. */
export interface OpenOptions extends WindowOptions {
  /** The display language, as far as the extension has it: VS Code itself stays English without its language pack. */
  readonly language?: string;
  /** The extension as a packaged file, which VS Code installs; else it runs from the folder where it is built. */
  readonly extension?: string;
}

/** A window on a copy of a folder, with the extension installed, and how to use it. */
export class Workbench {
  readonly page: Page;
  /** The folder that is open. */
  readonly workspace: string;
  /** Where the extensions of the user are installed. */
  readonly extensions: string;
  readonly #logs: string;
  readonly #close: () => Promise<void>;

  private constructor(page: Page, { workspace, data }: Scratch, close: () => Promise<void>) {
    this.page = page;
    this.workspace = workspace;
    this.extensions = path.join(data, 'extensions');
    this.#logs = path.join(data, 'data/logs');
    this.#close = close;
  }

  /** Opens a window, on the example if nothing else is said, and waits until it is drawn. */
  static async open(folder = exampleFolder, { language, extension, ...options }: OpenOptions = {}): Promise<Workbench> {
    const scratch = makeScratch(folder);
    if (extension) installPackage(scratch.data, extension);
    else installExtension(scratch.data, extensionFolder);
    const server = await startWorkbenchServer(scratch.data, undefined, options);
    return Workbench.#show(server.address(scratch.workspace), server.stop, scratch, language);
  }

  /** The same as VS Code for the Web: there is no server, and the files of the folder are in a virtual workspace. */
  static async openInBrowser(language?: string): Promise<Workbench> {
    const scratch = makeScratch(exampleFolder);
    const memoryWorkspace = await bundleMemoryWorkspace();
    const server = await startWebServer({
      ...{ extension: extensionFolder, workspace: scratch.workspace, memoryWorkspace },
      ...(language !== undefined && { language }),
    });
    return Workbench.#show(server.address, server.stop, scratch, language);
  }

  static async #show(
    address: string,
    stopServer: () => Promise<void>,
    scratch: Scratch,
    language: string | undefined,
  ): Promise<Workbench> {
    const browser = await startBrowser();
    const close = async () => {
      await browser.close();
      await stopServer();
      scratch.remove();
    };
    try {
      const page = await newPage(browser);
      if (language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
      await page.goto(address);
      await page.locator('.monaco-workbench .part.statusbar').waitFor();
      return new Workbench(page, scratch, close);
    } catch (error) {
      await close();
      throw error;
    }
  }

  /** Runs a command by its name in the command palette, which lists only what was known when it was opened. */
  async runCommand(name: string): Promise<void> {
    const entry = this.quickPick.filter({ hasText: name }).first();
    for (let attempts = 10; ; attempts -= 1) {
      await this.page.keyboard.press('F1');
      try {
        await this.quickInput.fill(`>${name}`, { timeout: 3_000 });
        return await entry.click({ timeout: 3_000 });
      } catch (error) {
        if (attempts === 1) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Opens a file, named relative to the folder, in an editor, with the cursor on a line and column counted from 1. */
  async openFile(file: string, line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.quickInput.fill(`${file}:${line}:${column}`);
    await this.quickPick
      .filter({ hasText: path.posix.basename(file) })
      .first()
      .click();
    await this.page
      .getByRole('tab', { name: path.posix.basename(file) })
      .first()
      .waitFor();
    await this.page.locator('.statusbar-item').getByText(`Ln ${line}, Col ${column}`, { exact: true }).waitFor();
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  /** Opens a file with the cursor before a text, at its first occurrence from a line on. */
  async openFileAt(file: string, text: string, line = 1): Promise<void> {
    const lines = readFileSync(path.join(this.workspace, file), 'utf8').split('\n');
    const index = lines.findIndex((each, at) => at >= line - 1 && each.includes(text));
    if (index === -1) throw new Error(`There is no '${text}' in ${file} from line ${line} on.`);
    await this.openFile(file, index + 1, (lines[index] ?? '').indexOf(text) + 1);
  }

  /** The line of the editor that has this text, blanks aside; what inlay hints add is part of it. */
  editorLine(text: RegExp): Locator {
    return this.page.locator('.editor-instance .view-line').filter({ hasText: text }).first();
  }

  /** The suggestions that are shown. */
  get suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** The quick fixes that are shown. */
  get quickFixes(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action');
  }

  /**
   * Asks for the quick fixes at the cursor until one is shown. A window under load may not have given the editor what it
   * needs for them yet, and then shows none without saying so.
   */
  async askForQuickFix(name: RegExp): Promise<Locator> {
    const fix = this.quickFixes.filter({ hasText: name }).first();
    for (let asked = 1; ; asked += 1) {
      await this.page.keyboard.press('Control+.');
      try {
        await fix.waitFor({ timeout: 5_000 });
        return fix;
      } catch (error) {
        if (asked === 6) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Shows the Problems panel. */
  async showProblems(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+M');
    await this.page.locator('.markers-panel').waitFor();
  }

  /** The tab of the Problems panel when it counts so many problems. */
  problemCount(count: number): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^Problems.*\\b${count}\\b`) });
  }

  /** The entry of a problem, named by its rule, in the part of the Problems panel that is in view. */
  problem(rule: string): Locator {
    return this.page.locator('.markers-panel').getByRole('treeitem').filter({ hasText: rule });
  }

  /** Presses a button of the modal dialog that is shown, once it is, and waits until it is gone. */
  async answer(button: string): Promise<void> {
    const dialog = this.page.locator('.monaco-dialog-box');
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** The notification with this text. */
  notification(text: RegExp): Locator {
    return this.page.locator('.notification-toast').filter({ hasText: text });
  }

  /** The entries of the quick pick that is shown. */
  get quickPick(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  /** Ends when the extension has logged something like this; returns the whole log. */
  async untilLogged(pattern: RegExp): Promise<string> {
    const files = readdirSync(this.#logs, { recursive: true, encoding: 'utf8' });
    const own = files.find((file) => path.basename(file) === 'Audit as Code.log');
    if (!own) throw new Error('The extension has no log: it is not active.');
    const file = path.join(this.#logs, own);
    await untilFile(file, (text) => pattern.test(text));
    return readFileSync(file, 'utf8');
  }

  /** The input of the command palette, of pickers and of questions. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget input').first();
  }

  /** The content of the webview that is shown. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  }

  /** Saves a picture of the window, for whoever looks into a failed test. Returns its path. */
  async keepPicture(name: string): Promise<string> {
    const folder = path.join(repository, 'out/test/host');
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `${name.replaceAll(/\W+/g, '-')}.png`);
    await this.page.screenshot({ path: file, animations: 'disabled' });
    return file;
  }

  /** Closes the window and removes the folder. */
  close(): Promise<void> {
    return this.#close();
  }
}

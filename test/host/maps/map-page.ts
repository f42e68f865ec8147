// The page of a map in a browser, in place of the webview that VS Code would show it in.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { mapHtml } from '../../../client/src/webview/map-html.ts';
import type { FromPage, MapView, RememberedMap } from '../../../client/src/webview/map-view.ts';
import { extensionFolder } from '../subject.ts';
import { themes, type WebviewTheme } from './themes.ts';

/** Nothing listens there: the files of the bundle are put in. */
const origin = 'http://map.invalid';

export interface MapPageOptions {
  readonly theme?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly forcedColors?: 'active' | 'none';
  /** What the page remembered before. */
  readonly state?: RememberedMap;
}

/** The page, and what it says to the extension. */
export class MapPage {
  readonly page: Page;
  /** What was thrown, refused by the policy, or asked for from elsewhere. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page as it was built, and waits until it is ready for a view. */
  static async open(browser: Browser, options: MapPageOptions = {}): Promise<MapPage> {
    const { theme = 'light', size = { width: 1280, height: 800 }, forcedColors = 'none', state } = options;
    const context = await browser.newContext({ viewport: size, forcedColors });
    const page = await context.newPage();
    const map = new MapPage(page);
    page.on('pageerror', (error) => map.complaints.push(error.message));
    page.on('console', (message) => map.complaints.push(message.text()));
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      const contentType = contentTypes[path.extname(pathname)];
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
      if (contentType === undefined) return route.fulfill({ status: 204 });
      const file = path.join(extensionFolder, 'dist/webview', path.basename(pathname));
      return route.fulfill({ contentType, body: readFileSync(file, 'utf8') });
    });
    await page.addInitScript({ content: webviewScript(themes.get(theme), state) });
    await page.goto(`${origin}/`);
    return map;
  }

  /** Sends a view as the extension does, and waits until it is drawn. */
  async show(view: MapView): Promise<void> {
    await this.page.evaluate(`window.postMessage(${JSON.stringify({ type: 'view', view })})`);
    await this.page.getByRole('heading', { name: view.heading, exact: true }).waitFor();
  }

  /** What the page has told the extension since the last time. */
  messages(): Promise<readonly FromPage[]> {
    return this.page.evaluate<readonly FromPage[]>('globalThis.posted.splice(0)');
  }

  /** What the page remembers over a reload. */
  state(): Promise<RememberedMap> {
    return this.page.evaluate<RememberedMap>('globalThis.remembered');
  }

  /** The text of what is focused: its ARIA label, else its text. */
  focused(): Promise<string> {
    return this.page.evaluate<string>(
      'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
    );
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

const contentTypes: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

const html = mapHtml({
  script: `${origin}/map.js`,
  style: `${origin}/map.css`,
  origin,
  nonce: 'bm9uY2U',
  language: 'en',
  title: 'Map',
});

/** A script that runs before the page does, and gives it what VS Code gives a webview. */
function webviewScript(theme: WebviewTheme | undefined, state: RememberedMap | undefined): string {
  return `
    globalThis.posted = [];
    globalThis.remembered = ${JSON.stringify(state)};
    globalThis.acquireVsCodeApi = () => ({
      postMessage: (message) => posted.push(message),
      getState: () => remembered,
      setState: (state) => { remembered = state; },
    });
    document.addEventListener('DOMContentLoaded', () => {
      document.body.className = ${JSON.stringify(theme?.body ?? '')};
      for (const [name, value] of Object.entries(${JSON.stringify(theme?.colours ?? {})})) {
        document.documentElement.style.setProperty('--vscode-' + name, value);
      }
    });
  `;
}

// The headless Chromium that shows the workbench.

import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from './cache.ts';

/** Starts the browser; it reaches this machine alone. Rejects when there is no Chromium. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found. Run test/host/install.ts, or name one in CHROMIUM.');
  return chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/** Opens an empty page that remembers nothing of earlier ones. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  return context.newPage();
}

// Runs suites in the web extension host: VS Code for the Web on a virtual workspace, shown by a headless Chromium.

import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { newPage, startBrowser } from '../browser.ts';
import { type Counts, printReport } from '../results.ts';
import { makeScratch } from '../scratch.ts';
import { exampleFolder, extensionFolder } from '../subject.ts';
import { bundleMemoryWorkspace, bundleWebSuites } from './bundle-web.ts';
import { startWebServer } from './web-server.ts';

/** What VS Code itself logs in any such window. */
const workbenchLog = /^\[|^(Ignoring|Found|Loading|Updating|Request|ENOPRO|CodeExpectedError)/;

/** The longest time that the suites may take, in milliseconds. */
const limit = 5 * 60 * 1000;

/** Runs the suites on a copy of the example, and prints their results. */
export async function runInWeb(): Promise<Counts> {
  const [memoryWorkspace, tests] = await Promise.all([bundleMemoryWorkspace(), bundleWebSuites()]);
  const scratch = makeScratch(exampleFolder);
  const report = path.join(scratch.data, 'web-report.txt');
  const site = { extension: extensionFolder, workspace: scratch.workspace, memoryWorkspace, tests };
  const server = await startWebServer(site);
  const browser = await startBrowser();
  try {
    const page = await newPage(browser);
    // What the suites print is handed to this function of the page, and so is the end.
    await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
      const text = format(...args);
      if (type !== 'error' && !workbenchLog.test(text)) appendFileSync(report, `${text}\n`);
      if (type === 'error' && !workbenchLog.test(text)) console.error(text);
    });
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, limit);
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      page.once('crash', end);
      void page.exposeFunction('codeAutomationExit', end).then(() => page.goto(server.address));
    });
    return printReport(report);
  } finally {
    await browser.close();
    await server.stop();
    scratch.remove();
  }
}

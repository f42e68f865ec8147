// Runs the suites in the workbench host: VS Code's own workbench and extension host, shown by a headless Chromium.

import path from 'node:path';
import type { Page } from 'playwright-core';
import { newPage, startBrowser } from './browser.ts';
import { type Counts, logsVariable, printReport, reportVariable } from './results.ts';
import { makeScratch } from './scratch.ts';
import { exampleFolder, extensionFolder } from './subject.ts';
import { startWorkbenchServer } from './workbench-server.ts';

/** The longest time that the suites may take, in milliseconds. */
const limit = 5 * 60 * 1000;

/** Opens the window, which runs the suites; resolves at their end, or when the limit is reached. */
async function openUntilEnd(page: Page, address: string): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, limit);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    page.once('crash', end);
    void page.exposeFunction('codeAutomationExit', end).then(() => page.goto(address));
  });
  return ended;
}

/** Runs the suites, a bundled CommonJS module, on a copy of the example, and prints their results. */
export async function runInWorkbench(tests: string): Promise<Counts> {
  const scratch = makeScratch(exampleFolder);
  const report = path.join(scratch.data, 'report.txt');
  const environment = { [reportVariable]: report, [logsVariable]: path.join(scratch.data, 'data/logs') };
  const server = await startWorkbenchServer(scratch.data, { extension: extensionFolder, tests, environment });
  const browser = await startBrowser();
  try {
    const page = await newPage(browser);
    await openUntilEnd(page, server.address(scratch.workspace));
    return printReport(report);
  } finally {
    await browser.close();
    await server.stop();
    scratch.remove();
  }
}

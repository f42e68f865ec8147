// Runs the suites in VS Code for the desktop, where it can be downloaded and there is a display.

import path from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter, TestRunFailedError } from '@vscode/test-electron';
import { desktopRelease, findCommand } from './cache.ts';
import { type Counts, logsVariable, printReport, reportVariable } from './results.ts';
import { makeScratch } from './scratch.ts';
import { exampleFolder, extensionFolder } from './subject.ts';
import { writeUserSettings } from './user-settings.ts';

/** A command line that starts VS Code; the suites' arguments are appended. */
export type DesktopCommand = [program: string, ...args: string[]];

/** What has to stand before a command so that it finds a display: nothing, xvfb-run, or undefined where there is none. */
function displayPrefix(): string[] | undefined {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  const xvfb = findCommand('xvfb-run');
  return xvfb ? [xvfb, '--auto-servernum'] : undefined;
}

/** Downloads VS Code, unless it is there. Returns how to start it, or nothing where that is not possible. */
export async function findDesktop(): Promise<DesktopCommand | undefined> {
  const prefix = displayPrefix();
  if (!prefix) return undefined;
  try {
    const options = { version: desktopRelease, reporter: new SilentReporter(), timeout: 15_000 };
    const executable = await downloadAndUnzipVSCode(options);
    const [program = executable, ...args] = [...prefix, executable];
    return [program, ...args];
  } catch (error) {
    console.log(`VS Code cannot be downloaded: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

/** Runs the suites, a bundled CommonJS module, on a copy of the example, and prints their results. */
export async function runOnDesktop([program, ...args]: DesktopCommand, tests: string): Promise<Counts> {
  const scratch = makeScratch(exampleFolder);
  const report = path.join(scratch.data, 'report.txt');
  writeUserSettings(path.join(scratch.data, 'User'));
  try {
    await runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: extensionFolder,
      extensionTestsPath: tests,
      extensionTestsEnv: { [reportVariable]: report, [logsVariable]: path.join(scratch.data, 'logs') },
      launchArgs: [...args, scratch.workspace, '--disable-extensions', `--user-data-dir=${scratch.data}`],
    });
    return printReport(report);
  } catch (error) {
    if (error instanceof TestRunFailedError) return printReport(report);
    throw error;
  } finally {
    scratch.remove();
  }
}

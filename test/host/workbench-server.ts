// The VS Code server: it serves the workbench, and runs the extension host as a Node process of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { serverNode, vscodeServer } from './cache.ts';
import { run } from './process.ts';
import { type UserSettings, writeUserSettings } from './user-settings.ts';

/** Suites to run in the extension host, with the extension that they test under development. */
export interface SuiteRun {
  /** The folder of the extension. */
  readonly extension: string;
  /** The CommonJS module whose `run` is called. */
  readonly tests: string;
  /** Variables for the extension host, in addition to those of this process. */
  readonly environment: NodeJS.ProcessEnv;
}

/** What differs from the window of other tests. */
export interface WindowOptions {
  /** Settings of the user, in addition to those of all tests. */
  readonly settings?: UserSettings;
  /** Whether folders are opened in Restricted Mode until somebody trusts them; else all are trusted. */
  readonly restricted?: boolean;
}

/** Opens folders in Restricted Mode without asking first. */
const restrictedMode = { 'security.workspace.trust.startupPrompt': 'never' };

/** A VS Code server that is running. */
export interface WorkbenchServer {
  /** The address of a window on a folder. */
  address(folder: string): string;
  /** Ends the server and all that it has started. */
  stop(): Promise<void>;
}

/** The arguments that keep everything in one folder, and everything that asks or calls out away. */
function serverArguments(dataFolder: string): string[] {
  return [
    path.join(vscodeServer, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    ...['--server-data-dir', dataFolder, '--extensions-dir', path.join(dataFolder, 'extensions')],
    ...['--accept-server-license-terms', '--disable-telemetry'],
    '--disable-getting-started-override',
  ];
}

/** Lets a window run the suites that its address names; also hides notifications, so it is for such windows alone. */
const testDriver = '--enable-smoke-test-driver';

async function waitForPort(server: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (text: Buffer) => {
      output += text;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) resolve(port);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('error', reject);
    server.once('close', (code) => reject(new Error(`The VS Code server ended with code ${code}:\n${output}`)));
  });
}

/** Makes the extension of a folder one of those that the user has installed. To be called before the server starts. */
export function installExtension(dataFolder: string, folder: string): void {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const extensions = path.join(dataFolder, 'extensions');
  mkdirSync(extensions, { recursive: true });
  symlinkSync(path.resolve(folder), path.join(extensions, `${publisher}.${name}-${version}`));
}

/** Lets VS Code install a packaged extension for the user. To be called before the server starts. */
export function installPackage(dataFolder: string, file: string): void {
  const places = ['--server-data-dir', dataFolder, '--extensions-dir', path.join(dataFolder, 'extensions')];
  const program = path.join(vscodeServer, 'out/server-main.js');
  const terms = ['--accept-server-license-terms', '--disable-telemetry'];
  run(serverNode, [program, '--install-extension', path.resolve(file), ...terms, ...places], dataFolder, {
    ...{ EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: dataFolder },
  });
}

/**
 * Starts a VS Code server on a free port of this machine.
 * Rejects with the server's output when it does not come up.
 *
 * @param dataFolder holds all that the server writes: settings, state, logs
 * @param run suites to run in every window; without them, a window is what a user sees
 */
export async function startWorkbenchServer(
  dataFolder: string,
  run?: SuiteRun,
  { settings, restricted }: WindowOptions = {},
): Promise<WorkbenchServer> {
  writeUserSettings(path.join(dataFolder, 'data/User'), { ...(restricted && restrictedMode), ...settings });
  const server = spawn(
    serverNode,
    [
      ...serverArguments(dataFolder),
      ...(restricted ? [] : ['--disable-workspace-trust']),
      ...(run ? [testDriver] : []),
    ],
    {
      detached: true, // its own process group, to end it together with its children
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...run?.environment, EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: dataFolder },
    },
  );
  const kill = () => {
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGKILL');
  };
  process.once('exit', kill); // a run that is broken off leaves no server behind
  const closed = once(server, 'close').then(() => process.off('exit', kill));
  const stop = async () => {
    kill();
    await closed;
  };
  const port = await waitForPort(server);
  const remote = (file: string) => `vscode-remote://127.0.0.1:${port}${encodeURI(path.resolve(file))}`;
  return {
    stop,
    address(folder) {
      const query = new URLSearchParams({ folder: path.resolve(folder) });
      if (run) {
        const paths = { extensionDevelopmentPath: remote(run.extension), extensionTestsPath: remote(run.tests) };
        query.set('payload', JSON.stringify(Object.entries(paths)));
      }
      return `http://127.0.0.1:${port}/?${query}`;
    },
  };
}

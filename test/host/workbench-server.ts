// The VS Code server: it serves the workbench, and runs the extension host as a Node process of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serverNode, vscodeServer } from './cache.ts';
import { userSettings } from './user-settings.ts';

/** What a window of the workbench is opened with. All are paths of folders and files. */
export interface Window {
  readonly workspace: string;
  readonly extension: string;
  /** A CommonJS module whose `run` is called in the extension host. */
  readonly tests?: string;
}

/** A VS Code server that is running. */
export interface WorkbenchServer {
  /** The address of a window. */
  address(window: Window): string;
  /** Ends the server and all that it has started. */
  stop(): Promise<void>;
}

/**
 * The arguments that keep everything in one folder, and everything that asks or calls out away.
 * Only with the driver of VS Code's own smoke tests does a window run the suites that its address names.
 */
function serverArguments(dataFolder: string): string[] {
  return [
    path.join(vscodeServer, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
    ...['--server-data-dir', dataFolder, '--extensions-dir', path.join(dataFolder, 'extensions')],
    ...['--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust'],
    ...['--disable-getting-started-override', '--enable-smoke-test-driver'],
  ];
}

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

/**
 * Starts a VS Code server on a free port of this machine.
 * Rejects with the server's output when it does not come up.
 *
 * @param dataFolder holds all that the server writes: settings, state, logs
 * @param environment variables for the extension host, in addition to those of this process
 */
export async function startWorkbenchServer(
  dataFolder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<WorkbenchServer> {
  mkdirSync(path.join(dataFolder, 'data/User'), { recursive: true });
  writeFileSync(path.join(dataFolder, 'data/User/settings.json'), JSON.stringify(userSettings));
  const server = spawn(serverNode, serverArguments(dataFolder), {
    detached: true, // its own process group, to end it together with its children
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment, EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: dataFolder },
  });
  const closed = once(server, 'close');
  const stop = async () => {
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGKILL');
    await closed;
  };
  const port = await waitForPort(server);
  const remote = (file: string) => `vscode-remote://127.0.0.1:${port}${encodeURI(path.resolve(file))}`;
  return {
    stop,
    address({ workspace, extension, tests }) {
      const payload = [['extensionDevelopmentPath', remote(extension)]];
      if (tests) payload.push(['extensionTestsPath', remote(tests)]);
      const query = new URLSearchParams({ folder: path.resolve(workspace), payload: JSON.stringify(payload) });
      return `http://127.0.0.1:${port}/?${query}`;
    },
  };
}

// Installs the workbench host: `npx tsx test/host/install.ts`. Does nothing when it is there already.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, installedFile, installedText, releases, serverNode, vscodeServer } from './cache.ts';
import { run } from './process.ts';
import { installSystemPackages } from './system-packages.ts';

/** Parts of the server that talk to hosted services, which no test can use. */
const unusedParts = ['extensions/copilot', 'node_modules/@github', 'node_modules/@microsoft/mxc-sdk'];

/** The native modules that come as source and are loaded by the server. */
const nativeModules = ['@vscode/spdlog', '@vscode/native-watchdog'];

const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

function fetchPackages(): void {
  rmSync(cacheFolder, { recursive: true, force: true });
  mkdirSync(path.join(cacheFolder, 'code-server'), { recursive: true });
  writeFileSync(path.join(cacheFolder, 'package.json'), '{ "private": true }\n');
  const node = `node-linux-${process.arch}@${releases.node}`;
  run('npm', ['install', ...quietly, node, `node-gyp@${releases['node-gyp']}`], cacheFolder);

  // Not installed as a package: its install script would build for the Node that runs this.
  const archive = run(
    'npm',
    ['pack', '--loglevel=error', `code-server@${releases['code-server']}`],
    cacheFolder,
  ).trim();
  run('tar', ['-xzf', archive, '--directory=code-server', '--strip-components=1'], cacheFolder);
  rmSync(path.join(cacheFolder, archive));
  run('npm', ['install', ...quietly, '--omit=dev'], vscodeServer);
  for (const part of unusedParts) rmSync(path.join(vscodeServer, part), { recursive: true, force: true });
}

function buildNativeModules(): void {
  const gyp = path.join(cacheFolder, 'node_modules/node-gyp/bin/node-gyp.js');
  const nodeFolder = path.dirname(path.dirname(serverNode)); // its include/ holds the headers
  const PATH = [path.dirname(serverNode), process.env.PATH].join(path.delimiter);
  for (const name of nativeModules) {
    const folder = path.join(vscodeServer, 'node_modules', name);
    run(serverNode, [gyp, 'rebuild', `--nodedir=${nodeFolder}`], folder, { PATH });
  }
}

/**
 * Makes the workbench host ready: system packages, the VS Code server and the Node release it needs.
 * Returns at once when the cache holds these releases; else takes some minutes and 600 MB.
 * Throws an error that names the command to run where something cannot be installed from here.
 */
export function install(): void {
  if (process.platform !== 'linux') throw new Error('The workbench host runs on Linux only.');
  installSystemPackages();
  if (existsSync(installedFile) && readFileSync(installedFile, 'utf8') === installedText) return;
  console.log(`Installing the VS Code server of code-server ${releases['code-server']} in ${cacheFolder}`);
  fetchPackages();
  buildNativeModules();
  writeFileSync(installedFile, installedText);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    install();
    console.log(`The workbench host is installed in ${cacheFolder}`);
  } catch (error) {
    console.error(`install: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

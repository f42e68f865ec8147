/**
 * What the product is measured beside, and the Node that all run on. They are no dependencies of the product: the bench
 * installs them, in the versions named here, into a folder of its own.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const versions = {
  node: '22.23.3',
  'yaml-language-server': '2.0.0',
  '@sourcemeta/jsonschema': '16.11.0',
} as const;

export interface Peers {
  /** The Node that everything measured runs on. */
  readonly node: string;
  /** The scripts that Node is to run. */
  readonly yamlLanguageServer: string;
  readonly jsonschema: string;
}

/** Installs what is not there yet. */
export function installPeers(folder: string): Peers {
  const manifest = path.join(folder, 'package.json');
  const seal = path.join(folder, 'installed.json');
  const wanted = JSON.stringify(versions);
  if (readIfThere(seal) !== wanted) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(manifest, JSON.stringify({ private: true, dependencies: versions }));
    // The package `node` takes its binary from another package in a script of its own.
    const args = ['install', '--no-audit', '--no-fund', '--foreground-scripts', '--loglevel=error'];
    execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(seal, wanted);
  }
  const within = (name: string) => path.join(folder, 'node_modules', name);
  return {
    node: within('node/bin/node'),
    yamlLanguageServer: within('yaml-language-server/bin/yaml-language-server'),
    jsonschema: within('@sourcemeta/jsonschema/npm/cli.js'),
  };
}

export function peerVersions(): string {
  return Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

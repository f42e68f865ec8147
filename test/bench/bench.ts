import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Command } from './measure/process.ts';
import { installPeers, type Peers } from './peers.ts';
import { buildPrograms, type Programs } from './programs.ts';
import { type PeerSchemas, writePeerSchemas } from './schemas.ts';
import { type StoredWorkspace, storedWorkspace } from './workspace/store.ts';
import { asOf } from './workspace/workspace.ts';

const project = path.resolve(import.meta.dirname, '../..');
/** For programs. */
const installed = path.join(project, 'node_modules/.cache/bench');
/** For workspaces: the product passes over what lies beneath a folder `node_modules`. */
const made = path.join(project, 'out/bench');

/** How much is measured. */
export interface Extent {
  /** How often what takes seconds is measured. */
  readonly rounds: number;
  /** How many edits are measured in one file. */
  readonly edits: number;
  /** The numbers of audit files between which growth is measured. */
  readonly sizes: readonly number[];
}

/** What all measurements need: what is measured, on what, and how often. */
export class Bench {
  readonly extent: Extent;
  readonly peers: Peers;
  readonly programs: Programs;
  readonly schemas: PeerSchemas;
  readonly #env: NodeJS.ProcessEnv;
  readonly #workspaces = new Map<number, StoredWorkspace>();

  static async prepare(extent: Extent): Promise<Bench> {
    for (const bundle of [cli, wholeCli, server]) {
      if (!existsSync(bundle)) throw new Error(`There is no ${bundle}: run "npm run build" before.`);
    }
    const peers = installPeers(path.join(installed, 'peers'));
    return new Bench(extent, peers, await buildPrograms(path.join(installed, 'programs')));
  }

  private constructor(extent: Extent, peers: Peers, programs: Programs) {
    this.extent = extent;
    process.once('exit', () => rmSync(this.cache, { recursive: true, force: true }));
    this.peers = peers;
    this.programs = programs;
    this.schemas = writePeerSchemas(schemaFile, path.join(made, 'schemas'));
    // Git must not take a generated workspace for a part of this project, nor the product use a cache of the user's.
    const git = { GIT_CEILING_DIRECTORIES: path.join(made, 'workspaces') };
    this.#env = { ...process.env, ...git, XDG_CACHE_HOME: this.cache, NODE_OPTIONS: '' };
  }

  /** The folder of the project. */
  readonly project = project;
  /** For what the bench makes. */
  readonly made = made;

  /** Where the product puts its caches; not in the project, since compiled code is kept in no repository. */
  readonly cache = mkdtempSync(path.join(os.tmpdir(), 'audit-as-code-bench-'));

  clearCache(): void {
    rmSync(this.cache, { recursive: true, force: true });
    mkdirSync(this.cache, { recursive: true });
  }

  workspace(count: number): StoredWorkspace {
    let workspace = this.#workspaces.get(count);
    if (!workspace) {
      workspace = storedWorkspace(path.join(made, 'workspaces'), count);
      this.#workspaces.set(count, workspace);
    }
    return workspace;
  }

  /** A program on the Node of the bench. */
  node(...args: readonly string[]): Command {
    return { program: this.peers.node, args, env: this.#env };
  }

  /** The command line's check of a workspace. It finds problems: 1 is no failure. */
  check(workspace: StoredWorkspace, ...options: readonly string[]): Command {
    return this.#checkBy(cli, workspace, options);
  }

  /** The same by the bundle that holds all of the command line, for whoever looks into it. */
  wholeCheck(workspace: StoredWorkspace, ...options: readonly string[]): Command {
    return this.#checkBy(wholeCli, workspace, options);
  }

  #checkBy(program: string, { folder }: StoredWorkspace, options: readonly string[]): Command {
    const command = this.node(program, 'check', '--root', folder, '--as-of', asOf, ...options);
    return { ...command, allowed: [0, 1] };
  }

  /** Another command of the command line. */
  commandLine(...args: readonly string[]): Command {
    return this.node(cli, ...args);
  }

  server(): Command {
    return this.node(server, '--stdio');
  }

  /** A validator that judges the findings of a workspace by their schema and does nothing else. */
  schemaOnly({ folder: workspace }: StoredWorkspace): Command {
    const findings = path.join(workspace, 'findings');
    return this.node(
      this.peers.jsonschema,
      'validate',
      this.schemas.finding,
      findings,
      '--extension',
      '.yaml',
      '--fast',
    );
  }
}

/** As the commands of the package start the product: with what V8 has compiled of it before. */
const cli = path.join(project, 'dist/audit-as-code.cjs');
const server = path.join(project, 'dist/server.cjs');
/** The command line by itself. */
const wholeCli = path.join(project, 'dist/cli.cjs');

/** The file that the figures are written to. */
export const documentFile = path.join(project, 'docs/performance.md');

const schemaFile = path.join(project, 'server/src/model/schema/generated/schema.json');

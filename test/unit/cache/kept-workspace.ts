import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from '../../../server/src/cache/outcome.ts';
import { createEngine } from '../../../server/src/cli/create-engine.ts';
import { type Judged, judge, judgeOrRecall } from '../../../server/src/cli/judge.ts';
import type { Surroundings } from '../../../server/src/cli/surroundings.ts';
import { rememberingHistory } from '../../../server/src/host/node/git-history.ts';
import { nodeCacheFolder } from '../../../server/src/host/node/node-cache-folder.ts';
import { nodeCommandLineHost } from '../../../server/src/host/node/node-command-line-host.ts';
import { nodeHost } from '../../../server/src/host/node/node-host.ts';
import { stampsBy } from '../../../server/src/host/node/node-stamps.ts';
import { rememberingSha256 } from '../../../server/src/host/node/sha256-of-file.ts';
import type { Files } from '../../support/files.ts';
import { temporaryFolder } from '../../support/repository.ts';

export interface Terms {
  readonly asOf: string;
  readonly git: boolean;
  readonly build: string;
}

const usual: Terms = { asOf: '2026-06-30', git: false, build: '1.0.0' };

/** What came of a run. */
export interface Ran {
  readonly outcome: Outcome;
  /** Whether it was taken over from an earlier run. */
  readonly recalled: boolean;
  /** What was said on standard error. */
  readonly said: string;
  /** The audit files that were read, relative to the workspace. */
  readonly read: readonly string[];
}

/** A workspace on the disk, and a folder for its cache. Each run is as good as one of a new process. */
export class KeptWorkspace {
  readonly folder: string;
  readonly cacheFolder: string;
  /** How far the clock of the next runs is ahead, in milliseconds: what was written by then has long been settled. */
  ahead = 0;

  constructor(files: Files, folder = temporaryFolder()) {
    this.folder = folder;
    this.cacheFolder = path.join(temporaryFolder(), 'cache');
    for (const [file, text] of files) this.write(file, text);
  }

  path(file: string): string {
    return path.join(this.folder, file);
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(path.dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), content);
  }

  remove(file: string): void {
    rmSync(this.path(file), { recursive: true });
  }

  rename(file: string, to: string): void {
    mkdirSync(path.dirname(this.path(to)), { recursive: true });
    renameSync(this.path(file), this.path(to));
  }

  /** Writes a file and gives it the times that the one before had. */
  writeInSecret(file: string, content: string): void {
    const { atime, mtime } = statSync(this.path(file));
    this.write(file, content);
    utimesSync(this.path(file), atime, mtime);
  }

  /** Writes until the system's clock has gone on: then a file can be told from what it was. */
  writeLater(file: string, write: () => void): void {
    const before = statSync(this.path(file)).ctimeMs;
    do write();
    while (statSync(this.path(file)).ctimeMs === before);
  }

  /** Runs with the cache. */
  async run(terms: Partial<Terms> = {}): Promise<Ran> {
    let recalled = true;
    let said = '';
    const read: string[] = [];
    const host = {
      ...this.#host(),
      readFile: (file: string) => {
        read.push(path.relative(this.folder, file));
        return nodeHost.readFile(file);
      },
      cacheFolder: () => nodeCacheFolder(this.cacheFolder),
    };
    const judged = await this.#judge(judgeOrRecall, terms, host, {
      made: () => {
        recalled = false;
      },
      say: (text) => {
        said += text;
      },
    });
    await judged.keep();
    return { outcome: judged.outcome, recalled, said, read };
  }

  /** What a run without a cache finds. */
  async fresh(terms: Partial<Terms> = {}): Promise<Outcome> {
    const { outcome } = await this.#judge(judge, terms, this.#host(), { made: () => {}, say: () => {} });
    return outcome;
  }

  #host(): Surroundings['host'] {
    const now = () => Date.now() + this.ahead;
    const forgetful = { sha256OfFile: rememberingSha256(), history: rememberingHistory() };
    return { ...nodeCommandLineHost, ...forgetful, stamps: stampsBy(now) };
  }

  #judge(
    how: typeof judge | typeof judgeOrRecall,
    terms: Partial<Terms>,
    host: Surroundings['host'],
    heard: { readonly made: () => void; readonly say: (text: string) => void },
  ): Promise<Judged> {
    const { asOf, git, build } = { ...usual, ...terms };
    const terminal = { out: () => {}, err: heard.say, status: () => {}, colors: false, printed: async () => undefined };
    const surroundings: Surroundings = {
      host,
      terminal,
      createEngine: async (options) => {
        heard.made();
        return createEngine(options);
      },
      version: '1.0.0',
      build,
    };
    return how(this.folder, { asOf, git }, surroundings);
  }
}

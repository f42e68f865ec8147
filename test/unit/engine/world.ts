import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../../server/src/engine/diagnostic.ts';
import { Engine, type EngineOptions } from '../../../server/src/engine/engine.ts';
import type { FileHash } from '../../../server/src/engine/file-facts.ts';
import { allRules, ruleIds } from '../../../server/src/rules/all-rules.ts';
import { type Files, isAuditFile } from '../../support/files.ts';
import { historyIn } from '../../support/history.ts';
import { absolute, relative, settle } from '../../support/judge.ts';

/** All that problems depend on: what an engine is told, from the start or bit by bit. */
export interface World {
  /** The texts of files by their path relative to the workspace, other than audit files too. */
  readonly files: Files;
  /** Audit files that are not UTF-8 from an offset on. */
  readonly malformed: ReadonlyMap<string, number>;
  /** Workspace folders, relative; the empty text is the workspace itself. */
  readonly folders: ReadonlySet<string>;
  readonly today: string;
}

/** An engine that follows a world, and remembers which files it has named as changed. */
export class Follower extends Engine {
  readonly #named = new Set<string>();
  readonly #closed: boolean;
  #world: World;

  /** @param closed whether nobody has the files open: then they may be read later */
  constructor(world: World, options: Partial<EngineOptions> = {}, closed = false) {
    super({
      ...options,
      rules: allRules,
      ruleIds,
      today: world.today,
      onError: (rule, file, error) => {
        throw new Error(`${rule} threw on ${file}`, { cause: error });
      },
    });
    this.#closed = closed;
    this.setFolders(foldersOf(world));
    for (const [file, text] of world.files) this.#take(file, text, world.malformed.get(file));
    this.#world = world;
  }

  override settle(): ReadonlySet<string> {
    const changed = super.settle();
    for (const path of changed) this.#named.add(path);
    return changed;
  }

  /** Tells the engine what is other in the next world, and nothing else; the problems wait for `bringUpToDate`. */
  goOn(next: World): void {
    const { files, malformed, folders, today } = this.#world;
    if (next.today !== today) this.setToday(next.today);
    if (!sameItems(next.folders, folders)) this.setFolders(foldersOf(next));
    for (const file of files.keys()) if (isAuditFile(file) && !next.files.has(file)) this.removeFile(absolute(file));
    for (const [file, text] of next.files) {
      const isKnown = files.get(file) === text && malformed.get(file) === next.malformed.get(file);
      if (!isKnown) this.#take(file, text, next.malformed.get(file));
    }
    for (const path of this.referredFiles())
      this.setFileFact(path, contentOf(path, next) === undefined ? 'absent' : 'present');
    for (const path of this.hashedFiles()) this.setFileHash(path, hashOf(contentOf(path, next)));
    for (const { root } of this.neededHistories()) this.setHistory(root, historyIn(next.files));
    this.#world = next;
  }

  /** Judges, and returns the files named as changed since the last time. */
  bringUpToDate(): ReadonlySet<string> {
    settle(this, this.#world.files);
    const named = new Set(this.#named);
    this.#named.clear();
    return named;
  }

  /** The diagnostics of all files that have any. */
  all(): ReadonlyMap<string, readonly Diagnostic[]> {
    const found = this.files().map((file) => [file, this.diagnostics(file)] as const);
    return new Map(found.filter(([, diagnostics]) => diagnostics.length > 0));
  }

  #take(file: string, text: string, malformedAt: number | undefined): void {
    if (!isAuditFile(file)) return;
    const malformed = malformedAt === undefined ? undefined : { at: malformedAt };
    if (this.#closed) this.setClosedFile(absolute(file), text, malformed);
    else this.setFile(absolute(file), text, malformed);
  }
}

function foldersOf({ folders }: World): readonly string[] {
  return [...folders].map((folder) => absolute(folder).replace(/\/$/, ''));
}

function contentOf(path: string, { files }: World): string | undefined {
  return files.get(relative(path));
}

function hashOf(content: string | undefined): FileHash {
  return content === undefined ? 'absent' : { sha256: createHash('sha256').update(content).digest('hex') };
}

function sameItems(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}

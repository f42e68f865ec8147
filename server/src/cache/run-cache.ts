import type { CacheFolder } from '../host/cache-folder.ts';
import type { Host } from '../host/host.ts';
import type { StampedListing, Stamps } from '../host/stamps.ts';
import type { Dependencies, KeptHash } from './dependencies.ts';
import { type Run, read, write } from './form.ts';
import type { Outcome } from './outcome.ts';
import { type Answers, contentDigest, Recorder } from './recorder.ts';
import { cacheName, type Terms, termsText } from './terms.ts';

/** What a cache works with. */
export interface CacheSurroundings {
  readonly host: Answers & Pick<Host, 'sha256'>;
  readonly stamps: Stamps;
  readonly folder: CacheFolder;
}

/** A run that was kept, and still holds: to judge everything again would give the same. */
export interface KeptRun {
  readonly outcome: Outcome;
  /** What was said of the run as a whole, on standard error. */
  readonly remarks: readonly string[];
  /** Keeps it again where it is told by now, without reading, that more of its files are the same. */
  refresh(): Promise<void>;
}

/**
 * Keeps the outcome of a run, with all that it depends on, and gives it back as long as each of that is the same. There
 * is no half: if one file has changed, everything is judged again.
 */
export class RunCache {
  readonly #surroundings: CacheSurroundings;
  readonly #recorder: Recorder;
  #begun: readonly StampedListing[] = [];

  constructor(surroundings: CacheSurroundings) {
    this.#surroundings = surroundings;
    this.#recorder = new Recorder(surroundings.host, surroundings.stamps);
  }

  /** The host that an engine must be answered from, so that its outcome can be kept. */
  get host(): Answers {
    return this.#recorder.host;
  }

  /** Rises with each answer that may be another than the one before. */
  get answers(): number {
    return this.#recorder.answers;
  }

  /** Looks at the workspace folders, and gives the run that was kept if nothing has changed since. */
  async open(terms: Terms): Promise<KeptRun | undefined> {
    const { folder, host } = this.#surroundings;
    const text = await folder.read(cacheName(terms, host.sha256));
    const run = text === undefined ? undefined : read(text, termsText(terms), host.sha256);
    const histories = run && this.#haveSameHistories(run.dependencies);
    this.#begun = await this.#recorder.begin(terms.folders);
    const fresh = run && (await this.#confirmed(run.dependencies, terms.folders));
    if (!(await histories) || !run || !fresh) return undefined;
    this.#recorder.assume(fresh.hashes);
    return {
      outcome: { ...run.outcome, files: filesIn(this.#begun) },
      remarks: run.remarks,
      refresh: async () => {
        if (isSurer(fresh, run.dependencies)) await this.#write(terms, { ...run, dependencies: fresh });
      },
    };
  }

  /** Keeps the outcome of a run on the files that were there at its beginning. */
  async keep(terms: Terms, outcome: Outcome, remarks: readonly string[]): Promise<void> {
    await this.#keep(terms, { outcome, remarks, listings: this.#begun });
  }

  /**
   * Keeps the outcome of a run that has gone on since, if it is that of the files as they are on disk now; tells whether
   * it is.
   */
  async keepIfAsOnDisk(terms: Terms, outcome: Outcome): Promise<boolean> {
    const { answers } = this.#recorder;
    const listings: StampedListing[] = [];
    for (const folder of terms.folders) listings.push(await this.#surroundings.stamps.auditFiles(folder));
    return answers === this.#recorder.answers && this.#keep(terms, { outcome, remarks: [], listings });
  }

  async #keep(
    terms: Terms,
    run: Pick<Run, 'remarks'> & { readonly outcome: Outcome; readonly listings: readonly StampedListing[] },
  ): Promise<boolean> {
    const { outcome, remarks, listings } = run;
    const dependencies = this.#recorder.dependencies(listings);
    if (!dependencies || !sameFiles(outcome.files, filesIn(listings))) return false;
    await this.#write(terms, { dependencies, outcome, remarks });
    return true;
  }

  #write(terms: Terms, run: Run): Promise<void> {
    const { folder, host } = this.#surroundings;
    return folder.write(cacheName(terms, host.sha256), write(termsText(terms), run, host.sha256));
  }

  /** What a run depends on, as it is now; undefined where it is not the same any more. */
  async #confirmed(before: Dependencies, folders: readonly string[]): Promise<Dependencies | undefined> {
    if (before.listings.length !== this.#begun.length) return undefined;
    if (
      this.#begun.some(({ digest, unreadable }, index) => digest !== before.listings[index] || unreadable.length > 0)
    ) {
      return undefined;
    }
    for (const [path, digest] of before.unsettled) if (!(await this.#says(path, digest))) return undefined;
    const { stamps } = this.#surroundings;
    const isThere = (paths: ReadonlySet<string>) => stamps.files([...paths], folders).map((file) => file !== 'absent');
    if (isThere(before.present).includes(false) || isThere(before.absent).includes(true)) return undefined;
    const hashes = await this.#confirmedHashes(before.hashes, folders);
    if (!hashes) return undefined;
    const stillUnsettled = [...before.unsettled].filter(([path]) =>
      this.#begun.some((each) => each.unsettled.has(path)),
    );
    return { ...before, unsettled: new Map(stillUnsettled), hashes };
  }

  async #says(path: string, digest: string): Promise<boolean> {
    const { host } = this.#surroundings;
    const content = await host.readFile(path);
    return !('reason' in content) && contentDigest(content, host.sha256) === digest;
  }

  async #confirmedHashes(
    before: Dependencies['hashes'],
    folders: readonly string[],
  ): Promise<Dependencies['hashes'] | undefined> {
    const files = this.#surroundings.stamps.files([...before.keys()], folders);
    const confirmed = new Map<string, KeptHash>();
    for (const [index, [path, { hash, stamp }]] of [...before].entries()) {
      const now = files[index] ?? 'absent';
      if ((now === 'absent') !== (hash === 'absent')) return undefined;
      if (now === 'absent' || hash === 'absent') {
        confirmed.set(path, { hash, stamp });
        continue;
      }
      if (stamp !== undefined && stamp !== now.stamp) return undefined;
      if (stamp === undefined && !(await this.#hasHash(path, hash.sha256, folders))) return undefined;
      confirmed.set(path, { hash, stamp: now.settled ? now.stamp : undefined });
    }
    return confirmed;
  }

  async #hasHash(path: string, sha256: string, folders: readonly string[]): Promise<boolean> {
    const found = await this.#surroundings.host.sha256OfFile(path, folders);
    return typeof found === 'object' && 'sha256' in found && found.sha256 === sha256;
  }

  async #haveSameHistories({ histories }: Dependencies): Promise<boolean> {
    const { stamps } = this.#surroundings;
    const same = [...histories].map(async ([root, before]) => {
      const now = await stamps.history(root);
      if (typeof now === 'string' || typeof before === 'string') return now === before;
      return now.kind === before.kind && now.reason === before.reason;
    });
    return (await Promise.all(same)).every(Boolean);
  }
}

/** The audit files of workspace folders, which may lie within each other, in path order. */
function filesIn(listings: readonly StampedListing[]): readonly string[] {
  const [only, ...others] = listings;
  if (only && others.length === 0) return only.files;
  return [...new Set(listings.flatMap(({ files }) => files))].sort();
}

function sameFiles(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((path, index) => path === b[index]);
}

/** Whether less has to be read than before to know that everything is the same. */
function isSurer(now: Dependencies, before: Dependencies): boolean {
  const unsure = ({ unsettled, hashes }: Dependencies) =>
    unsettled.size + [...hashes.values()].filter(({ hash, stamp }) => hash !== 'absent' && stamp === undefined).length;
  return unsure(now) < unsure(before);
}

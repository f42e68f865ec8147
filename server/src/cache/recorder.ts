import type { FileFact } from '../engine/file-facts.ts';
import type { FileText, Host, NoHistory } from '../host/host.ts';
import type { StampedFile, StampedListing, Stamps } from '../host/stamps.ts';
import type { Dependencies, KeptHash } from './dependencies.ts';
import { listedStamps } from './listed-stamps.ts';

/** What of a host is answered by the disk or by git, and told to an engine. */
export type Answers = Pick<Host, 'auditFiles' | 'readFile' | 'fileFact' | 'sha256OfFile' | 'history'>;

/** The digest of what an audit file said. */
export function contentDigest({ text, malformed }: FileText, sha256: Host['sha256']): string {
  return sha256(`${malformed?.at ?? ''}\n${text}`);
}

/**
 * A host that remembers what it has answered, and what tells that the answers are still right. All that an engine knows
 * of the world passes through here; so nothing that an outcome depends on can be forgotten.
 */
export class Recorder {
  readonly #host: Answers & Pick<Host, 'sha256'>;
  readonly #stamps: Stamps;
  /** The listings with which it began, by folder: first to be handed out, then for the stamps of what was read by them. */
  readonly #begun = new Map<string, StampedListing>();
  readonly #unlisted = new Set<string>();
  /** What is listed and was not read yet; made when the first is read. */
  #unread: Set<string> | undefined;
  /** Of what is listed and was not read yet: what can change and look the same. */
  readonly #unsure = new Set<string>();
  /** The stamps of files that were read later. */
  readonly #later = new Map<string, StampedFile>();
  readonly #unsettled = new Map<string, string>();
  readonly #unreadable = new Set<string>();
  readonly #unhashed = new Set<string>();
  readonly #facts = new Map<string, FileFact>();
  readonly #hashes = new Map<string, KeptHash>();
  #assumed: Dependencies['hashes'] = new Map();
  readonly #histories = new Map<string, string | NoHistory>();
  #answers = 0;

  constructor(host: Answers & Pick<Host, 'sha256'>, stamps: Stamps) {
    this.#host = host;
    this.#stamps = stamps;
  }

  /** Rises with each answer that may be another than the one before. */
  get answers(): number {
    return this.#answers;
  }

  /** Lists workspace folders with the stamps of their files, which are to be read next. */
  async begin(folders: readonly string[]): Promise<readonly StampedListing[]> {
    const listings: StampedListing[] = [];
    for (const folder of folders) {
      const listing = await this.#stamps.auditFiles(folder);
      listings.push(listing);
      this.#begun.set(folder, listing);
      this.#unlisted.add(folder);
      for (const path of listing.unsettled) this.#unsure.add(path);
    }
    return listings;
  }

  /** Gives hashes of files that need not be read as long as they are the same. */
  assume(hashes: Dependencies['hashes']): void {
    this.#assumed = hashes;
  }

  /** The host to be asked from now on, in the place of the one that it was made with. */
  readonly host: Answers = {
    auditFiles: async (folder) => {
      const begun = this.#begun.get(folder);
      if (begun && this.#unlisted.delete(folder)) return begun;
      return this.#host.auditFiles(folder);
    },
    readFile: async (path) => {
      this.#answers += 1;
      const settled = this.#lookAt(path);
      const content = await this.#host.readFile(path);
      if ('reason' in content) this.#unreadable.add(path);
      else this.#unreadable.delete(path);
      if (settled || 'reason' in content) this.#unsettled.delete(path);
      else this.#unsettled.set(path, contentDigest(content, this.#host.sha256));
      return content;
    },
    fileFact: async (path, folders) => {
      const fact = await this.#host.fileFact(path, folders);
      this.#answers += 1;
      this.#facts.set(path, fact);
      return fact;
    },
    sha256OfFile: async (path, folders) => {
      const [file = 'absent'] = this.#stamps.files([path], folders);
      const assumed = this.#assumed.get(path);
      const isSame = assumed?.stamp !== undefined && file !== 'absent' && assumed.stamp === file.stamp;
      const found = isSame ? assumed.hash : await this.#host.sha256OfFile(path, folders);
      this.#answers += 1;
      if (typeof found === 'object' && 'reason' in found) {
        this.#unhashed.add(path);
      } else {
        this.#unhashed.delete(path);
        this.#hashes.set(path, { hash: found, stamp: file !== 'absent' && file.settled ? file.stamp : undefined });
      }
      return found;
    },
    history: async (wanted) => {
      const state = await this.#stamps.history(wanted.root);
      const history = await this.#host.history(wanted);
      this.#answers += 1;
      this.#histories.set(wanted.root, 'kind' in history ? { kind: history.kind, reason: history.reason } : state);
      return history;
    },
  };

  /**
   * All that was answered, if the files are as listed now; undefined if one has changed since it was read, or something
   * could not be read: what is wrong there is not ours to tell the next time.
   *
   * @param listings of the workspace folders, in their order
   */
  dependencies(listings: readonly StampedListing[]): Dependencies | undefined {
    const listed = new Set(listings.flatMap(({ files }) => files));
    const isUnreadable =
      this.#unhashed.size > 0 ||
      listings.some(({ unreadable }) => unreadable.length > 0) ||
      [...this.#unreadable].some((path) => listed.has(path));
    if (isUnreadable || !this.#areAsRead(listings)) return undefined;
    const facts = [...this.#facts];
    const having = (fact: FileFact) => new Set(facts.filter((each) => each[1] === fact).map(([path]) => path));
    return {
      listings: listings.map(({ digest }) => digest),
      unsettled: new Map([...this.#unsettled].filter(([path]) => listed.has(path))),
      present: having('present'),
      absent: having('absent'),
      hashes: new Map(this.#hashes),
      histories: new Map(this.#histories),
    };
  }

  /** Whether a file that is about to be read can't change and look the same. */
  #lookAt(path: string): boolean {
    this.#unread ??= new Set([...this.#begun.values()].flatMap(({ files }) => files));
    if (this.#unread.delete(path)) return !this.#unsure.delete(path);
    const [file = 'absent'] = this.#stamps.files([path], [...this.#begun.keys()]);
    this.#later.set(path, file);
    return file !== 'absent' && file.settled;
  }

  #areAsRead(listings: readonly StampedListing[]): boolean {
    const begun = [...this.#begun.values()];
    const unread = this.#unread ? this.#unread.size > 0 : begun.some(({ files }) => files.length > 0);
    if (unread) return false;
    if (this.#later.size === 0 && listings.every((listing) => begun.includes(listing))) return true;
    const known = listedStamps(begun);
    for (const [path, file] of this.#later) {
      if (file === 'absent') known.delete(path);
      else known.set(path, file.stamp);
    }
    for (const [path, stamp] of listedStamps(listings)) if (known.get(path) !== stamp) return false;
    return true;
  }
}

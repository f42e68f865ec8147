import { type Dirent, lstatSync, type Stats } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { isAuditFileName, passedOver } from '../../engine/audit-file-names.ts';
import type { Listing, Unreadable } from '../host.ts';
import { targetOf } from './contained.ts';
import { codeOf, reasonOf, specialFile } from './reason.ts';

/**
 * Lists the audit files beneath a folder, in path order. Linked folders are passed over, and so is a folder that is
 * named like an audit file; a linked file counts if it lies within the folder.
 */
export async function listAuditFiles(folder: string): Promise<Listing> {
  const listing = new Walk(folder);
  await listing.visitFolder(folder);
  return listing.found();
}

/** Lists those at a path in a folder, or beneath it: what a listing of the folder would find there. */
export async function listAuditFilesAt(path: string, folder: string): Promise<Listing> {
  const listing = new Walk(folder);
  if (path === folder) await listing.visitFolder(folder);
  else {
    const entry = entryAt(path, folder);
    if (entry) await listing.visit(path, basename(path), entry);
  }
  return listing.found();
}

/** What is at a path in a folder; undefined where there is nothing, or something else than folders on the way to it. */
function entryAt(path: string, folder: string): Stats | undefined {
  try {
    for (let at = dirname(path); at.length > folder.length; at = dirname(at)) {
      if (!lstatSync(at).isDirectory()) return undefined;
    }
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** A walk through a folder. */
class Walk {
  readonly #folder: string;
  readonly #files: string[] = [];
  readonly #unreadable: Unreadable[] = [];

  /** @param folder out of which no link may lead */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async visitFolder(at: string): Promise<void> {
    let entries: readonly Dirent[];
    try {
      entries = await readdir(at, { withFileTypes: true });
    } catch (error) {
      this.#unreadable.push({ path: at, reason: reasonOf(error) });
      return;
    }
    // The top of a file system ends with a slash itself.
    const beneath = at.endsWith('/') ? at : `${at}/`;
    // Files, of which there may be thousands, are not waited for.
    const visits = entries.map((entry) => this.visit(`${beneath}${entry.name}`, entry.name, entry));
    await Promise.all(visits.filter((each) => each !== undefined));
  }

  visit(path: string, name: string, entry: Pick<Dirent, 'isDirectory' | 'isFile' | 'isSymbolicLink'>) {
    if (entry.isDirectory()) return passedOver.has(name) ? undefined : this.visitFolder(path);
    if (!isAuditFileName(name)) return undefined;
    if (entry.isSymbolicLink()) return this.#visitLink(path);
    if (entry.isFile()) this.#files.push(path);
    else this.#unreadable.push({ path, reason: specialFile });
    return undefined;
  }

  async #visitLink(path: string): Promise<void> {
    const cannotBeRead = (reason: string) => this.#unreadable.push({ path, reason });
    try {
      const target = await targetOf(path, [this.#folder]);
      if (target === 'file') this.#files.push(path);
      else if (target === 'outside') cannotBeRead('the link leads out of the workspace folder');
      else if (target === 'special') cannotBeRead(specialFile);
    } catch (error) {
      cannotBeRead(codeOf(error) === 'ENOENT' ? 'the link leads nowhere' : reasonOf(error));
    }
  }

  /** What was found, in path order. */
  found(): Listing {
    const byPath = (a: Unreadable, b: Unreadable) => (a.path < b.path ? -1 : 1);
    return { files: this.#files.sort(), unreadable: this.#unreadable.sort(byPath) };
  }
}

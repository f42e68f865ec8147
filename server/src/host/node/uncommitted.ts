import { createHash } from 'node:crypto';
import { lstat, readFile, readlink, realpath } from 'node:fs/promises';
import { posix } from 'node:path';
import { askGit } from './git.ts';
import { withSlashes } from './paths.ts';

/**
 * The files that are not as HEAD has them. The texts are compared here, by the hash that git names a text by: `git
 * status` would start the filters that a repository names. A checkout may have turned line feeds into CR LF; that is no
 * change. Where there is no commit yet, all files are uncommitted; what lies in a submodule, or outside the repository,
 * is passed over.
 */
export async function uncommitted(folder: string, paths: readonly string[]): Promise<readonly string[] | undefined> {
  const answer = await askGit(folder, ['rev-parse', '--show-toplevel']);
  if (typeof answer !== 'string') return undefined;
  const top = answer.replace(/\r?\n$/, '');
  const real = withSlashes(await realpath(folder));
  const inRepository = (path: string): string => posix.relative(top, posix.join(real, posix.relative(folder, path)));
  const wanted = paths.map((path) => ({ path, place: inRepository(path) })).filter(({ place }) => !isOutside(place));
  const beneath = inRepository(folder);
  const elsewhere = wanted.filter(({ place }) => beneath !== '' && !place.startsWith(`${beneath}/`));
  const places = beneath === '' ? [] : [beneath, ...elsewhere.map(({ place }) => place)];
  const listing = await askGit(top, ['ls-tree', '-r', '-z', '--full-tree', 'HEAD', '--', ...places]);
  if (typeof listing !== 'string' && !/not a valid object name HEAD/i.test(listing.reason)) return undefined;
  const tree = readTree(typeof listing === 'string' ? listing : '');
  const found: string[] = [];
  for (const { path, place } of wanted) {
    if (!isInSubmodule(place, tree) && !(await isAs(tree.get(place), path))) found.push(path);
  }
  return found;
}

function isOutside(place: string): boolean {
  return place === '..' || place.startsWith('../') || place === '';
}

/** What a tree holds in one place: a file or link by the hash of its text, or the commit of a submodule. */
interface TreeEntry {
  readonly type: string;
  readonly hash: string;
}

const entryForm = /^\d+ (\w+) ([0-9a-f]+)\t([\s\S]+)$/;

function readTree(listing: string): ReadonlyMap<string, TreeEntry> {
  const entries = listing.split('\0').flatMap((line) => {
    const [, type, hash, path] = entryForm.exec(line) ?? [];
    return type === undefined || hash === undefined || path === undefined ? [] : [[path, { type, hash }] as const];
  });
  return new Map(entries);
}

function isInSubmodule(path: string, tree: ReadonlyMap<string, TreeEntry>): boolean {
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
    if (tree.get(path.slice(0, end))?.type === 'commit') return true;
  }
  return false;
}

async function isAs(entry: TreeEntry | undefined, path: string): Promise<boolean> {
  if (!entry) return false;
  try {
    const isLink = (await lstat(path)).isSymbolicLink();
    const bytes = isLink ? Buffer.from(await readlink(path)) : await readFile(path);
    const isSame = (content: Buffer) => hashOf(content, entry.hash.length) === entry.hash;
    return isSame(bytes) || (bytes.includes('\r\n') && isSame(withLineFeeds(bytes)));
  } catch {
    return false;
  }
}

/** The hash by which git names a text: SHA-1, or SHA-256 in repositories that say so, by its number of digits. */
function hashOf(content: Buffer, digits: number): string {
  const hash = createHash(digits === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex');
}

function withLineFeeds(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

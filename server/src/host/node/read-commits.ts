import type { NoHistory } from '../host.ts';
import { readGit } from './git.ts';
import { type ChangedFile, LaterNames } from './later-names.ts';
import { utc } from './walk.ts';

/** Somebody as a commit names them. */
export interface Contact {
  readonly name: string;
  readonly email: string;
}

/** A commit with the people whom it names, its author first. */
export interface WrittenCommit {
  readonly id: string;
  readonly authoredAt: string;
  readonly contacts: readonly Contact[];
  readonly paths: readonly string[];
}

const coAuthors = '%(trailers:key=Co-authored-by,valueonly,unfold)';
const question = [
  'log',
  '--stdin',
  '--no-walk=unsorted',
  '--root',
  '-z',
  '--name-status',
  '-l1000',
  '-O/dev/null',
  '--relative',
  '--no-ext-diff',
  '--no-textconv',
  '--no-notes',
  '--no-color',
  '--encoding=UTF-8',
  `--format=%H%x00%at%x00%an%x00%ae%x00${coAuthors}`,
];

/**
 * Reads what commits changed beneath a folder, given their ids, children first. A partial clone has no contents to
 * compare, which git cannot do without; there, files are followed that were moved as they are.
 */
export async function readCommits(
  folder: string,
  ids: readonly string[],
): Promise<readonly WrittenCommit[] | NoHistory> {
  const commits = await read(folder, ids, '-M');
  return 'kind' in commits && commits.kind === 'failed' ? read(folder, ids, '-M100%') : commits;
}

async function read(folder: string, ids: readonly string[], renames: string) {
  const commits = new Commits();
  const input = `${ids.join('\n')}\n`;
  const failure = await readGit(folder, [...question, renames, '--', '.'], input, (some) => commits.take(some));
  return failure ?? commits.all();
}

type Header = Omit<WrittenCommit, 'paths'>;

/** Takes commits out of git's answer: fields that end with a zero byte, five of the commit, then those of its files. */
class Commits {
  readonly #names = new LaterNames();
  readonly #known = new Map<string, string>();
  readonly #commits: WrittenCommit[] = [];
  #rest: Buffer[] = [];
  #fields: string[] = [];
  #header: Header | undefined;
  #files: ChangedFile[] = [];

  take(some: Buffer): void {
    let start = 0;
    for (let end = some.indexOf(0); end >= 0; end = some.indexOf(0, start)) {
      const field = some.subarray(start, end);
      this.#field((this.#rest.length > 0 ? Buffer.concat([...this.#rest, field]) : field).toString('utf8'));
      this.#rest = [];
      start = end + 1;
    }
    if (start < some.length) this.#rest.push(Buffer.from(some.subarray(start)));
  }

  all(): readonly WrittenCommit[] {
    this.#close();
    return this.#commits;
  }

  /** Between a commit and its files there is a line break. */
  #field(field: string): void {
    this.#fields.push(this.#fields.length === 0 ? field.replace(/^\n/, '') : field);
    const [first = '', ...others] = this.#fields;
    const kind = kinds.get(first[0] ?? '');
    if (first.length < idLength && kind !== undefined) {
      if (others.length < (kind === 'renamed' ? 2 : 1)) return;
      const [before = '', path = before] = others.map((each) => this.#once(each));
      this.#files.push(kind === 'renamed' ? { kind, path, before } : { kind, path });
    } else {
      if (others.length < 4) return;
      this.#close();
      const [at = '', name = '', email = '', trailers = ''] = others;
      this.#header = { id: first, authoredAt: utc(at), contacts: [{ name, email }, ...contactsIn(trailers)] };
    }
    this.#fields = [];
  }

  #close(): void {
    if (this.#header && this.#files.length > 0) {
      const paths = this.#names.concernedBy(this.#files);
      this.#commits.push({ ...this.#header, paths });
    }
    this.#header = undefined;
    this.#files = [];
  }

  /** The same path again is the same text: a history names few files many times. */
  #once(path: string): string {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    this.#known.set(path, path);
    return path;
  }
}

/** Letters by which git tells what has happened to a file; a commit's id is longer than any of them with its number. */
const kinds = new Map<string, ChangedFile['kind']>([
  ['A', 'added'],
  ['M', 'changed'],
  ['T', 'changed'],
  ['D', 'changed'],
  ['R', 'renamed'],
]);
const idLength = 40;

/** The people in the values of trailers, one on a line: `Name <address>`. */
function contactsIn(trailers: string): readonly Contact[] {
  return trailers.split('\n').flatMap((line) => {
    const [, name = '', email = ''] = /^([^<>]*)<([^<>]+)>/.exec(line) ?? [];
    return email.trim() === '' ? [] : [{ name: name.trim(), email: email.trim() }];
  });
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** A commit to be made. `files` are written before, or taken away where their content is null. */
export interface CommitToMake {
  readonly author?: string;
  readonly date: string;
  readonly committed?: string;
  readonly message?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** A git repository in a temporary folder, untouched by the settings of whoever runs the tests. */
export class Repository {
  readonly folder: string;

  /** An empty one; or what stands in a folder already, as of a clone. */
  constructor(folder?: string) {
    this.folder = folder ?? temporaryFolder();
    if (folder === undefined) this.git('init', '--quiet', '--initial-branch', 'main');
  }

  /** Runs git in the repository, or in a folder of it, and gives what it prints. */
  git(...args: readonly string[]): string {
    return this.#run(args, {});
  }

  /** Commits everything that is in the working tree; gives the id. Addresses are written `Name <address>`. */
  commit({ author = nobody, date, committed = date, message = 'Change', files = {} }: CommitToMake): string {
    for (const [file, content] of Object.entries(files)) this.put(file, content);
    this.git('add', '--all');
    const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(author) ?? [];
    this.#run(['commit', '--quiet', '--allow-empty', '--message', message], {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: committed,
    });
    return this.git('rev-parse', 'HEAD');
  }

  put(file: string, content: string | Uint8Array | null): void {
    const target = path.join(this.folder, file);
    if (content === null) {
      rmSync(target);
      return;
    }
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }

  /** A clone of it, with options such as `--depth=1`. */
  clone(...options: readonly string[]): Repository {
    const folder = path.join(temporaryFolder(), 'clone');
    this.git('clone', '--quiet', ...options, `file://${this.folder}`, folder);
    return new Repository(folder);
  }

  #run(args: readonly string[], more: Readonly<Record<string, string>>): string {
    const settings = ['commit.gpgsign=false', 'protocol.file.allow=always'].flatMap((each) => ['-c', each]);
    const environment = {
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Nobody',
      GIT_AUTHOR_EMAIL: 'nobody@nowhere.example',
      GIT_COMMITTER_NAME: 'Nobody',
      GIT_COMMITTER_EMAIL: 'nobody@nowhere.example',
      ...more,
    };
    const options = { cwd: this.folder, encoding: 'utf8', env: { ...process.env, ...environment } } as const;
    return execFileSync('git', [...settings, ...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  }
}

const nobody = 'Nobody <nobody@nowhere.example>';
const folders: string[] = [];

/** A new folder, all links followed. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'audit-as-code-')));
  folders.push(folder);
  return folder;
}

/** Removes the folders that were made. */
export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

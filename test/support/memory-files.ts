import { createHash } from 'node:crypto';
import path from 'node:path';
import type { MessageConnection } from 'vscode-jsonrpc';
import { URI, Utils } from 'vscode-uri';

interface Place {
  readonly uri: string;
  readonly atMost?: number;
}

/** The requests of a server: the last part of each method, and how many places it asked about. */
export type Asked = (readonly [method: string, places: number])[];

/** Answers the requests of a server from folders in memory; returns what will have been asked. */
export function answerFrom(connection: MessageConnection, ...folders: readonly MemoryFiles[]): Asked {
  const asked: Asked = [];
  for (const method of ['list', 'look', 'read', 'sha256']) {
    connection.onRequest(`auditAsCode/files/${method}`, ({ places }: { places: readonly Place[] }) => {
      asked.push([method, places.length]);
      return places.map((place) => {
        const answers = folders.map((folder) => folder.tell(method, place));
        return answers.find((answer) => answer !== 'absent') ?? 'absent';
      });
    });
  }
  return asked;
}

/** What a client answers a server that cannot read the workspace itself: files in memory, by the URIs of a folder. */
export class MemoryFiles {
  readonly #folder: URI;
  readonly #files = new Map<string, Uint8Array>();
  /** Files and folders that are links, by their paths. */
  readonly links = new Set<string>();
  /** Files that are listed, and of which reading says this. */
  readonly unreadable = new Map<string, string>();

  /** @param folder the URI of the workspace folder, with a query where it has one */
  constructor(folder: string, files: Iterable<readonly [path: string, content: string | Uint8Array]>) {
    this.#folder = URI.parse(folder);
    for (const [file, content] of files) this.write(file, content);
  }

  write(file: string, content: string | Uint8Array): void {
    this.#files.set(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  remove(file: string): void {
    this.#files.delete(file);
  }

  /** The URI of a file of the folder. */
  uri(file: string): string {
    return Utils.joinPath(this.#folder, file).toString();
  }

  /** The answer to a question of the server; `absent` where it is about another folder. */
  tell(method: string, { uri, atMost = 0 }: Place): unknown {
    const { path: place, ...rest } = URI.parse(uri);
    const isHere = this.#folder.with({ path: place }).toString() === URI.from({ path: place, ...rest }).toString();
    const file = path.posix.relative(this.#folder.path, place);
    if (!isHere || file.startsWith('..')) return 'absent';
    switch (method) {
      case 'list':
        return this.#list(file);
      case 'look':
        return this.#look(file);
      case 'read':
        return this.#contents(file, atMost, (bytes) => ({ content: Buffer.from(bytes).toString('base64') }));
      default:
        return this.#contents(file, atMost, (bytes) => ({
          sha256: createHash('sha256').update(bytes).digest('hex'),
        }));
    }
  }

  #list(folder: string): unknown {
    const beneath = folder === '' ? '' : `${folder}/`;
    const names = new Set<string>();
    for (const file of this.#files.keys()) {
      if (file.startsWith(beneath)) names.add(file.slice(beneath.length).split('/')[0] ?? '');
    }
    return names.size === 0 ? 'absent' : [...names].map((name) => ({ name, ...this.#entry(`${beneath}${name}`) }));
  }

  #look(file: string): unknown {
    const isThere = [...this.#files.keys()].some((each) => each === file || each.startsWith(`${file}/`));
    return isThere || file === '' ? this.#entry(file) : 'absent';
  }

  #entry(file: string) {
    return { type: this.#files.has(file) ? 'file' : 'folder', isLink: this.links.has(file) };
  }

  #contents(file: string, atMost: number, make: (bytes: Uint8Array) => unknown): unknown {
    const reason = this.unreadable.get(file);
    if (reason !== undefined) return { reason };
    const bytes = this.#files.get(file);
    if (!bytes) return 'absent';
    return bytes.length > atMost ? 'too-big' : make(bytes);
  }
}

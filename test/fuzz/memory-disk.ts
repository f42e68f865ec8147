import { createHash } from 'node:crypto';
import { decode } from '../../server/src/host/decode.ts';
import type { Host } from '../../server/src/host/host.ts';
import { nodeHost } from '../../server/src/host/node/node-host.ts';
import { isAuditFile } from '../support/files.ts';

/** The folder that the files of a disk lie in. */
export const root = '/w';

/** Files in memory, as a host reads them; their paths are relative to the root. Nothing is a git repository. */
export class MemoryDisk {
  readonly files: Map<string, Uint8Array>;

  constructor(files: Iterable<readonly [string, string | Uint8Array]>) {
    this.files = new Map([...files].map(([file, content]) => [file, Buffer.from(content)]));
  }

  /** Writes a text in UTF-8: half a surrogate pair is not kept. */
  write(file: string, content: string | Uint8Array): void {
    this.files.set(file, Buffer.from(content));
  }

  /** The text of a file as it is read; undefined where there is none. */
  textOf(file: string): string | undefined {
    const bytes = this.files.get(file);
    return bytes && decode(bytes).text;
  }

  readonly host: Host = {
    ...nodeHost,
    auditFiles: async (folder) => ({ files: this.#auditFilesBeneath(folder), unreadable: [] }),
    auditFilesAt: async (path) => {
      const all = this.#auditFilesBeneath(root);
      return { files: all.filter((file) => file === path || file.startsWith(`${path}/`)), unreadable: [] };
    },
    readFile: async (path) => {
      const bytes = this.#at(path);
      return bytes ? decode(bytes) : { path, reason: 'it is not there' };
    },
    fileFact: async (path) => (this.#at(path) ? 'present' : 'absent'),
    listFolder: async () => [],
    sha256OfFile: async (path) => {
      const bytes = this.#at(path);
      return bytes ? { sha256: createHash('sha256').update(bytes).digest('hex') } : 'absent';
    },
    readBytes: async (path) => this.#at(path) ?? 'absent',
    readParts: (path) => this.#partsOf(path),
    lastCommit: async () => undefined,
    uncommitted: async () => undefined,
    history: async () => ({ kind: 'no-repository', reason: 'it is in memory' }),
  };

  async *#partsOf(path: string): AsyncIterable<Uint8Array> {
    const bytes = this.#at(path);
    if (!bytes) throw new Error('it is not there');
    yield bytes;
  }

  #at(path: string): Uint8Array | undefined {
    return path.startsWith(`${root}/`) ? this.files.get(path.slice(root.length + 1)) : undefined;
  }

  #auditFilesBeneath(folder: string): readonly string[] {
    const all = [...this.files.keys()].filter(isAuditFile).map((file) => `${root}/${file}`);
    return all.filter((path) => path.startsWith(`${folder}/`)).sort();
  }
}

// Files and folders in memory, as a provider of a virtual workspace has them.

import * as vscode from 'vscode';

interface File {
  readonly type: vscode.FileType.File;
  readonly changed: number;
  readonly bytes: Uint8Array;
}

interface Folder {
  readonly type: vscode.FileType.Directory;
  readonly changed: number;
  readonly entries: Map<string, File | Folder>;
}

function newFolder(): Folder {
  return { type: vscode.FileType.Directory, changed: Date.now(), entries: new Map() };
}

const { FileNotFound, FileExists, FileIsADirectory, FileNotADirectory } = vscode.FileSystemError;

/** One tree for each authority and query: as a provider for branches of repositories would have it. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #roots = new Map<string, Folder>();
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();

  readonly onDidChangeFile = this.#changes.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {}); // all changes are told to everybody
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { type, changed, ...rest } = this.#at(uri);
    return { type, ctime: 0, mtime: changed, size: 'bytes' in rest ? rest.bytes.length : 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    return [...this.#folderAt(uri).entries].map(([name, { type }]) => [name, type]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const found = this.#at(uri);
    if (found.type === vscode.FileType.Directory) throw FileIsADirectory(uri);
    return found.bytes;
  }

  createDirectory(uri: vscode.Uri): void {
    if (this.#find(uri)) return;
    this.createDirectory(above(uri));
    this.#put(uri, newFolder());
    this.#tell(vscode.FileChangeType.Created, uri);
  }

  writeFile(
    uri: vscode.Uri,
    bytes: Uint8Array,
    options: { readonly create: boolean; readonly overwrite: boolean },
  ): void {
    const before = this.#find(uri);
    if (before?.type === vscode.FileType.Directory) throw FileIsADirectory(uri);
    if (!before && !options.create) throw FileNotFound(uri);
    if (before && options.create && !options.overwrite) throw FileExists(uri);
    this.#put(uri, { type: vscode.FileType.File, changed: Date.now(), bytes });
    this.#tell(before ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
  }

  delete(uri: vscode.Uri): void {
    this.#at(uri);
    this.#folderAt(above(uri)).entries.delete(nameOf(uri));
    this.#tell(vscode.FileChangeType.Deleted, uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { readonly overwrite: boolean }): void {
    const moved = this.#at(from);
    if (this.#find(to) && !overwrite) throw FileExists(to);
    this.#put(to, moved);
    this.#folderAt(above(from)).entries.delete(nameOf(from));
    this.#tell(vscode.FileChangeType.Deleted, from);
    this.#tell(vscode.FileChangeType.Created, to);
  }

  /** All files beneath a folder. */
  beneath(folder: vscode.Uri): vscode.Uri[] {
    return this.readDirectory(folder).flatMap(([name, type]) => {
      const uri = vscode.Uri.joinPath(folder, name);
      return type === vscode.FileType.Directory ? this.beneath(uri) : [uri];
    });
  }

  #find({ authority, query, path }: vscode.Uri): File | Folder | undefined {
    const key = `${authority}?${query}`;
    const root = this.#roots.get(key) ?? newFolder();
    this.#roots.set(key, root);
    let found: File | Folder | undefined = root;
    for (const name of path.split('/').filter((part) => part !== '')) {
      found = found?.type === vscode.FileType.Directory ? found.entries.get(name) : undefined;
    }
    return found;
  }

  #at(uri: vscode.Uri): File | Folder {
    const found = this.#find(uri);
    if (!found) throw FileNotFound(uri);
    return found;
  }

  #folderAt(uri: vscode.Uri): Folder {
    const found = this.#at(uri);
    if (found.type !== vscode.FileType.Directory) throw FileNotADirectory(uri);
    return found;
  }

  #put(uri: vscode.Uri, entry: File | Folder): void {
    this.#folderAt(above(uri)).entries.set(nameOf(uri), entry);
  }

  #tell(type: vscode.FileChangeType, uri: vscode.Uri): void {
    this.#changes.fire([{ type, uri }]);
  }
}

function above(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

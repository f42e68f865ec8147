import type { Malformed } from '../engine/audit-file.ts';
import type { FileFact, FileHash } from '../engine/file-facts.ts';
import type { CommitHistory, WantedHistory } from '../engine/history.ts';
import type { Day } from '../model/values.ts';

/** The text of a file. What is not UTF-8 is replaced in it, and `malformed` tells where that begins. */
export interface FileText {
  readonly text: string;
  readonly malformed?: Malformed;
}

/** A file or folder that cannot be read, and why, in words that follow "cannot be read:". */
export interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

/** The audit files beneath a folder, in path order, and what could not be looked at. */
export interface Listing {
  readonly files: readonly string[];
  readonly unreadable: readonly Unreadable[];
}

/** A commit of the repository: its full id, and the day of the commit as its committer's clock had it. */
export interface Commit {
  readonly id: string;
  readonly date: Day;
}

/** Why git tells no history: in words that follow "cannot be read:". */
export interface NoHistory {
  readonly kind: 'no-git' | 'no-repository' | 'failed';
  readonly reason: string;
}

/**
 * Who changed what beneath an ISMS root, by the commits that are reachable from HEAD and were written on a day or later;
 * earlier ones may be among them. As long as HEAD is the same, the answer is too, and costs next to nothing.
 */
export type ReadHistory = (wanted: WantedHistory) => Promise<CommitHistory | NoHistory>;

/**
 * The SHA-256 of the file that a path leads to. A link that leads out of the workspace folders counts as absent; a file
 * that is there and cannot be read is told.
 */
export type Sha256OfFile = (
  path: string,
  folders: readonly string[],
) => Promise<Exclude<FileHash, 'unknown'> | Unreadable>;

/**
 * The content of the file that a path leads to. A link that leads out of the workspace folders counts as absent; one of
 * more bytes than `atMost` is not read.
 */
export type ReadBytes = (
  path: string,
  folders: readonly string[],
  atMost: number,
) => Promise<Uint8Array | 'absent' | 'too-big' | Unreadable>;

/** A file or folder in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * What differs by place: files, git, hashing and the clock. Paths are absolute, `/` as separator, as the engine sees
 * them. Nothing here rejects because of what is or isn't in a workspace.
 */
export interface Host {
  /** Lists the audit files beneath a folder; `.git`, `node_modules` and linked folders are passed over. */
  auditFiles(folder: string): Promise<Listing>;
  /** Lists those at a path in a folder, or beneath it: what a listing of the folder would find there now. */
  auditFilesAt(path: string, folder: string): Promise<Listing>;
  /** Reads a file as UTF-8, without its byte order mark. */
  readFile(path: string): Promise<FileText | Unreadable>;
  /** Looks whether there is a file. A link that leads out of the workspace folders counts as absent. */
  fileFact(path: string, folders: readonly string[]): Promise<Exclude<FileFact, 'unknown'>>;
  /** What is in a folder, to be offered where a path is typed; nothing of one outside of the workspace folders. */
  listFolder(path: string, folders: readonly string[]): Promise<readonly FolderEntry[]>;
  /** Reads a file of any size without holding it; one that has not changed since the last time is not read again. */
  readonly sha256OfFile: Sha256OfFile;
  /** Reads a file that is no text, such as a picture. */
  readonly readBytes: ReadBytes;
  /**
   * The bytes of a file from its beginning, some at a time: one of any size. Rejects with the system's error. Whether a
   * path leads out of the workspace folders is for `sha256OfFile` to tell.
   */
  readParts(path: string): AsyncIterable<Uint8Array>;
  /** The SHA-256 of bytes, or of a text in UTF-8, in lower-case hex. */
  sha256(content: string | Uint8Array): string;
  /** The clock's day, local. */
  today(): Day;
  /** The last commit that touched one of the paths; undefined without git, without a repository, without a commit. */
  lastCommit(folder: string, paths: readonly string[]): Promise<Commit | undefined>;
  /**
   * Those of some files beneath a folder or above it that are not as the commit at HEAD has them, new ones included, in
   * the order given; undefined without git, without a repository, or where git cannot tell.
   */
  uncommitted(folder: string, paths: readonly string[]): Promise<readonly string[] | undefined>;
  readonly history: ReadHistory;
}

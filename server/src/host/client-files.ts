/** What stands in a folder or at a path. A link counts as what it leads to, and as a link. */
export interface ClientEntry {
  readonly type: 'file' | 'folder' | 'other';
  readonly isLink: boolean;
}

/** The same in a folder, with its name there. */
export interface NamedClientEntry extends ClientEntry {
  readonly name: string;
}

/** Why the client cannot tell: in words that follow "cannot be read:". */
export interface CannotTell {
  readonly reason: string;
}

/**
 * The files of a workspace as the client of the language server reads them, be they on no disk at all. Paths are those of
 * the engine. Nothing here rejects; many questions at a time become few messages.
 */
export interface ClientFiles {
  /** What is in a folder; `absent` where there is no folder. */
  list(path: string): Promise<readonly NamedClientEntry[] | 'absent' | CannotTell>;
  /** What is at a path. */
  look(path: string): Promise<ClientEntry | 'absent' | CannotTell>;
  /** The bytes of a file, unless there are more than so many. */
  read(path: string, atMost: number): Promise<Uint8Array | 'absent' | 'too-big' | CannotTell>;
  /** The SHA-256 of a file in lower-case hex, unless it has more bytes than so many. */
  sha256(path: string, atMost: number): Promise<{ readonly sha256: string } | 'absent' | 'too-big' | CannotTell>;
}

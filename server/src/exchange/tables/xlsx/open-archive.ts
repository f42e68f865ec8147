import { Unzip, type UnzipFile, UnzipInflate, unzipSync } from 'fflate';
import { limits } from '../limits.ts';

/** What is wrong with an archive, in words that follow the name of the file. */
export class ArchiveFault extends Error {
  override readonly name = 'ArchiveFault';
}

/** The parts of an archive by their paths. */
export interface Archive {
  has(path: string): boolean;
  /**
   * Inflates a part and hands its bytes over piece by piece. What grows beyond the limits is stopped there: an archive
   * may say anything of how large it is.
   */
  read(path: string, onPiece: (piece: Uint8Array) => void): void;
}

interface Listed {
  readonly packed: number;
  readonly size: number;
}

/** So few compressed bytes at a time that what comes of them, a thousand times as much at most, fits into memory. */
const pieceSize = 16 * 2 ** 10;

/** Opens a ZIP archive, and refuses it before anything is inflated if it says of itself that it is too large. */
export function openArchive(bytes: Uint8Array): Archive {
  const listed = list(bytes);
  let inflated = 0;
  const spend = (path: string, size: number) => {
    inflated += size;
    if (inflated > limits.all) throw new ArchiveFault(tooLarge(path));
  };
  return {
    has: (path) => listed.has(path),
    read: (path, onPiece) => {
      const entry = listed.get(path);
      if (!entry) throw new ArchiveFault(`lacks the part ${path}`);
      inflate(bytes, path, entry, (piece) => {
        spend(path, piece.length);
        onPiece(piece);
      });
    },
  };
}

function list(bytes: Uint8Array): ReadonlyMap<string, Listed> {
  const listed = new Map<string, Listed>();
  try {
    unzipSync(bytes, {
      filter: ({ name, size: packed, originalSize: size }) => {
        if (listed.size >= limits.entries) throw new ArchiveFault(`holds more than ${limits.entries} files`);
        if (listed.has(name)) throw new ArchiveFault(`holds ${name} twice`);
        if (isTooLarge(packed, size)) throw new ArchiveFault(tooLarge(name));
        listed.set(name, { packed, size });
        return false;
      },
    });
  } catch (error) {
    throw error instanceof ArchiveFault ? error : new ArchiveFault('is cut off or damaged');
  }
  return listed;
}

function inflate(bytes: Uint8Array, wanted: string, { packed }: Listed, onPiece: (piece: Uint8Array) => void): void {
  let size = 0;
  let ended = false;
  let failure: unknown;
  const take = (file: UnzipFile) => {
    if (file.name !== wanted) return;
    file.ondata = (error, piece, final) => {
      // fflate catches what is thrown here, and tells it here again.
      if (error) throw failure ?? new ArchiveFault(`is damaged in the part ${wanted}`);
      try {
        size += piece.length;
        if (isTooLarge(packed, size)) throw new ArchiveFault(tooLarge(wanted));
        onPiece(piece);
      } catch (fault) {
        failure = fault;
        throw fault;
      }
      ended = final;
    };
    file.start();
  };
  const unzip = new Unzip(take);
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !ended; at += pieceSize) {
      unzip.push(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
    }
  } catch (error) {
    // What fflate throws has a code; what the reader of the part has thrown is its own.
    throw error instanceof Error && 'code' in error ? new ArchiveFault(`is damaged in the part ${wanted}`) : error;
  }
  if (!ended) throw new ArchiveFault(`is cut off or damaged in the part ${wanted}`);
}

function isTooLarge(packed: number, size: number): boolean {
  return size > limits.part || (size > limits.small && size > packed * limits.ratio);
}

function tooLarge(path: string): string {
  return `becomes far too large when it is unpacked (the part ${path})`;
}

/** The files of a ZIP archive, each with its compressed bytes, held against the directory. */
import { type Directory, type DirectoryEntry, type NoDirectory, readDirectory } from './directory.ts';
import { Fields } from './fields.ts';

/** A file of an archive, still compressed. */
export interface ArchivedFile extends DirectoryEntry {
  /** Undefined where the directory leads to no file, or into another one. */
  readonly compressed: Uint8Array | undefined;
}

export interface Archive {
  /** In the order of the directory; two may have the same name. */
  readonly files: readonly ArchivedFile[];
  /** What is odd in the archive as a whole, in sentences. */
  readonly oddities: readonly string[];
}

const signature = 0x04034b50;
const headerSize = 30;
/** The sizes follow the file: written by programs that compress while they write. */
const sizesFollow = 0x8;

/** Reads an archive; nothing is unpacked. */
export function readArchive(bytes: Uint8Array): Archive | NoDirectory {
  const directory = readDirectory(bytes);
  if (!('entries' in directory)) return directory;
  const fields = new Fields(bytes);
  const placed = directory.entries.map((entry) => placedIn(bytes, fields, entry, directory));
  const inPlace = [...placed].sort((a, b) => a.entry.offset - b.entry.offset);
  const oddities = [...directory.oddities];
  const overlapping = new Set<DirectoryEntry>();
  let end = 0;
  for (const { entry, ends } of inPlace) {
    if (entry.offset < end) overlapping.add(entry);
    else if (entry.offset > end) oddities.push(strayBytes(entry.offset - end));
    end = Math.max(end, ends);
  }
  if (directory.start > end) oddities.push(strayBytes(directory.start - end));
  const files = placed.map(({ entry, compressed, faults }) =>
    overlapping.has(entry)
      ? { ...entry, compressed: undefined, faults: [...entry.faults, 'lies within another file of the archive'] }
      : { ...entry, compressed, faults: [...entry.faults, ...faults] },
  );
  return { files, oddities };
}

interface Placed {
  readonly entry: DirectoryEntry;
  readonly compressed: Uint8Array | undefined;
  /** Where the next file may begin. */
  readonly ends: number;
  readonly faults: readonly string[];
}

/** Reads the header that stands before a file, and holds it against the directory. */
function placedIn(bytes: Uint8Array, fields: Fields, entry: DirectoryEntry, { start }: Directory): Placed {
  const { offset, rawName, compressedSize } = entry;
  const short = (at: number) => fields.short(offset + at) ?? 0;
  const nameAt = offset + headerSize;
  const begins = nameAt + short(26) + short(28);
  const ends = begins + compressedSize;
  if (!fields.has(offset, signature, headerSize) || ends > start) {
    return { entry, compressed: undefined, ends: offset, faults: ['is not where the archive says'] };
  }
  const name = bytes.subarray(nameAt, nameAt + short(26));
  const faults = [
    ...(sameBytes(name, rawName) ? [] : ['has another name in the archive than in its directory']),
    ...(agrees(fields, entry) ? [] : ['is described differently in the archive and in its directory']),
  ];
  const follows = (entry.flags & sizesFollow) === 0 ? 0 : descriptorSize(fields, ends, entry);
  return { entry, compressed: bytes.subarray(begins, ends), ends: ends + follows, faults };
}

function agrees(fields: Fields, { offset, flags, method, crc, compressedSize, size }: DirectoryEntry): boolean {
  if (fields.short(offset + 6) !== flags || fields.short(offset + 8) !== method) return false;
  if ((flags & sizesFollow) !== 0) return true;
  return [crc, compressedSize, size].every((each, index) => fields.long(offset + 14 + 4 * index) === each);
}

/** The sizes that follow a file: with or without a signature (APPNOTE.TXT 4.3.9). */
function descriptorSize(fields: Fields, at: number, { crc, compressedSize, size }: DirectoryEntry): number {
  for (const signed of [4, 0]) {
    const isThere = [crc, compressedSize, size].every((each, index) => fields.long(at + signed + 4 * index) === each);
    if (isThere) return signed + 12;
  }
  return 0;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function strayBytes(number: number): string {
  return `The archive holds ${number} byte${number === 1 ? '' : 's'} that belong to no file.`;
}

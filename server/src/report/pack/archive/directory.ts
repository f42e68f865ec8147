/**
 * The directory of a ZIP archive, read strictly (APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16). Libraries overlook what stands
 * beside it and keep one of two files of the same name; a pack that is to prove something has nothing to overlook.
 */
import { mostFiles } from '../limits.ts';
import { Fields } from './fields.ts';

/** What the directory says of a file. */
export interface DirectoryEntry {
  readonly name: string;
  /** The name as it is written. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the header of the file itself is. */
  readonly offset: number;
  /** What is wrong with the entry, in words that follow the name; empty where nothing is. */
  readonly faults: readonly string[];
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  /** Where the directory begins, and all files have ended. */
  readonly start: number;
  /** What is odd in the archive as a whole, in sentences. */
  readonly oddities: readonly string[];
}

/** Why there is no directory to read: no ZIP archive at all, or a damaged one, in a sentence. */
export type NoDirectory = { readonly noZip: true } | { readonly damage: string };

const signatures = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50, zip64Locator: 0x07064b50 };
const endSize = 22;
const entrySize = 46;
const longestComment = 0xffff;

/** Reads the directory of an archive; nothing is unpacked. */
export function readDirectory(bytes: Uint8Array): Directory | NoDirectory {
  const fields = new Fields(bytes);
  const end = endOf(fields);
  if (end === undefined) {
    const begins = fields.long(0) === signatures.local || fields.long(0) === signatures.end;
    return begins ? { damage: 'The archive is not whole: its end is missing.' } : { noZip: true };
  }
  const number = (at: number) => fields.short(end + at) ?? 0;
  const [count, size, start] = [number(10), fields.long(end + 12) ?? 0, fields.long(end + 16) ?? 0];
  if (fields.long(end - 20) === signatures.zip64Locator || count === 0xffff || start === 0xffffffff) {
    return { damage: 'The archive is in the ZIP64 form, which packs are never written in.' };
  }
  if (number(4) !== 0 || number(6) !== 0 || number(8) !== count) {
    return { damage: 'The archive is one part of several; put them together first.' };
  }
  if (count > mostFiles) return { damage: `The archive names ${count} files; a pack has ${mostFiles} at most.` };
  if (start + size !== end) {
    return { damage: 'The directory of the archive is not where its end says: bytes were added, removed or changed.' };
  }
  const entries = readEntries(bytes, fields, { start, end, count });
  if (!Array.isArray(entries)) return entries;
  const comment = number(20);
  const oddities = comment === 0 ? [] : [`The archive has a comment of ${comment} bytes, which packs have not.`];
  return { entries, start, oddities };
}

/** The end record: the last one whose comment reaches to the end of the archive. */
function endOf(fields: Fields): number | undefined {
  const lowest = Math.max(0, fields.length - endSize - longestComment);
  for (let at = fields.length - endSize; at >= lowest; at--) {
    if (fields.has(at, signatures.end, endSize) && at + endSize + (fields.short(at + 20) ?? 0) === fields.length) {
      return at;
    }
  }
  return undefined;
}

function readEntries(
  bytes: Uint8Array,
  fields: Fields,
  { start, end, count }: { readonly start: number; readonly end: number; readonly count: number },
): DirectoryEntry[] | { readonly damage: string } {
  const entries: DirectoryEntry[] = [];
  let at = start;
  for (let read = 0; read < count; read++) {
    const short = (offset: number) => fields.short(at + offset) ?? 0;
    const long = (offset: number) => fields.long(at + offset) ?? 0;
    const [nameLength, extraLength, commentLength] = [short(28), short(30), short(32)];
    const next = at + entrySize + nameLength + extraLength + commentLength;
    if (!fields.has(at, signatures.entry, entrySize) || next > end) {
      return { damage: `The directory of the archive cannot be read from its entry ${read + 1} on.` };
    }
    const rawName = bytes.subarray(at + entrySize, at + entrySize + nameLength);
    const extra = bytes.subarray(at + entrySize + nameLength, at + entrySize + nameLength + extraLength);
    const flags = short(8);
    const { name, fault } = nameOf(rawName, (flags & utf8Flag) !== 0);
    const faults = [fault, extraFault(extra), commentLength > 0 ? 'has a comment, which files of packs have not' : ''];
    entries.push({
      name,
      rawName,
      flags,
      method: short(10),
      crc: long(16),
      compressedSize: long(20),
      size: long(24),
      offset: long(42),
      faults: faults.filter((each) => each !== ''),
    });
    at = next;
  }
  return at === end ? entries : { damage: `The archive names more files than the ${count} that its end counts.` };
}

const utf8Flag = 0x800;

/** A name that is not ASCII and not marked as UTF-8 is read by each program in an alphabet of its own. */
function nameOf(raw: Uint8Array, isMarked: boolean): { readonly name: string; readonly fault: string } {
  const isPlain = raw.every((byte) => byte < 0x80);
  const fault = isPlain || isMarked ? '' : 'has a name that programs read differently: it is not marked as UTF-8';
  try {
    return { name: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw), fault };
  } catch {
    return { name: new TextDecoder().decode(raw), fault: 'has a name that is not UTF-8' };
  }
}

/** Extra fields that make programs see another name or other sizes. Times and owners do no harm. */
const harmful: Readonly<Record<number, string>> = {
  1: 'has sizes in the ZIP64 form, which packs are never written in',
  28789: 'has a second name, which some programs show instead',
};

function extraFault(extra: Uint8Array): string {
  const fields = new Fields(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + (fields.short(at + 2) ?? 0)) {
    const fault = harmful[fields.short(at) ?? 0];
    if (fault !== undefined) return fault;
  }
  return '';
}

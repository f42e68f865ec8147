import type { AuditFile } from './audit-file.ts';

/** Makes bytes fewer, and the same as before again. */
export interface Compressor {
  compress(bytes: Uint8Array): Uint8Array;
  expand(bytes: Uint8Array): Uint8Array;
}

/** Where a text lies: a range of the bytes of a block. */
export interface Archived {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** The texts of some files that stand next to each other, in UTF-8, compressed together: they say much the same. */
interface Block {
  readonly bytes: Uint8Array;
}

/** As much as is expanded in a fraction of a millisecond. */
const blockSize = 48 * 1024;
const expandedAtMost = 4;

const loneSurrogate = /\p{Surrogate}/u;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The texts of files that nobody has used for a while. */
export class Archive {
  readonly #compressor: Compressor;
  /** The blocks last asked for. */
  readonly #expanded = new Map<Block, Uint8Array>();

  constructor(compressor: Compressor) {
    this.#compressor = compressor;
  }

  /**
   * Puts away the texts of files, which come in path order, block by block for as long as it may go on. Texts that are
   * no sound Unicode stay as they are. Whether all is done.
   */
  store(files: readonly AuditFile[], mayGoOn: () => boolean): boolean {
    let waiting: { readonly file: AuditFile; readonly bytes: Uint8Array }[] = [];
    let size = 0;
    for (const file of files) {
      if (typeof file.text !== 'string' || loneSurrogate.test(file.text)) continue;
      const bytes = encoder.encode(file.text);
      waiting.push({ file, bytes });
      size += bytes.length;
      if (size < blockSize) continue;
      this.#storeBlock(waiting, size);
      waiting = [];
      size = 0;
      if (!mayGoOn()) return false;
    }
    if (size > 0) this.#storeBlock(waiting, size);
    return true;
  }

  textOf({ block, start, end }: Archived): string {
    let bytes = this.#expanded.get(block);
    if (!bytes) {
      bytes = this.#compressor.expand(block.bytes);
      this.#expanded.set(block, bytes);
      const [oldest] = this.#expanded.keys();
      if (this.#expanded.size > expandedAtMost && oldest) this.#expanded.delete(oldest);
    }
    return decoder.decode(bytes.subarray(start, end));
  }

  #storeBlock(texts: readonly { readonly file: AuditFile; readonly bytes: Uint8Array }[], size: number): void {
    const all = new Uint8Array(size);
    const places: [AuditFile, number, number][] = [];
    let start = 0;
    for (const { file, bytes } of texts) {
      all.set(bytes, start);
      places.push([file, start, start + bytes.length]);
      start += bytes.length;
    }
    // What the compressor gives may be a part of a larger buffer.
    const block = { bytes: new Uint8Array(this.#compressor.compress(all)) };
    for (const [file, from, to] of places) file.text = { block, start: from, end: to };
  }
}

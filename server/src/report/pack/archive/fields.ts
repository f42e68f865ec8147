/** The numbers of a ZIP archive: unsigned, the lowest byte first. Reading beyond the end gives undefined, never throws. */
export class Fields {
  readonly #view: DataView;
  readonly length: number;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.length = bytes.length;
  }

  /** A number of two bytes. */
  short(at: number): number | undefined {
    return at >= 0 && at + 2 <= this.length ? this.#view.getUint16(at, true) : undefined;
  }

  /** A number of four bytes. */
  long(at: number): number | undefined {
    return at >= 0 && at + 4 <= this.length ? this.#view.getUint32(at, true) : undefined;
  }

  /** Whether a structure with a signature begins here and has at least so many bytes. */
  has(at: number, signature: number, size: number): boolean {
    return this.long(at) === signature && at + size <= this.length;
  }
}

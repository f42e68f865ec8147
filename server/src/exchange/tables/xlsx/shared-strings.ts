import type { Archive } from './open-archive.ts';
import { readXml } from './read-xml.ts';

/** The texts that cells refer to by number. What tells how to pronounce them is left out. */
export function readSharedStrings(archive: Archive, path: string): readonly string[] {
  const strings: string[] = [];
  if (!archive.has(path)) return strings;
  const text = new RichText();
  readXml(archive, path, {
    open: (name) => {
      if (name === 'si') text.begin();
      else text.open(name);
    },
    close: (name) => {
      if (name === 'si') strings.push(text.end());
      else text.close(name);
    },
    text: (piece) => text.add(piece),
  });
  return strings;
}

/** Gathers a text that may be in several runs, each of them a `t`. */
export class RichText {
  #pieces: string[] = [];
  #inText = false;
  #inPhonetic = false;

  begin(): void {
    this.#pieces = [];
  }

  open(name: string): void {
    if (name === 't') this.#inText = true;
    if (name === 'rPh') this.#inPhonetic = true;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    if (name === 'rPh') this.#inPhonetic = false;
  }

  add(piece: string): void {
    if (this.#inText && !this.#inPhonetic) this.#pieces.push(piece);
  }

  /** The text, with characters that XML cannot hold written as `_xHHHH_` (ST_Xstring, 22.9.2.19) put in. */
  end(): string {
    return this.#pieces
      .join('')
      .replace(/_x([\da-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
}

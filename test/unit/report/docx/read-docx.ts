import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A file of Word, unpacked and read. Reading fails where a part is no XML. */
export class WordFile {
  readonly paths: readonly string[];
  readonly #files: Readonly<Record<string, Uint8Array>>;

  constructor(bytes: Uint8Array) {
    this.#files = unzipSync(bytes);
    this.paths = Object.keys(this.#files);
  }

  bytes(path: string): Uint8Array {
    const bytes = this.#files[path];
    if (!bytes) throw new Error(`There is no ${path}; there are ${this.paths.join(', ')}.`);
    return bytes;
  }

  part(path: string): Document {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(`${path}: ${message}`);
      },
    }).parseFromString(strFromU8(this.bytes(path)), 'text/xml');
  }

  /** The elements of a name in the text of the file, or in another part. */
  all(name: string, path = 'word/document.xml'): readonly Element[] {
    return [...this.part(path).getElementsByTagName(name)];
  }

  /** The paragraphs of a style, as text. */
  styled(style: string): readonly string[] {
    return this.all('w:p')
      .filter((paragraph) => within(paragraph, 'w:pStyle').some((each) => attributeOf(each) === style))
      .map(textOf);
  }
}

export function within(element: Element, name: string): readonly Element[] {
  return [...element.getElementsByTagName(name)];
}

/** What a reader sees: the text of runs, a line for each break. */
export function textOf(element: Element): string {
  return within(element, '*')
    .map(({ tagName, textContent }) => (tagName === 'w:t' ? (textContent ?? '') : tagName === 'w:br' ? '\n' : ''))
    .join('');
}

export function attributeOf(element: Element | undefined, name = 'w:val'): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}

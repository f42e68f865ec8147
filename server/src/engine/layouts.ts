import { LineIndex } from '../yaml/line-index.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { YamlDocument } from '../yaml/tree.ts';

/** Where things stand in the text of a file. */
export class Layout {
  readonly documents: readonly YamlDocument[];
  readonly #text: string;
  #lines: LineIndex | undefined;

  constructor(text: string, documents: readonly YamlDocument[]) {
    this.documents = documents;
    this.#text = text;
  }

  /** The starts of the lines, found when first asked for. */
  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.#text);
    return this.#lines;
  }
}

const keptAtMost = 200;

/** Trees and line starts of the files last asked for; others are parsed again when a range is needed. */
export class Layouts {
  readonly #textOf: (file: string) => string | undefined;
  readonly #kept = new Map<string, Layout>();

  constructor(textOf: (file: string) => string | undefined) {
    this.#textOf = textOf;
  }

  of(file: string): Layout | undefined {
    const kept = this.#kept.get(file);
    const text = this.#textOf(file);
    if (kept || text === undefined) return kept;
    return this.put(file, text, parseYaml(text));
  }

  put(file: string, text: string, documents: readonly YamlDocument[]): Layout {
    const layout = new Layout(text, documents);
    this.#kept.delete(file);
    this.#kept.set(file, layout);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > keptAtMost && oldest !== undefined) this.#kept.delete(oldest);
    return layout;
  }

  forget(file: string): void {
    this.#kept.delete(file);
  }
}

import { LineIndex } from '../yaml/line-index.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { YamlDocument } from '../yaml/tree.ts';

/** Where things stand in the text of a file. */
export interface Layout {
  readonly documents: readonly YamlDocument[];
  readonly lines: LineIndex;
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
    const layout = { documents, lines: new LineIndex(text) };
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

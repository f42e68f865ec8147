import { asLine } from '../datatypes.ts';
import type { Unplaced, UnplacedValue } from '../imported.ts';

/** A place in a document of another program; what is read through it is noted, so that the rest can be told. */
export class Cursor {
  readonly value: unknown;
  readonly path: string;
  readonly #taken: Set<string>;

  constructor(value: unknown, path = '', taken = new Set<string>()) {
    this.value = value;
    this.path = path;
    this.#taken = taken;
  }

  /** What stands under a key; it need not be there. */
  at(key: string): Cursor {
    const { value } = this;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const found: unknown =
      isObject && Object.hasOwn(value, key) ? Object.entries(value).find(([own]) => own === key)?.[1] : undefined;
    return new Cursor(found, `${this.path}/${key}`, this.#taken);
  }

  /** The entries of the list under a key. */
  list(key: string): readonly Cursor[] {
    const { value, path } = this.at(key);
    const entries: readonly unknown[] = Array.isArray(value) ? value : [];
    return entries.map((entry, index) => new Cursor(entry, `${path}/${index}`, this.#taken));
  }

  /** The text under a key; undefined where there is none, or only white space. */
  text(key: string): string | undefined {
    const { value, path } = this.at(key);
    if (typeof value !== 'string') return undefined;
    this.#taken.add(path);
    return value.trim() === '' ? undefined : value;
  }

  /** Notes that the whole place is accounted for. */
  take(): void {
    this.#taken.add(this.path);
  }

  /** What beneath the place has not been read. */
  rest(): readonly Unplaced[] {
    const found = new Map<string, UnplacedValue[]>();
    const visit = (value: unknown, path: string, shape: string): void => {
      if (this.#taken.has(path)) return;
      if (typeof value === 'object' && value !== null) {
        for (const [key, each] of Object.entries(value)) {
          visit(each, `${path}/${key}`, `${shape}/${Array.isArray(value) ? '*' : key}`);
        }
        return;
      }
      if (isTechnical(shape)) return;
      const own = { path, text: shortened(String(value)) };
      const alike = found.get(shape);
      if (alike) alike.push(own);
      else found.set(shape, [own]);
    };
    visit(this.value, this.path, this.path);
    return [...found].map(([shape, values]) => ({ shape, values }));
  }
}

/** Ids that only tie the parts of a document together, and what it is written in. */
function isTechnical(shape: string): boolean {
  return /\/(uuid|[a-z-]+-uuids?(\/\*)?|\$schema|oscal-version)$/.test(shape);
}

const longestShown = 60;

function shortened(text: string): string {
  const line = asLine(text);
  return line.length > longestShown ? `${Array.from(line).slice(0, longestShown).join('')}…` : line;
}

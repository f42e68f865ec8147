/**
 * The library that writes the file names some things at random, counts others through all files that it has made, and
 * writes down the time. None of that can be told to it, so it is replaced here: the same report has the same bytes.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Day } from '../../model/values.ts';
import { zipOf } from '../zip.ts';

/** What Word looks for first. */
const first = '[Content_Types].xml';

/**
 * A file of Office with the same content and stable bytes.
 *
 * @param day what it was written on
 */
export function stableFile(bytes: Uint8Array, day: Day): Uint8Array {
  const names = new Renaming();
  const files = Object.entries(unzipSync(bytes)).sort(([one], [other]) => byName(one, other));
  return zipOf(
    files.map(([path, content]) => {
      if (path.endsWith('.xlsx')) return [path, stableFile(content, day)];
      if (!/\.(xml|rels)$/.test(path)) return [path, content];
      const xml = names.rename(strFromU8(content));
      return [path, strToU8(path === 'docProps/core.xml' ? dated(xml, day) : xml)];
    }),
  );
}

function byName(one: string, other: string): number {
  if (one === first || other === first) return one === first ? -1 : 1;
  return one < other ? -1 : 1;
}

function dated(xml: string, day: Day): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
}

/** Names by the order in which they come: within tags and fields, which no text of a report can imitate. */
class Renaming {
  readonly #given = new Map<string, string>();

  rename(xml: string): string {
    return xml
      .replace(/<[^<>]+>/g, (tag) =>
        this.#numbered(tag)
          .replace(/(?<= (?:r:\w+|Id)=")rId[\w-]{21}(?=")/g, (name) => this.#name('rIdReport', name))
          .replace(/(?<= w:(?:anchor|name)=")_Toc\d+(?=")/g, (name) => this.#name('_Toc', name))
          .replace(/(?<=^<v:shape id=")PowerPlusWaterMarkObject[^"]+(?=")/g, (name) =>
            this.#name('PowerPlusWaterMarkObject', name),
          ),
      )
      .replace(/(?<=<w:instrText[^>]*>PAGEREF )_Toc\d+/g, (name) => this.#name('_Toc', name));
  }

  /** A tag of a bookmark or a drawing with its number. */
  #numbered(tag: string): string {
    if (/^<w:bookmark(?:Start|End)\b/.test(tag))
      return tag.replace(/(?<= w:id=")\d+(?=")/g, (id) => this.#name('', `bookmark ${id}`));
    if (/^<wp:docPr\b/.test(tag)) return tag.replace(/(?<=\bid=")\d+(?=")/g, (id) => this.#name('', `drawing ${id}`));
    return tag;
  }

  #name(prefix: string, random: string): string {
    const given = this.#given.get(random) ?? `${prefix}${this.#given.size + 1}`;
    this.#given.set(random, given);
    return given;
  }
}

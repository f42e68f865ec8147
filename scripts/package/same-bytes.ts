import { deflateAsync, gzipAsync } from '@gfx/zopfli';
import { gunzipSync, unzipSync, Zip, ZipPassThrough } from 'fflate';

/** When everything in an archive was last modified: ZIP keeps the hour that clocks on the wall show. */
const firstDay = new Date(1980, 0, 1, 12);

/** Where it stands in an archive says nothing, except that readers of packages look for the types first. */
const first = '[Content_Types].xml';

/** More takes longer than it is worth. */
const effort = { numiterations: 5 };

/** A file of an archive that has been compressed before. */
class Compressed extends ZipPassThrough {
  readonly #deflated: Uint8Array<ArrayBuffer>;

  constructor(name: string, deflated: Uint8Array<ArrayBuffer>) {
    super(name);
    this.compression = 8;
    this.mtime = firstDay;
    this.#deflated = deflated;
  }

  protected override process(_: Uint8Array, final: boolean): void {
    this.ondata(null, this.#deflated, final);
  }
}

/**
 * A ZIP archive anew, with the same bytes for the same files: sorted by name, without times, modes and owners,
 * compressed by code that is the same in every version of Node, and as small as deflate gets.
 */
export async function sameZip(archive: Uint8Array): Promise<Uint8Array> {
  const files = unzipSync(archive);
  const names = Object.keys(files).sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const name of names) {
    const content = files[name] ?? new Uint8Array();
    const entry = new Compressed(name, new Uint8Array(await deflateAsync(content, effort)));
    zip.add(entry);
    entry.push(content, true);
  }
  zip.end();
  return Buffer.concat(parts);
}

/** A gzipped file anew, in the same way. What is in it is up to who wrote it: `npm pack` writes no times and owners. */
export async function sameGzip(file: Uint8Array): Promise<Uint8Array> {
  return gzipAsync(gunzipSync(file), effort);
}

import { gunzipSync, gzipSync, unzipSync, type Zippable, zipSync } from 'fflate';

/** When everything in an archive was last modified: ZIP keeps the hour that clocks on the wall show. */
const firstDay = new Date(1980, 0, 1, 12);

/** Where it stands in an archive says nothing, except that readers of packages look for the types first. */
const first = '[Content_Types].xml';

/**
 * A ZIP archive anew, with the same bytes for the same files: sorted by name, without times, modes and owners,
 * compressed by code that is the same in every version of Node.
 */
export function sameZip(archive: Uint8Array): Uint8Array {
  const files = unzipSync(archive);
  const names = Object.keys(files).sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(names.map((name) => [name, files[name] ?? new Uint8Array()]));
  return zipSync(entries, { level: 9, mtime: firstDay });
}

/** A gzipped file anew, in the same way. What is in it is up to who wrote it: `npm pack` writes no times and owners. */
export function sameGzip(file: Uint8Array): Uint8Array {
  return gzipSync(gunzipSync(file), { level: 9, mtime: 0 });
}

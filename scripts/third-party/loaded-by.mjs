/**
 * An output of esbuild and those that it loads, at once or later.
 *
 * @param {string} entry its path in the metafile
 * @param {Record<string, { imports: { path: string, kind: string }[] }>} outputs those of the metafile
 * @param {(one: { path: string, kind: string }) => boolean} counts which ways of loading count; all when it is left out
 * @returns {Set<string>} their paths, the entry first; empty where there is no such output
 */
export function loadedBy(entry, outputs, counts = () => true, found = new Set()) {
  if (found.has(entry) || !outputs[entry]) return found;
  found.add(entry);
  for (const each of outputs[entry].imports) if (counts(each)) loadedBy(each.path, outputs, counts, found);
  return found;
}

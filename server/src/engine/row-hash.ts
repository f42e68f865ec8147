/**
 * The number that stands for a table and a key: a hash (FNV-1a, 32 bits). It serves to find and to track rows among
 * hundreds of thousands; whoever finds by it compares the key itself.
 */
export function rowHash(table: string, key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < table.length; at += 1) hash = Math.imul(hash ^ table.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ 0x20, 0x01000193);
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** Ids that differ in case alone are duplicates, so they share a key. */
export function folded(id: string): string {
  return id.toLowerCase();
}

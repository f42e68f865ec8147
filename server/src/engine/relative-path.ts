/** How a place is written from a folder, `/` as separator; empty for the folder itself. Both are absolute. */
export function relativePath(folder: string, place: string): string {
  const from = folder.split('/').filter((part) => part !== '');
  const to = place.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

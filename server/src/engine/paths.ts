/** Paths as the engine sees them: absolute, `/` as separator, no `.` or `..`, no slash at the end. */

/** The folder of a file. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether a path is a folder or lies beneath it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Whether a path is one of several places or lies beneath one, in a time that does not grow with their number. */
export function isWithinAny(path: string, places: ReadonlySet<string>): boolean {
  for (let at = path; at !== ''; at = folderOf(at)) if (places.has(at)) return true;
  return false;
}

/** A path as it is shown: from a folder that it is in, empty for the folder itself; elsewhere it stays as it is. */
export function relativeTo(folder: string, path: string): string {
  return isWithin(path, folder) ? path.slice(folder.length).replace(/^\//, '') : path;
}

/**
 * Resolves a path written in a document, `/` as separator, relative to the document's folder. Undefined where it is not
 * relative or climbs out of everything.
 */
export function resolveRelative(folder: string, written: string): string | undefined {
  if (written.startsWith('/')) return undefined;
  const parts = folder.split('/');
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length <= 1) return undefined;
    else parts.pop();
  }
  return parts.join('/');
}

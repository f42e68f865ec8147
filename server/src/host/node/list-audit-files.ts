import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { isAuditFileName, passedOver } from '../audit-file-names.ts';
import type { Listing, Unreadable } from '../host.ts';
import { targetOf } from './contained.ts';
import { codeOf, reasonOf } from './reason.ts';

/**
 * Lists the audit files beneath a folder, in path order. Linked folders are passed over, and so is a folder that is
 * named like an audit file; a linked file counts if it lies within the folder.
 */
export async function listAuditFiles(folder: string): Promise<Listing> {
  const files: string[] = [];
  const unreadable: Unreadable[] = [];

  const visitFolder = async (at: string): Promise<void> => {
    let entries: readonly Dirent[];
    try {
      entries = await readdir(at, { withFileTypes: true });
    } catch (error) {
      unreadable.push({ path: at, reason: reasonOf(error) });
      return;
    }
    // The top of a file system ends with a slash itself.
    const beneath = at.endsWith('/') ? at : `${at}/`;
    // Files, of which there may be thousands, are not waited for.
    await Promise.all(
      entries.map((entry) => visit(`${beneath}${entry.name}`, entry)).filter((each) => each !== undefined),
    );
  };

  const visit = (path: string, entry: Dirent): Promise<void> | undefined => {
    if (entry.isDirectory()) return passedOver.has(entry.name) ? undefined : visitFolder(path);
    if (!isAuditFileName(entry.name)) return undefined;
    if (entry.isFile()) files.push(path);
    return entry.isSymbolicLink() ? visitLink(path) : undefined;
  };

  const visitLink = async (path: string): Promise<void> => {
    try {
      const target = await targetOf(path, [folder]);
      if (target === 'file') files.push(path);
      else if (target === 'outside') unreadable.push({ path, reason: 'the link leads out of the workspace folder' });
    } catch (error) {
      unreadable.push({ path, reason: codeOf(error) === 'ENOENT' ? 'the link leads nowhere' : reasonOf(error) });
    }
  };

  await visitFolder(folder);
  const byPath = (a: Unreadable, b: Unreadable) => (a.path < b.path ? -1 : 1);
  return { files: files.sort(), unreadable: unreadable.sort(byPath) };
}

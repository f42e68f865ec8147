import { isAuditFileName, passedOver } from '../../engine/audit-file-names.ts';
import type { ClientFiles, NamedClientEntry } from '../client-files.ts';
import type { Listing, Unreadable } from '../host.ts';
import { lookWithin } from './contained.ts';

/** Folders in folders, and folders in all: where links are shown as folders, they can lead in circles. */
const deepest = 64;
const foldersAtMost = 50_000;

/** Lists the audit files beneath a folder, in path order, folders of the same depth at once. Links are passed over. */
export async function listAuditFiles(clientFiles: ClientFiles, folder: string): Promise<Listing> {
  const files: string[] = [];
  const unreadable: Unreadable[] = [];
  let listed = 0;

  const visit = async (at: string): Promise<readonly string[]> => {
    const entries = await clientFiles.list(at);
    if (entries === 'absent') return [];
    if ('reason' in entries) {
      unreadable.push({ path: at, reason: entries.reason });
      return [];
    }
    const beneath = at.endsWith('/') ? at : `${at}/`;
    return entries.flatMap((entry) => take(`${beneath}${entry.name}`, entry));
  };

  /** The folders to be listed next. */
  const take = (path: string, { name, type, isLink }: NamedClientEntry): readonly string[] => {
    if (name === '' || name === '.' || name === '..' || name.includes('/')) return [];
    if (type === 'folder') return isLink || passedOver.has(name) ? [] : [path];
    if (!isAuditFileName(name) || type !== 'file') return [];
    if (isLink) unreadable.push({ path, reason: 'links are not followed in a virtual workspace' });
    else files.push(path);
    return [];
  };

  let level: readonly string[] = [folder];
  for (let depth = 0; level.length > 0; depth += 1) {
    listed += level.length;
    if (depth > deepest || listed > foldersAtMost) {
      const reason = depth > deepest ? 'it lies too deep' : `there are more than ${foldersAtMost} folders`;
      unreadable.push({ path: level[0] ?? folder, reason });
      break;
    }
    level = (await Promise.all(level.map(visit))).flat();
  }
  const byPath = (a: Unreadable, b: Unreadable) => (a.path < b.path ? -1 : 1);
  return { files: files.sort(), unreadable: unreadable.sort(byPath) };
}

/** Lists those at a path in a folder, or beneath it: what a listing of the folder would find there. */
export async function listAuditFilesAt(clientFiles: ClientFiles, path: string, folder: string): Promise<Listing> {
  const found = await lookWithin(clientFiles, path, [folder]);
  if (found === 'absent') return { files: [], unreadable: [] };
  if ('reason' in found) return { files: [], unreadable: [{ path, reason: found.reason }] };
  if (found.type === 'folder') return listAuditFiles(clientFiles, path);
  const isAuditFile = found.type === 'file' && isAuditFileName(path.slice(path.lastIndexOf('/') + 1));
  return { files: isAuditFile ? [path] : [], unreadable: [] };
}

import { isAuditFileName } from '../../engine/audit-file-names.ts';
import { folderOf, isWithin } from '../../engine/paths.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * The folder that a path in a workpaper starts from, for a file beneath it: the nearest one above the file that has audit
 * files, or the workspace folder.
 */
export async function documentFolder(file: string, root: string, { host }: Surroundings): Promise<string> {
  for (let folder = folderOf(file); isWithin(folder, root) && folder !== root; folder = folderOf(folder)) {
    const entries = await host.listFolder(folder, [root]);
    if (entries.some(({ name, isFolder }) => !isFolder && isAuditFileName(name))) return folder;
  }
  return root;
}

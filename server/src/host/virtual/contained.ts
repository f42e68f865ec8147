import { folderOf, isWithin } from '../../engine/paths.ts';
import type { CannotTell, ClientEntry, ClientFiles } from '../client-files.ts';

/**
 * What is at a path within the workspace folders; `absent` for everything else, and where a link is on the way: nobody
 * can say where those of a virtual workspace lead.
 */
export async function lookWithin(
  files: ClientFiles,
  path: string,
  folders: readonly string[],
): Promise<ClientEntry | 'absent' | CannotTell> {
  const within = folders.filter((folder) => isWithin(path, folder)).sort((a, b) => b.length - a.length)[0];
  if (within === undefined) return 'absent';
  const way: string[] = [];
  for (let at = path; at !== within && isWithin(at, within); at = folderOf(at)) way.push(at);
  const [found, ...above] = await Promise.all((way.length > 0 ? way : [path]).map((at) => files.look(at)));
  const isStraight = above.every((each) => each === 'absent' || 'reason' in each || !each.isLink);
  if (found === undefined || found === 'absent' || 'reason' in found) return found ?? 'absent';
  return isStraight && !found.isLink ? found : 'absent';
}

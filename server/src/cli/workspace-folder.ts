import { CannotRun } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

/** The path of the workspace folder that is named, all links followed. */
export async function workspaceFolder(written: string, { host }: Surroundings): Promise<string> {
  const folder = await host.realPath(host.resolve(written));
  if (folder === undefined) throw new CannotRun(`There is no folder "${written}". Name another with --root.`);
  if ((await host.look(folder)) !== 'folder') throw new CannotRun(`"${written}" is no folder. Name one with --root.`);
  return folder;
}

import type { Address } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import { relativeTo } from '../engine/paths.ts';
import { jsonText } from '../exchange/json-text.ts';
import { locate } from '../yaml/address.ts';
import type { CommonOptions } from './common-options.ts';
import { CannotRun } from './exit-codes.ts';
import { visible } from './formats/visible.ts';
import type { List, ListedPlace } from './lists/list.ts';
import { rootName, severalIsms } from './narrow-by-root.ts';
import type { Surroundings } from './surroundings.ts';
import { openWorkspace, type Workspace } from './workspace.ts';
import { workspaceFolder } from './workspace-folder.ts';

export interface ListOptions extends CommonOptions {
  readonly format: 'text' | 'json';
}

/** Prints a list of all ISMSs of a workspace; of one alone, where its rows do not tell which they are of. */
export async function listWorkspace(list: List, options: ListOptions, surroundings: Surroundings): Promise<void> {
  const { host, terminal } = surroundings;
  const root = await workspaceFolder(options.root, surroundings);
  const workspace = await openWorkspace(root, { asOf: options.asOf ?? host.today(), git: options.git }, surroundings);
  const all = workspace.engine.allIsms();
  if (all.length === 0) {
    throw new CannotRun(`There are no audit files in ${root}. Name the folder of an ISMS with --root.`);
  }
  if (all.length > 1 && !list.tellsIsms) {
    throw severalIsms('There are several ISMSs', all, workspace);
  }
  const contextOf = (isms: Isms) => ({
    isms: rootName(isms, workspace),
    place: (address: Address) => placeOf(address, workspace),
    quiet: options.quiet ?? false,
  });
  if (options.format === 'json') {
    const rows = all.flatMap((isms) => list.rows(isms, contextOf(isms)));
    terminal.out(jsonText({ version: 1, [list.name]: rows }));
    return;
  }
  for (const [at, isms] of all.entries()) {
    const heading = all.length > 1 ? [...(at > 0 ? [''] : []), `${rootName(isms, workspace)}:`] : [];
    for (const line of [...heading, ...list.lines(isms, contextOf(isms))]) terminal.out(`${visible(line)}\n`);
  }
}

function placeOf({ file, index, pointer, part }: Address, { root, engine }: Workspace): ListedPlace {
  const layout = engine.layoutOf(file);
  const document = layout?.documents[index];
  const start = layout && document ? layout.lines.position(locate(document, { pointer, part }).start) : undefined;
  return { file: relativeTo(root, file), line: (start?.line ?? 0) + 1 };
}

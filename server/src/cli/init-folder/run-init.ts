import { folderOf, relativeTo } from '../../engine/paths.ts';
import { CannotRun } from '../exit-codes.ts';
import type { InitOptions } from '../init.ts';
import { type Surroundings, say } from '../surroundings.ts';
import { openWorkspace } from '../workspace.ts';
import { write } from '../write-output.ts';
import { askForIsms } from './ask-for-isms.ts';
import { layoutFor } from './layout-for.ts';

/** Writes the layout of an ISMS into a folder, which may hold other things: they stay as they are, and are told. */
export async function runInit(
  written: string | undefined,
  options: InitOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { host } = surroundings;
  const root = await folderToFill(written, options, surroundings);
  const today = options.asOf ?? host.today();
  const isThere = (await host.look(root)) === 'folder';
  const workspace = isThere ? await openWorkspace(root, { asOf: today, git: false }, surroundings) : undefined;
  const refuse = () => {
    const there = workspace?.engine
      .allIsms()
      .find((isms) => isms.root === root)
      ?.documents.first('Isms');
    if (there) throw new CannotRun(`There is an ISMS in ${root} already, in ${relativeTo(root, there.file)}.`);
  };
  refuse();
  const isms = await askForIsms(options, surroundings);
  const { files, replacing } = layoutFor(root, { ...isms, today }, workspace?.engine);
  const there: string[] = [];
  const made: string[] = [];
  for (const { file, text } of files) {
    if ((await host.look(file)) === 'absent') {
      await write(file, text, surroundings);
      made.push(relativeTo(root, file));
    } else there.push(relativeTo(root, file));
  }
  say(surroundings, [`Wrote in ${root}:`, ...made.map((file) => `  ${file}`)].join('\n'));
  const kept = [...there, ...replacing];
  if (kept.length > 0)
    say(surroundings, ['Was there and is left as it is:', ...kept.map((file) => `  ${file}`)].join('\n'));
  if (there.includes('.gitignore')) say(surroundings, 'Into .gitignore, you may want to write: ~$* and .~lock.*');
  if (!options.quiet)
    say(surroundings, 'Next: replace the roles in the people file by people, and run audit-as-code check.');
}

/** The folder, with all links followed as far as there is something; one that is not there yet is made. */
async function folderToFill(
  written: string | undefined,
  { root }: InitOptions,
  { host }: Surroundings,
): Promise<string> {
  const path = written === undefined ? host.resolve(root) : host.resolve(written, host.resolve(root));
  const found = await host.look(path);
  if (found === 'absent') {
    const above = await host.realPath(folderOf(path));
    return above === undefined ? path : `${above.replace(/\/$/, '')}${path.slice(folderOf(path).length)}`;
  }
  if (found !== 'folder') throw new CannotRun(`${written ?? root} is no folder. Name one.`);
  return (await host.realPath(path)) ?? path;
}

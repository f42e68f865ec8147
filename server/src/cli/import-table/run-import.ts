import { relativeTo } from '../../engine/paths.ts';
import { accountInWords } from '../../exchange/import/account-in-words.ts';
import { chooseLayouts, type Lacking } from '../../exchange/import/choose-layouts.ts';
import type { ImportKind } from '../../exchange/import/headings.ts';
import type { Mapping } from '../../exchange/import/layout.ts';
import type { Source } from '../../exchange/import/source.ts';
import { limits } from '../../exchange/tables/limits.ts';
import { readTable } from '../../exchange/tables/read-table.ts';
import type { Sheet } from '../../exchange/tables/table.ts';
import { CannotRun } from '../exit-codes.ts';
import type { ImportOptions } from '../import.ts';
import { type Surroundings, say } from '../surroundings.ts';
import { openWorkspace } from '../workspace.ts';
import { workspaceFolder } from '../workspace-folder.ts';
import { byText, claim, write } from '../write-output.ts';
import { askColumns } from './ask-columns.ts';
import { isUntouched } from './is-untouched.ts';
import { importInto } from './orders.ts';

/** Reads a table and writes what comes of it, or prints it with `--dry-run`. The account goes to standard error. */
export async function runImport(
  kind: ImportKind,
  file: string,
  options: ImportOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { host, terminal } = surroundings;
  const root = await workspaceFolder(options.root, surroundings);
  const sheets = await readSheets(file, root, surroundings);
  const source = await sourceOf(kind, file, sheets, options, surroundings);
  const terms = { asOf: options.asOf ?? host.today(), git: false };
  const workspace = await openWorkspace(root, terms, surroundings);
  const { files, account } = importInto(kind, source, workspace, options, (path) => host.resolve(path));
  const tell = () => say(surroundings, accountInWords(account));
  if (options.dryRun) {
    for (const each of files) terminal.out(`# file: ${relativeTo(root, each.file)}\n${each.text}`);
    tell();
    return;
  }
  if (files.length === 0) {
    tell();
    if (account.alreadyThere.length === 0) throw new CannotRun('There is nothing to write: no row became a record.');
    say(surroundings, 'There is nothing new to write.');
    return;
  }
  const force = options.force ?? false;
  for (const each of files) {
    const mayReplace = byText((existing) => existing === each.text || isUntouched(existing));
    await claim({ file: each.file, mayReplace, force }, surroundings);
  }
  for (const each of files) await write(each.file, each.text, surroundings);
  tell();
  say(surroundings, wroteInWords(files.map((each) => relativeTo(root, each.file))));
}

function wroteInWords(files: readonly string[]): string {
  const [only] = files;
  return files.length === 1
    ? `Wrote ${only}.`
    : [`Wrote ${files.length} files:`, ...files.map((each) => `  ${each}`)].join('\n');
}

async function readSheets(file: string, root: string, { host }: Surroundings): Promise<readonly Sheet[]> {
  const path = host.resolve(file, root);
  const real = (await host.realPath(path)) ?? path;
  const bytes = await host.readBytes(real, [real], limits.file);
  if (bytes === 'absent') throw new CannotRun(`There is no file ${file}.`);
  if (bytes === 'too-big')
    throw new CannotRun(
      `${file} is larger than ${limits.file / 2 ** 20} MB. Save what is to be read in a smaller file.`,
    );
  if (!(bytes instanceof Uint8Array)) throw new CannotRun(`${file} cannot be read: ${bytes.reason}.`);
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const table = readTable(name, bytes);
  if ('unusable' in table) throw new CannotRun(table.unusable);
  return table;
}

async function sourceOf(
  kind: ImportKind,
  file: string,
  sheets: readonly Sheet[],
  { map: mappings = [], sheet: named = [] }: ImportOptions,
  surroundings: Surroundings,
): Promise<Source> {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const choose = (more: readonly Mapping[]) => {
    const chosen = chooseLayouts(name, sheets, { kind, sheets: named, mappings: [...more, ...mappings] });
    if ('unusable' in chosen) throw new CannotRun(chosen.unusable);
    return chosen;
  };
  const first = choose([]);
  const chosen = surroundings.terminal.interview ? choose(await askColumns(kind, first, surroundings)) : first;
  const [lacking] = chosen.lacking;
  if (lacking) throw new CannotRun(lackingInWords(lacking));
  return chosen;
}

function lackingInWords({ layout, keys }: Lacking): string {
  const columns = layout.columns.map(({ column, heading }) => `${column} "${heading}"`).join(', ');
  const [key = ''] = keys;
  return `No column of "${layout.sheet.name}" is known as ${keys.join(' or ')}. Name it with --map COLUMN=${key}. The columns are ${columns}.`;
}

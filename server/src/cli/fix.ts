import type { Command } from 'commander';
import { isOpen } from '../engine/diagnostic.ts';
import { isWithin, relativeTo } from '../engine/paths.ts';
import { counted } from '../exchange/words.ts';
import { addPath, type CommonOptions, withCommonOptions } from './common-options.ts';
import { CannotRun, type ExitCode, exitCodes } from './exit-codes.ts';
import { visible } from './formats/visible.ts';
import { type Mended, mend } from './mend.ts';
import { placeIn } from './place.ts';
import { rewrite } from './rewrite.ts';
import { type Surroundings, say } from './surroundings.ts';
import { unifiedDiff } from './unified-diff.ts';
import { openWorkspace, type Workspace } from './workspace.ts';
import { workspaceFolder } from './workspace-folder.ts';

interface FixOptions extends CommonOptions {
  readonly dryRun?: boolean;
}

const help = `
Examples:
  $ audit-as-code fix --dry-run
  $ audit-as-code fix audits/IA-2026-01

What is mechanical is how something is written: a misspelt key, a selector, a missing SHA-256. Conclusions, dates,
signatures and what is audited stay as they are, and so does every comment.

Exit codes:
  0  all that is mechanical is fixed, or shown
  2  it could not run`;

/** Declares `fix`: applies the mechanical quick fixes, as the editor does with "fix all". */
export function declareFix(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  withCommonOptions(program.command('fix'))
    .description('mend what is mechanical in the files under the paths')
    .argument('[path...]', 'files and folders to mend (default: all)', addPath)
    .option('--dry-run', 'write nothing; print a unified diff')
    .addHelpText('after', help)
    .action(async (paths: string[], options: FixOptions) => ended(await fix(paths, options, surroundings)));
}

async function fix(written: readonly string[], options: FixOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { host, terminal } = surroundings;
  const root = await workspaceFolder(options.root, surroundings);
  const paths = await Promise.all(written.map((path) => placeIn(root, path, surroundings)));
  const terms = { asOf: options.asOf ?? host.today(), git: options.git };
  const workspace = await openWorkspace(root, terms, surroundings);
  const under = paths.length > 0 ? paths : [root];
  const files = workspace.engine.files().filter((file) => under.some((path) => isWithin(file, path)));
  if (files.length === 0) throw new CannotRun(`There are no audit files (*.audit.yaml, *.audit.yml) there.`);
  const mended = await mend(files, workspace, terms.git, surroundings);
  if (options.dryRun) {
    for (const each of mended) terminal.out(unifiedDiff(relativeTo(root, each.file), each.before, each.after));
  } else {
    for (const each of mended) {
      await rewrite(each, root, surroundings);
      for (const line of linesOn(each, root)) terminal.out(`${line}\n`);
    }
  }
  if (!options.quiet) say(surroundings, closing(mended, files, workspace, options.dryRun ?? false));
  return exitCodes.clean;
}

function linesOn({ file, repairs }: Mended, root: string): readonly string[] {
  return repairs.map(({ line, rule, title }) =>
    visible([`${relativeTo(root, file)}:${line + 1}`, ...(rule === undefined ? [] : [rule]), title].join(' ')),
  );
}

function closing(mended: readonly Mended[], files: readonly string[], { engine }: Workspace, isDry: boolean): string {
  const left = files.flatMap((file) => engine.diagnostics(file)).filter(isOpen).length;
  const repairs = mended.reduce((sum, each) => sum + each.repairs.length, 0);
  const rest = left === 0 ? 'No problem is left.' : `${counted(left, 'problem')} ${left === 1 ? 'is' : 'are'} left.`;
  if (repairs === 0) return `There is nothing mechanical to fix. ${rest}`;
  const what = `${repairs} ${repairs === 1 ? 'fix' : 'fixes'} in ${counted(mended.length, 'file')}`;
  return isDry ? `${what}, not written. Then: ${rest}` : `${what}. ${rest}`;
}

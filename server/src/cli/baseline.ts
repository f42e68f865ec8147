import type { Command } from 'commander';
import { foundProblems } from '../exchange/baseline/found-problems.ts';
import { updateBaseline } from '../exchange/baseline/update-baseline.ts';
import { writeBaseline } from '../exchange/baseline/write-baseline.ts';
import { counted } from '../exchange/words.ts';
import { unchangeableCategories } from '../model/rule-id.ts';
import { listed } from '../model/schema/wording.ts';
import type { Day } from '../model/values.ts';
import { baselineAt, baselinePath } from './baseline-file.ts';
import { type CommonOptions, day, nonEmpty, withCommonOptions } from './common-options.ts';
import { CannotRun, type ExitCode, exitCodes } from './exit-codes.ts';
import { type Surroundings, say } from './surroundings.ts';
import { openWorkspace } from './workspace.ts';
import { workspaceFolder } from './workspace-folder.ts';
import { claim, write } from './write-output.ts';

interface UpdateOptions extends CommonOptions {
  readonly reason?: string;
  readonly until?: Day;
  readonly force?: boolean;
}

const help = `
Examples:
  $ audit-as-code baseline update baseline.json --reason "Known before the tool came" --until 2026-12-31
  $ audit-as-code check --baseline baseline.json
  $ audit-as-code baseline update baseline.json

An entry names rule, kind, id and place of a problem, never its line. The reason is needed where there are problems that
the baseline does not have yet; what it has keeps its reason and its day. With "baseline: baseline.json" in the Isms
document, check and the editor use it without being told.

Exit codes:
  0  all errors are in the baseline
  1  the baseline is written; errors are left that cannot be adopted
  2  it could not run`;

/** Declares `baseline update`: adopts the problems that are there, so that only new ones count from then on. */
export function declareBaseline(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  const baseline = program.command('baseline').description('adopt the problems that are there');
  withCommonOptions(baseline.command('update'))
    .description('write the problems of the workspace folder into a baseline, and take out those that are no more')
    .argument('<file>', 'the baseline, from the current folder', nonEmpty)
    .option('--reason <text>', 'why problems that come in are accepted', nonEmpty)
    .option('--until <date>', 'the last day on which they are', day)
    .option('--force', 'overwrite a file that is no baseline')
    .addHelpText('after', help)
    .action(async (file: string, options: UpdateOptions) => ended(await update(file, options, surroundings)));
}

async function update(written: string, options: UpdateOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { reason, until, force = false } = options;
  const { host } = surroundings;
  if (reason !== undefined && reason.trim() === '') throw new CannotRun('--reason is empty; say why.');
  const root = await workspaceFolder(options.root, surroundings);
  const path = await baselinePath(written, surroundings);
  const whatToDo = 'Correct it, or write it anew with --force.';
  const before = force ? undefined : await baselineAt(path, written, whatToDo, surroundings);
  await claim({ file: written, mayReplace: () => before !== undefined, force }, surroundings);
  const asOf = options.asOf ?? host.today();
  if (until !== undefined && until < asOf) throw new CannotRun(`--until ${until} is past; name a later day.`);
  const workspace = await openWorkspace(root, { asOf, git: options.git }, surroundings);
  if (workspace.engine.allIsms().length === 0) {
    throw new CannotRun(`There are no audit files in ${root}. Name the folder of an ISMS with --root.`);
  }
  const { adoptable, others } = foundProblems(workspace.engine, path);
  const updated = updateBaseline(before?.entries ?? [], adoptable, { reason, until }, asOf);
  if (!updated) {
    throw new CannotRun(
      'There are problems that the baseline does not have. Say why they are accepted with --reason TEXT.',
    );
  }
  await write(path, writeBaseline(updated.entries), surroundings);
  if (!options.quiet) {
    const { added, removed } = updated;
    say(surroundings, `${written} has ${counted(adoptable.length, 'problem')}: ${added} came in, ${removed} went out.`);
  }
  if (others.length === 0) return exitCodes.clean;
  say(
    surroundings,
    `warning: ${counted(others.length, 'problem')} of ${listed(unchangeableCategories, 'and')} cannot be adopted; correct them. audit-as-code check shows them.`,
  );
  return others.some(({ severity }) => severity === 'error') ? exitCodes.problems : exitCodes.clean;
}

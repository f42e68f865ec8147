import type { Isms } from '../../engine/isms.ts';
import { relativeTo } from '../../engine/paths.ts';
import { assignmentCaveats } from '../../planning/assignment/assignment-caveats.ts';
import { type Proposal, propose } from '../../planning/assignment/propose.ts';
import { proposeFiles } from '../../planning/assignment/propose-files.ts';
import { remainingProblems } from '../../planning/assignment/remaining.ts';
import { loadSolver } from '../../planning/assignment/solver.ts';
import { answerEngine } from '../answer-engine.ts';
import { warnOf } from '../caveats.ts';
import type { CommonOptions } from '../common-options.ts';
import { CannotRun, type ExitCode, exitCodes } from '../exit-codes.ts';
import { type ChangedFile, changedFile, writeIfAsked } from '../proposed-changes.ts';
import type { Surroundings } from '../surroundings.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { workspaceFolder } from '../workspace-folder.ts';
import type { Remaining } from './outcome.ts';
import { plansNamed } from './plans-named.ts';
import { proposalInJson, refusalInJson } from './proposal-in-json.ts';
import { conflictsInText, proposalInText } from './proposal-in-text.ts';

export interface AssignOptions extends CommonOptions {
  readonly apply?: boolean;
  readonly format: 'text' | 'json';
}

/** Proposes who audits what, prints it, and writes it where that is asked for. */
export async function assignAuditors(
  id: string,
  options: AssignOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { host, terminal } = surroundings;
  const root = await workspaceFolder(options.root, surroundings);
  const asOf = options.asOf ?? host.today();
  const workspace = await openWorkspace(root, { asOf, git: options.git }, surroundings);
  const { isms, plans } = plansNamed(id, workspace);
  const outcome = propose(isms, plans, await loadSolver());
  if ('refusal' in outcome) throw new CannotRun(outcome.refusal);
  warnOf(assignmentCaveats(isms), surroundings);
  if (outcome.kind === 'none') {
    terminal.out(options.format === 'json' ? refusalInJson(id, asOf, outcome) : conflictsInText(outcome));
    return exitCodes.problems;
  }
  const changed = changedFiles(isms, outcome, workspace);
  for (const { path, after } of changed) workspace.engine.setFile(path, after);
  await answerEngine(workspace.engine, root, options.git, surroundings);
  const remaining = remainingIn(outcome, workspace);
  const result = { id, asOf, proposal: outcome, changed, remaining };
  terminal.out(options.format === 'json' ? proposalInJson(isms, result) : proposalInText(isms, result));
  await writeIfAsked(changed, options, root, surroundings);
  return remaining.length > 0 ? exitCodes.problems : exitCodes.clean;
}

/** The files that a proposal changes. Several plans may stand in one file. */
function changedFiles(isms: Isms, proposal: Proposal, workspace: Workspace): readonly ChangedFile[] {
  const files = proposeFiles(workspace.engine, isms, proposal);
  if ('refusal' in files) throw new CannotRun(files.refusal);
  return files.map((file) => changedFile(file, workspace));
}

/** The problems that assigning is to mend and that the plans have now. */
function remainingIn(proposal: Proposal, { engine, root }: Workspace): readonly Remaining[] {
  return remainingProblems(engine, proposal).map(({ file, range, rule, message }) => {
    return { file: relativeTo(root, file), line: range.start.line + 1, rule, message };
  });
}

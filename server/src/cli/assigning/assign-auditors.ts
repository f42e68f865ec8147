import { isOpen as isOpenProblem } from '../../engine/diagnostic.ts';
import type { Isms } from '../../engine/isms.ts';
import type { RecordOf } from '../../model/record.ts';
import { applyProposal } from '../../planning/assignment/edit-plan.ts';
import { type Proposal, propose } from '../../planning/assignment/propose.ts';
import { loadSolver, SolverFault } from '../../planning/assignment/solver.ts';
import { answerEngine } from '../answer-engine.ts';
import type { CommonOptions } from '../common-options.ts';
import { CannotRun, type ExitCode, exitCodes } from '../exit-codes.ts';
import { relativeTo } from '../place.ts';
import { type Surroundings, say } from '../surroundings.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { workspaceFolder } from '../workspace-folder.ts';
import { write } from '../write-output.ts';
import type { ChangedFile, Remaining } from './outcome.ts';
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
  const outcome = await proposeOrTell(isms, plans);
  if ('refusal' in outcome) throw new CannotRun(outcome.refusal);
  if (isms.history.isMissing()) say(surroundings, 'warning: Who has committed to what is not known and not looked at.');
  if (outcome.kind === 'none') {
    terminal.out(options.format === 'json' ? refusalInJson(id, asOf, outcome) : conflictsInText(outcome));
    return exitCodes.problems;
  }
  const changed = changedFiles(outcome, workspace);
  for (const { path, after } of changed) workspace.engine.setFile(path, after);
  await answerEngine(workspace.engine, root, options.git, surroundings);
  const remaining = remainingIn(outcome, workspace);
  const result = { id, asOf, proposal: outcome, changed, remaining };
  terminal.out(options.format === 'json' ? proposalInJson(isms, result) : proposalInText(isms, result));
  if (options.apply) {
    for (const { path, name, after } of changed) {
      await write(path, after, surroundings);
      if (!options.quiet) say(surroundings, `Wrote ${name}.`);
    }
  } else if (changed.length > 0 && !options.quiet) {
    say(surroundings, 'Nothing is changed yet; --apply writes it.');
  }
  return remaining.length > 0 ? exitCodes.problems : exitCodes.clean;
}

async function proposeOrTell(isms: Isms, plans: readonly RecordOf<'AuditPlan'>[]) {
  try {
    return propose(isms, plans, await loadSolver());
  } catch (error) {
    if (!(error instanceof SolverFault)) throw error;
    throw new CannotRun(`No proposal was proven to be the best one. ${error.message} Assign fewer audits at a time.`);
  }
}

/** The files that a proposal changes. Several plans may stand in one file. */
function changedFiles({ plans }: Proposal, { engine, root }: Workspace): readonly ChangedFile[] {
  const files = new Map<string, string>();
  for (const proposed of plans) {
    const { file, index } = proposed.plan.record;
    // Each edit is of the text as it is read; a second plan of a file is found in the text with the first one in it.
    const layout = engine.layoutOf(file);
    const document = layout?.documents[index];
    const text = engine.textOf(file);
    if (!document || text === undefined) continue;
    const after = applyProposal(text, document, proposed);
    if (typeof after !== 'string') throw new CannotRun(after.refusal);
    if (!files.has(file)) files.set(file, text);
    engine.setFile(file, after);
  }
  return [...files].flatMap(([path, before]) => {
    const after = engine.textOf(path) ?? before;
    return after === before ? [] : [{ path, name: relativeTo(root, path), before, after }];
  });
}

/** What assigning is to mend. */
const mended = /^(independence\/|competence\/(auditing|standard|expired)$|schedule\/double-booked$)/;

/** The problems of that sort that the plans still have. */
function remainingIn({ plans }: Proposal, { engine, root }: Workspace): readonly Remaining[] {
  const files = [...new Set(plans.map(({ plan }) => plan.record.file))];
  return files.flatMap((path) =>
    engine
      .diagnostics(path)
      .filter((diagnostic) => isOpenProblem(diagnostic) && mended.test(diagnostic.rule))
      .map(({ range, rule, message }) => ({ file: relativeTo(root, path), line: range.start.line + 1, rule, message })),
  );
}

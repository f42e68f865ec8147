import type { Diagnostic } from '../../engine/diagnostic.ts';
import type { Isms } from '../../engine/isms.ts';
import { assignmentCaveats } from '../../planning/assignment/assignment-caveats.ts';
import { plansOf } from '../../planning/assignment/plans-of.ts';
import { noProposalPage, proposalPage } from '../../planning/assignment/proposal-page.ts';
import { type NoProposal, type Proposal, propose } from '../../planning/assignment/propose.ts';
import { proposeFiles } from '../../planning/assignment/propose-files.ts';
import { remainingProblems } from '../../planning/assignment/remaining.ts';
import { isChanged } from '../../planning/assignment/remarks.ts';
import { loadSolver } from '../../planning/assignment/solver.ts';
import type { Caveat } from '../../planning/caveats.ts';
import type { ProposedFile } from '../../planning/proposed-file.ts';
import { ismsAt } from '../isms-at.ts';
import { refused } from '../refused.ts';
import type { Step } from '../steps.ts';
import type { EditContext } from '../workspace-edits.ts';
import type { AssignmentProposal, AssignParams, NoAssignment } from './assign-requests.ts';
import { fileProposal } from './proposals.ts';

/** What assigning auditors needs. */
export interface AssignContext extends EditContext {
  /** Ends when all files are read and looked up, so that nothing changes before the next turn. */
  readonly upToDate: () => Promise<void>;
  /** Ends when hashes and histories are known too. */
  readonly allKnown: () => Promise<void>;
  /** What is seen if files said something else, which they do not. */
  readonly supposing: <T>(texts: ReadonlyMap<string, string>, look: () => T) => T;
}

/** The best assignment, or the smallest reasons why there is none. */
export interface Outcome {
  readonly isms: Isms;
  readonly outcome: Proposal | NoProposal;
}

/** Finds who is to audit what; rejects with a sentence for the person who asked. */
export async function findAssignment(context: AssignContext, { id, root }: AssignParams, step: Step): Promise<Outcome> {
  await step('reading what is known of everybody');
  await context.allKnown();
  const solve = await loadSolver();
  await step('comparing all assignments');
  await context.upToDate();
  const path = context.uris.toPath(root);
  const isms = ismsAt(context.engine, path);
  const isThere = isms.audits.exists(id) || isms.records.hasProgramme(id);
  if (!isThere) throw refused(`There is no audit and no programme ${id} in ${path}.`);
  const plans = plansOf(isms, id);
  if ('refusal' in plans) throw refused(plans.refusal);
  const outcome = propose(isms, plans, solve);
  if ('refusal' in outcome) throw refused(outcome.refusal);
  return { isms, outcome };
}

/** An assignment, and what it would mean for files and problems. Nothing is changed. */
export interface FoundAssignment extends Outcome {
  /** None where there is no assignment, or it is there already. */
  readonly files: readonly ProposedFile[];
  /** The problems that would stay. */
  readonly remaining: readonly Diagnostic[];
  readonly caveats: readonly Caveat[];
}

/** Finds who is to audit what, and what files and problems would be then. */
export async function proposeAssignment(
  context: AssignContext,
  params: AssignParams,
  step: Step,
): Promise<FoundAssignment> {
  const { isms, outcome } = await findAssignment(context, params, step);
  const caveats = assignmentCaveats(isms);
  if (outcome.kind === 'none') return { isms, outcome, files: [], remaining: [], caveats };
  const files = proposeFiles(context.engine, isms, outcome);
  if ('refusal' in files) throw refused(files.refusal);
  return { isms, outcome, files, remaining: problemsAfter(context, outcome, files), caveats };
}

/** A proposal of auditors for an audit, or for all open audits of a programme, as the client shows it. */
export async function assignAuditors(
  context: AssignContext,
  params: AssignParams,
  step: Step,
): Promise<AssignmentProposal | NoAssignment> {
  const { id } = params;
  const { isms, outcome, files, remaining, caveats } = await proposeAssignment(context, params, step);
  if (outcome.kind === 'none') return { kind: 'none', page: noProposalPage(isms, outcome, { id, caveats }) };
  return {
    kind: 'proposal',
    files: files.map((file) => fileProposal(file, context)),
    page: proposalPage(isms, outcome, { id, remaining, caveats }),
    sessions: outcome.plans.flatMap(({ sessions }) => sessions).filter(isChanged).length,
    remaining: remaining.length,
    caveats,
  };
}

/** The problems that assigning is to mend and that are there when files say what is proposed. */
export function problemsAfter(
  { engine, supposing }: AssignContext,
  proposal: Pick<Proposal, 'plans'>,
  files: readonly Pick<ProposedFile, 'file' | 'text'>[],
): readonly Diagnostic[] {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  return supposing(texts, () => remainingProblems(engine, proposal));
}

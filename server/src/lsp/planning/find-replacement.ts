import type { Diagnostic } from '../../engine/diagnostic.ts';
import type { FileEdits } from '../../features/fixes/fix.ts';
import { editsOfPlan } from '../../planning/assignment/edit-plan.ts';
import { remainingProblems } from '../../planning/assignment/remaining.ts';
import { replaceOne } from '../../planning/assignment/replace-one.ts';
import type { Refusal } from '../../planning/refusal.ts';
import { applyEdits } from '../../yaml/edit/text-edit.ts';
import { type AssignContext, findAssignment, problemsAfter } from './assign-auditors.ts';
import type { ReplacementData } from './replacements.ts';

/**
 * The edits that put whom a proposal assigns in the place of one auditor of one session. Refused, with a sentence, where
 * there is no assignment, or where that alone would bring a new conflict: then several sessions have to change.
 */
export async function findReplacement(context: AssignContext, data: ReplacementData): Promise<FileEdits | Refusal> {
  const { outcome } = await findAssignment(context, { id: data.audit, root: data.root }, async () => {});
  if (outcome.kind === 'none') return { refusal: outcome.conflicts.map(({ reason }) => reason).join(' ') };
  const proposed = replaceOne(outcome, data);
  if ('refusal' in proposed) return proposed;
  const { file, index } = proposed.plan.record;
  const text = context.engine.textOf(file) ?? '';
  const document = context.engine.layoutOf(file)?.documents[index];
  const edits = document ? editsOfPlan(text, document, proposed) : [];
  if ('refusal' in edits) return edits;
  const before = remainingProblems(context.engine, outcome);
  const after = problemsAfter(context, outcome, [{ file, text: applyEdits(text, edits) }]);
  const brought = after.find((problem) => !isDeclaration(problem) && !before.some((each) => isSame(each, problem)));
  if (!brought) return { file, edits };
  return {
    refusal: `${data.words} can only be replaced together with others. Assign all auditors of ${data.audit}; by this alone: ${brought.message}`,
  };
}

/** Whoever joins a team still has to declare their independence, in words of their own. */
function isDeclaration({ rule }: Diagnostic): boolean {
  return rule === 'independence/no-declaration';
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return a.rule === b.rule && a.message === b.message;
}

import type { Correction, CorrectiveAction, Effectiveness } from '../../model/finding.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Day } from '../../model/values.ts';
import { evidenceIn, type NamedPerson, personOf, type Titled } from './named.ts';
import type { FindingSetting } from './subject.ts';

/** How a correction or corrective action stands on the as-of date. */
export type ActionStatus = 'completed' | 'overdue' | 'due' | 'no-due-date';

/** A review of effectiveness (10.2 d). */
export interface EffectivenessReview {
  readonly reviewedBy: NamedPerson | undefined;
  readonly reviewedOn: Day | undefined;
  readonly result: 'effective' | 'not-effective' | undefined;
  readonly evidence: readonly Titled[];
}

/** A correction, which puts the case right, or a corrective action, which removes its cause (10.2 a to c). */
export interface Action {
  /** Undefined for a correction. */
  readonly id: string | undefined;
  readonly description: string | undefined;
  readonly owner: NamedPerson | undefined;
  readonly due: Day | undefined;
  readonly completedOn: Day | undefined;
  readonly status: ActionStatus;
  readonly evidence: readonly Titled[];
  readonly uri: string | undefined;
  /** Its own review, or the one that the finding has for all its actions; a correction has none. */
  readonly effectiveness: EffectivenessReview | undefined;
}

export function correctionOf({ correction }: RecordOf<'Finding'>, setting: FindingSetting): Action | undefined {
  return correction && action(correction, undefined, undefined, setting);
}

/** The corrective actions of a finding, in its order. */
export function actionsOf(finding: RecordOf<'Finding'>, setting: FindingSetting): readonly Action[] {
  const actions = finding.correctiveActions?.items ?? [];
  return actions.map((each) =>
    action(each, each.id?.value, reviewOf(each.effectiveness ?? finding.effectiveness, setting), setting),
  );
}

function action(
  { description, owner, due, completedOn, evidence, uri }: Correction | CorrectiveAction,
  id: string | undefined,
  effectiveness: EffectivenessReview | undefined,
  { isms, context }: FindingSetting,
): Action {
  return {
    id,
    description: description?.value,
    owner: personOf(owner, isms),
    due: due?.value,
    completedOn: completedOn?.value,
    status: statusOf(due?.value, completedOn?.value, context.asOf),
    evidence: evidenceIn(evidence, isms),
    uri: uri?.value,
    effectiveness,
  };
}

function statusOf(due: Day | undefined, completedOn: Day | undefined, asOf: Day): ActionStatus {
  if (completedOn !== undefined) return 'completed';
  if (due === undefined) return 'no-due-date';
  return due < asOf ? 'overdue' : 'due';
}

function reviewOf(effectiveness: Effectiveness | undefined, { isms }: FindingSetting): EffectivenessReview | undefined {
  return (
    effectiveness && {
      reviewedBy: personOf(effectiveness.reviewedBy, isms),
      reviewedOn: effectiveness.reviewedOn?.value,
      result: effectiveness.result?.value,
      evidence: evidenceIn(effectiveness.evidence, isms),
    }
  );
}

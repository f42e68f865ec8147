import type { Action, ActionStatus } from './actions.ts';
import { isNonconformity, isOpen, type ReportedFinding } from './findings.ts';

/**
 * What is to be done next: a correction or corrective action, a decision on the finding where none is recorded, the
 * review of effectiveness, another action where a review found one not effective, or the closing.
 */
export type StepKind = 'correction' | 'corrective-action' | 'decision' | 'review' | 'further-action' | 'closing';

export interface OpenStep {
  readonly kind: StepKind;
  /** The correction or corrective action; undefined for a decision and for the closing. */
  readonly action: Action | undefined;
  readonly status: Exclude<ActionStatus, 'completed'>;
}

/** A finding that is neither closed nor withdrawn. */
export interface OpenItem {
  readonly finding: ReportedFinding;
  /** At least one. */
  readonly steps: readonly OpenStep[];
  readonly overdue: boolean;
}

/** The open items among findings, in their order. */
export function openItems(findings: readonly ReportedFinding[]): readonly OpenItem[] {
  return findings.filter(isOpen).map((finding) => {
    const steps = stepsOf(finding);
    return { finding, steps, overdue: steps.some(({ status }) => status === 'overdue') };
  });
}

function stepsOf(finding: ReportedFinding): readonly OpenStep[] {
  const { correction, actions } = finding;
  const pending: OpenStep[] = [];
  const add = (kind: StepKind, action: Action | undefined, status: ActionStatus): void => {
    if (status !== 'completed') pending.push({ kind, action, status });
  };
  if (correction) add('correction', correction, correction.status);
  for (const action of actions) add('corrective-action', action, action.status);
  if (actions.length === 0 && (isNonconformity(finding) || !correction)) add('decision', undefined, 'no-due-date');
  if (isNonconformity(finding)) {
    for (const action of actions.filter(({ status }) => status === 'completed')) {
      if (!action.effectiveness) add('review', action, 'no-due-date');
      else if (action.effectiveness.result !== 'effective') add('further-action', action, 'no-due-date');
    }
  }
  return pending.length > 0 ? pending : [{ kind: 'closing', action: undefined, status: 'no-due-date' }];
}

import type { Deviation } from '../../model/deviation.ts';
import { isUnchangeable } from '../../model/rule-id.ts';
import type { Severity } from '../../model/severity.ts';
import type { Day } from '../../model/values.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { expired, noReason, unknownRule, unused } from './messages.ts';

/** The rules on deviations with their severities, which nothing can change. */
export const deviationSeverities = {
  'deviation/no-reason': 'error',
  'deviation/unknown-rule': 'warning',
  'deviation/expired': 'warning',
  'deviation/unused': 'information',
} as const;

/** What is wrong with a deviation. */
export interface DeviationProblem {
  readonly rule: keyof typeof deviationSeverities;
  readonly message: string;
}

/** What deviations are held against. */
export interface Terms {
  readonly today: Day;
  /** The ids of all rules. */
  readonly ruleIds: readonly string[];
  readonly severityOf: (rule: string) => Severity;
  /** Whether a rule cannot judge, so that nobody knows whether there is anything to accept. */
  readonly isBlind: (rule: string) => boolean;
}

/**
 * What is wrong with a deviation: each error of its own, because of which it accepts nothing; else whether a rule that
 * it names has nothing there to accept. A rule that is switched off reports nothing, so neither is there anything.
 *
 * @param there the problems on the line that the deviation is about
 */
export function judgeDeviation(
  deviation: Deviation,
  there: readonly Diagnostic[],
  { today, ruleIds, severityOf, isBlind }: Terms,
): readonly DeviationProblem[] {
  const { rules, until, reason } = deviation;
  const unacceptable = rules.filter((rule) => isUnchangeable(rule) || !ruleIds.includes(rule));
  const errors: DeviationProblem[] = [];
  if (reason === undefined) errors.push({ rule: 'deviation/no-reason', message: noReason(rules) });
  if (unacceptable.length > 0 || (rules.length === 0 && reason !== undefined)) {
    errors.push({ rule: 'deviation/unknown-rule', message: unknownRule(unacceptable, ruleIds) });
  }
  if (until !== undefined && until < today) {
    errors.push({ rule: 'deviation/expired', message: expired(rules, until) });
  }
  if (errors.length > 0) return errors;
  const idle = rules.filter((rule) => !isBlind(rule) && !there.some((each) => each.rule === rule));
  if (idle.length === 0) return [];
  const off = idle.filter((rule) => severityOf(rule) === 'off');
  return [{ rule: 'deviation/unused', message: unused(deviation, idle, off) }];
}

/** Whether deviations are past their last day on one day and not on another. */
export function differ(deviations: readonly Deviation[], one: Day, other: Day): boolean {
  return deviations.some(({ until }) => until !== undefined && until < one !== until < other);
}

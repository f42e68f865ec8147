import type { StandardId } from '../../catalog/standard.ts';
import { textsOf } from './named.ts';
import type { Subject } from './subject.ts';

/** What the audit was for, what it looked at, and against what (9.2.2 a; ISO 19011 6.5.1 a to c). */
export interface ScopeOfAudit {
  readonly objectives: readonly string[];
  readonly standard: StandardId;
  readonly criteria: readonly string[];
  /** The selectors as written, in the plan or, without one, in the programme. */
  readonly requirements: readonly string[];
  /** What they stand for less the exclusions, in short. */
  readonly summary: string;
  readonly exclusions: readonly { readonly selector: string; readonly reason: string | undefined }[];
  readonly locations: readonly string[];
  readonly processes: readonly string[];
}

export function scopeOfAudit({ isms, audit, scope }: Subject): ScopeOfAudit {
  const { plan, entry } = audit;
  return {
    objectives: textsOf(plan?.objectives),
    standard: scope.edition,
    criteria: textsOf(plan?.criteria),
    requirements: textsOf(plan ? plan.scope?.requirements : entry?.value.requirements),
    summary: isms.requirements.summary([...scope.requirements], scope.edition),
    exclusions: (plan?.scope?.exclusions?.entries ?? []).map(({ key, value }) => ({
      selector: key,
      reason: value.value,
    })),
    locations: textsOf(plan?.scope?.locations),
    processes: textsOf(plan?.scope?.processes),
  };
}

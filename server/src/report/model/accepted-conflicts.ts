import { whyNotValid } from '../../engine/lookup/audits.ts';
import type { Day } from '../../model/values.ts';
import { type NamedPerson, personOf, textsOf } from './named.ts';
import type { Subject } from './subject.ts';

/** A conflict that the organization knew of and accepted before the audit, and what makes up for it (9.2.2 b). */
export interface AcceptedConflictEntry {
  readonly person: NamedPerson | undefined;
  /** The selectors as written. */
  readonly requirements: readonly string[];
  readonly mitigation: string | undefined;
  readonly approvedBy: NamedPerson | undefined;
  readonly approvedOn: Day | undefined;
  /** Why it accepts nothing; undefined where it holds. */
  readonly notValid: 'approved-by-team' | 'approved-late' | undefined;
}

/** The accepted conflicts of the plan, in its order. */
export function acceptedConflicts({ isms, audit }: Subject): readonly AcceptedConflictEntry[] {
  const { plan } = audit;
  if (!plan) return [];
  return (plan.acceptedConflicts?.items ?? []).map((conflict) => ({
    person: personOf(conflict.person, isms),
    requirements: textsOf(conflict.requirements),
    mitigation: conflict.mitigation?.value,
    approvedBy: personOf(conflict.approvedBy, isms),
    approvedOn: conflict.approvedOn?.value,
    notValid: whyNotValid(conflict, plan),
  }));
}

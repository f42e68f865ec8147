import type { StandardId } from '../../catalog/standard.ts';
import type { Day } from '../../model/values.ts';
import { type NamedPerson, personOf, textOrFile, textsOf } from './named.ts';
import type { Subject } from './subject.ts';

export interface AppliedStatement {
  readonly title: string | undefined;
  readonly version: string | undefined;
  readonly approvedBy: NamedPerson | undefined;
  readonly approvedOn: Day | undefined;
}

/** What the audit was for, what it looked at, and against what (9.2.2 a; ISO 19011 6.5.1 a to c). */
export interface ScopeOfAudit {
  readonly objectives: readonly string[];
  readonly standard: StandardId;
  /** Files that the plan names from its own folder upwards are named from the ISMS root. */
  readonly criteria: readonly string[];
  /** The statement of applicability, by which controls apply or do not (6.1.3 d). */
  readonly statement: AppliedStatement | undefined;
  /** The selectors as written, in the plan or, without one, in the programme. */
  readonly requirements: readonly string[];
  readonly exclusions: readonly { readonly selector: string; readonly reason: string | undefined }[];
  readonly locations: readonly string[];
  readonly processes: readonly string[];
}

export function scopeOfAudit({ isms, audit, scope }: Subject): ScopeOfAudit {
  const { plan, entry } = audit;
  const statement = isms.requirements.statement();
  return {
    objectives: textsOf(plan?.objectives),
    standard: scope.edition,
    criteria: plan ? textsOf(plan.criteria).map((each) => textOrFile(each, plan, isms)) : [],
    statement: statement && {
      title: statement.title?.value ?? statement.id?.value,
      version: statement.version?.value,
      approvedBy: personOf(statement.approvedBy, isms),
      approvedOn: statement.approvedOn?.value,
    },
    requirements: textsOf(plan ? plan.scope?.requirements : entry?.value.requirements),
    exclusions: (plan?.scope?.exclusions?.entries ?? []).map(({ key, value }) => ({
      selector: key,
      reason: value.value,
    })),
    locations: textsOf(plan?.scope?.locations),
    processes: textsOf(plan?.scope?.processes),
  };
}

/**
 * The documents of docs/format.md, as far as the two readings go. All scalars are texts, since that is how they are
 * written; dates are `YYYY-MM-DD`.
 */

/** Days from and until which something holds, both included; an absent end is open. */
export interface Span {
  readonly from?: string;
  readonly until?: string;
}

export type ByParty = Span & { readonly party: string };
export type ByPerson = Span & { readonly person: string };

export interface Responsibilities {
  readonly owner?: ByPerson;
  readonly implementers?: readonly ByParty[];
  readonly operators?: readonly ByParty[];
  readonly monitors?: readonly ByParty[];
}

export interface Isms {
  readonly governance: { readonly governingBody: readonly string[] };
  readonly independence?: { readonly coolingOff: 'P12M' | 'P1M' };
  readonly responsibilities?: Readonly<Record<string, Responsibilities>>;
}

export interface Control extends Responsibilities {
  readonly applicable: 'true' | 'false';
  readonly applicableFrom?: string;
}

export interface StatementOfApplicability {
  readonly controls: Readonly<Record<string, Control>>;
}

export interface Person {
  readonly team?: readonly (Span & { readonly team: string })[];
  readonly firm?: Span & { readonly firm: string };
  readonly reportsTo?: ByPerson;
}

export interface People {
  readonly teams: Readonly<Record<string, { readonly lead?: string }>>;
  readonly people: Readonly<Record<string, Person>>;
}

export interface Period {
  readonly start: string;
  readonly end: string;
}

export interface AcceptedConflict {
  readonly person: string;
  readonly requirements: readonly string[];
  readonly approvedBy: string;
  readonly approvedOn: string;
}

export interface Session {
  readonly date: string;
  readonly requirements?: readonly string[];
  readonly auditors: readonly string[];
  readonly auditees?: readonly string[];
}

export type PlanStatus = 'draft' | 'approved' | 'in-progress' | 'completed' | 'cancelled';

export interface Plan {
  readonly id: string;
  readonly status: PlanStatus;
  readonly period: Period;
  readonly scope: { readonly requirements: readonly string[]; readonly exclusions: Readonly<Record<string, string>> };
  readonly team: { readonly lead: string; readonly auditors?: readonly string[] };
  readonly declarations?: Readonly<Record<string, { readonly declaredOn: string }>>;
  readonly acceptedConflicts?: readonly AcceptedConflict[];
  readonly sessions?: readonly Session[];
}

export interface Result {
  readonly result: 'conforms' | 'nonconforming' | 'not-examined' | 'not-applicable';
  readonly notes?: string;
  readonly evidence?: readonly string[];
}

export interface Workpaper {
  readonly id: string;
  readonly audit: string;
  readonly auditor: string;
  readonly performedOn: string;
  readonly results: Readonly<Record<string, Result>>;
}

export interface Effectiveness {
  readonly reviewedBy: string;
}

export interface CorrectiveAction {
  readonly owner: string;
  readonly effectiveness?: Effectiveness;
}

export interface Finding {
  readonly id: string;
  readonly status: 'closed' | 'withdrawn';
  readonly requirements: readonly string[];
  readonly raisedBy: string;
  readonly raisedOn: string;
  readonly correction?: { readonly owner: string };
  readonly correctiveActions?: readonly CorrectiveAction[];
  readonly effectiveness?: Effectiveness;
  readonly closedBy?: string;
}

/** An audit of a programme. */
export interface Entry {
  readonly period: Period;
  readonly requirements: readonly string[];
  readonly status?: 'completed' | 'cancelled';
}

export interface Programme {
  readonly id: string;
  readonly continues?: string;
  readonly cycle: Period;
  readonly requirements?: readonly string[];
  readonly audits: Readonly<Record<string, Entry>>;
}

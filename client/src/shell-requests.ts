// The requests of the extension's own commands.

import { RequestType } from 'vscode-languageclient';

type Nothing = Record<string, never>;

/** A rule, as it is offered for choice. */
export interface RuleChoice {
  readonly id: string;
  /** The severity unless an Isms document says otherwise. */
  readonly severity: string;
  readonly title: string;
  /** The clause that it rests on, with its standard; null for rules about the form of files. */
  readonly basis: string | null;
}

/** All rules, in the order of their documentation. */
export const rulesRequest = new RequestType<Nothing, { readonly rules: readonly RuleChoice[] }, void>(
  'auditAsCode/rules',
);

/** The page of a rule as Markdown; null where there is no such rule. */
export const rulePageRequest = new RequestType<{ readonly rule: string }, { readonly page: string | null }, void>(
  'auditAsCode/rulePage',
);

/** What a check has found: numbers of audit files and of problems. */
export interface CheckResult {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  /** Problems of severity information or hint. */
  readonly notes: number;
}

/** Reads and judges everything again; answered when all is published. */
export const checkWorkspaceRequest = new RequestType<Nothing, CheckResult, void>('auditAsCode/checkWorkspace');

/** Judges by another day, `YYYY-MM-DD`, or by the clock's again: null. Answered when problems are those of that day. */
export const setAsOfRequest = new RequestType<{ readonly asOf: string | null }, null, void>('auditAsCode/setAsOf');

/** How far the first audit has come, in any ISMS of the workspace. */
export interface Milestones {
  readonly isms: boolean;
  readonly programme: boolean;
  /** Some plan has a session with an auditor. */
  readonly plan: boolean;
  readonly finding: boolean;
}

export const milestonesRequest = new RequestType<Nothing, Milestones, void>('auditAsCode/milestones');

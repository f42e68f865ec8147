// What the models of several views are made of: data without words, which the client words. The shapes are those of
// server/src/views, as JSON carries them: what is undefined is absent there. Days are `YYYY-MM-DD`.

/** A place in a file. `locateRequest` finds its range in the text as it is when somebody goes there. */
export interface Place {
  readonly file: string;
  readonly index: number;
  readonly pointer: string;
  readonly part: 'key' | 'value';
}

/** How many problems there are of each severity; accepted ones are not counted. */
export interface ProblemCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** How much of what is due is in the scope of an audit, and was examined; numbers of requirements. */
export interface Shares {
  readonly due: number;
  readonly planned: number;
  readonly examined: number;
}

/**
 * Where an audit stands today. `overdue`: its days are past and it is neither completed nor cancelled (the rule
 * schedule/audit-overdue); `in-progress`: the plan says so; `planned`: everything else that is not over, drafts too.
 */
export type AuditState = 'planned' | 'in-progress' | 'completed' | 'overdue' | 'cancelled';

/** What the plan says; `planned` where only a programme has the audit. */
export type AuditStatus = 'draft' | 'approved' | 'in-progress' | 'completed' | 'cancelled' | 'planned';

export type FindingType =
  | 'major-nonconformity'
  | 'minor-nonconformity'
  | 'observation'
  | 'opportunity-for-improvement'
  | 'good-practice';

export type FindingStatus = 'open' | 'action-planned' | 'action-implemented' | 'closed' | 'withdrawn';

/** A person as a document names them. */
export interface NamedPerson {
  readonly id: string;
  /** The id where no name is known. */
  readonly name: string;
}

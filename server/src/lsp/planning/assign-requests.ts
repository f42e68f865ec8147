import { RequestType, type WorkDoneProgressParams } from 'vscode-languageserver';
import type { Caveat } from '../../planning/caveats.ts';
import type { ProposalAnswer } from './proposals.ts';

/** What auditors can be assigned to: an audit whose plan is open, or a programme for all of its. */
export interface Assignable {
  readonly kind: 'audit' | 'programme';
  readonly id: string;
  readonly title: string;
  /** Of an audit its first day, `YYYY-MM-DD`; null when it is not known. */
  readonly start: string | null;
  /** How many audits are open. */
  readonly audits: number;
  /** The ISMS root: a URI. */
  readonly root: string;
  /** The title of the ISMS. */
  readonly isms: string;
  /** Whether the document that was named holds it. */
  readonly own: boolean;
}

/** What auditors can be assigned to in the workspace: that of the given document first, then the audits by their days. */
export const assignableRequest = new RequestType<
  { readonly textDocument?: { readonly uri: string } },
  { readonly assignable: readonly Assignable[] },
  void
>('auditAsCode/assignable');

/** The id of an audit or of a programme, and the URI of its ISMS root. */
export interface AssignParams extends WorkDoneProgressParams {
  readonly id: string;
  readonly root: string;
}

/** What is proposed; without files where nothing is to be changed. */
export interface AssignmentProposal extends ProposalAnswer {
  readonly kind: 'proposal';
  /** How many sessions get other auditors than now. */
  readonly sessions: number;
  /** How many problems of independence, competence and time stay. */
  readonly remaining: number;
  /** What it cannot be sure of. */
  readonly caveats: readonly Caveat[];
}

/** Why nothing is: a page in Markdown with the smallest reasons, and what would mend each. */
export interface NoAssignment {
  readonly kind: 'none';
  readonly page: string;
}

/** Proposes auditors; rejects with a sentence that says what to do where nobody can say who could audit. */
export const assignRequest = new RequestType<AssignParams, AssignmentProposal | NoAssignment, void>(
  'auditAsCode/assignAuditors',
);

// The requests by which auditors are assigned.

import { RequestType } from 'vscode-languageclient';
import type { Caveat } from '../proposals/caveats.ts';
import type { FileProposal } from '../proposals/proposal.ts';

/** What auditors can be assigned to: an audit whose plan is open, or a programme for all of its. */
export interface Assignable {
  readonly kind: 'audit' | 'programme';
  readonly id: string;
  readonly title: string;
  /** Of an audit its first day, `YYYY-MM-DD`; null when it is not known. */
  readonly start: string | null;
  /** How many audits are open. */
  readonly audits: number;
  /** The URI of the ISMS root. */
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

/** The best assignment; without files where nothing is to be changed. */
export interface AssignmentProposal {
  readonly kind: 'proposal';
  readonly files: readonly FileProposal[];
  readonly page: string;
  /** How many sessions get other auditors than now. */
  readonly sessions: number;
  /** How many problems of independence, competence and time stay. */
  readonly remaining: number;
  readonly caveats: readonly Caveat[];
}

/** Why there is none: a page in Markdown. */
export interface NoAssignment {
  readonly kind: 'none';
  readonly page: string;
}

/** Proposes auditors for an audit or a programme of the ISMS with this root, a URI. Nothing is changed. */
export const assignRequest = new RequestType<
  { readonly id: string; readonly root: string },
  AssignmentProposal | NoAssignment,
  void
>('auditAsCode/assignAuditors');

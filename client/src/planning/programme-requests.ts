// The request by which the audits of a programme are planned.

import { RequestType } from 'vscode-languageclient';
import type { Caveat } from '../proposals/caveats.ts';
import type { FileProposal } from '../proposals/proposal.ts';

/** The audits that a programme still needs; without files where none is to be added. */
export interface ProgrammeProposal {
  readonly files: readonly FileProposal[];
  readonly page: string;
  /** How many audits are added. */
  readonly audits: number;
  /** Days of auditors for them. */
  readonly days: number;
  /** What the programme should have and cannot have any more: sentences of the server. */
  readonly unmet: readonly string[];
  readonly caveats: readonly Caveat[];
}

export interface PlanProgrammeParams {
  readonly programme: string;
  /** The URI of the ISMS root. */
  readonly root: string;
  /** The days of auditors that there are; null for as many as it takes. */
  readonly days: number | null;
}

/** Proposes audits within a budget of days, or as many as it takes: null. Nothing is changed. */
export const planProgrammeRequest = new RequestType<PlanProgrammeParams, ProgrammeProposal, void>(
  'auditAsCode/planProgramme',
);

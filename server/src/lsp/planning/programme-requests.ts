import { RequestType, type WorkDoneProgressParams } from 'vscode-languageserver';
import type { Caveat } from '../../planning/caveats.ts';
import type { ProposalAnswer } from './proposals.ts';

export interface PlanProgrammeParams extends WorkDoneProgressParams {
  readonly programme: string;
  /** The ISMS root: a URI. */
  readonly root: string;
  /** The days of auditors that there are for what is proposed; as many as it takes, if nothing is said. */
  readonly days?: number | null;
}

/** What is proposed; without files where no audit is to be added. */
export interface ProgrammeProposal extends ProposalAnswer {
  /** How many audits are added. */
  readonly audits: number;
  /** Days of auditors for them. */
  readonly days: number;
  /** What the programme should have and cannot have any more: sentences. */
  readonly unmet: readonly string[];
  /** What could not be looked at. */
  readonly caveats: readonly Caveat[];
}

/** Proposes the audits that a programme still needs; rejects with a sentence that says why it cannot. */
export const planProgrammeRequest = new RequestType<PlanProgrammeParams, ProgrammeProposal, void>(
  'auditAsCode/planProgramme',
);

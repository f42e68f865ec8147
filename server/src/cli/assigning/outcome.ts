import type { Proposal } from '../../planning/assignment/propose.ts';
import type { ChangedFile } from '../proposed-changes.ts';

/** A problem that stays when a proposal is applied. */
export interface Remaining {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** A proposal that is ready to be shown. */
export interface ReadyProposal {
  readonly id: string;
  readonly asOf: string;
  readonly proposal: Proposal;
  readonly changed: readonly ChangedFile[];
  readonly remaining: readonly Remaining[];
}

import type { Proposal } from '../../planning/assignment/propose.ts';
import { visible } from '../formats/visible.ts';
import { unifiedDiff } from '../unified-diff.ts';

/** A file as it is and as it is to be. */
export interface ChangedFile {
  readonly path: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

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

/** The diffs of all files. */
export function diffs(changed: readonly ChangedFile[]): string {
  return changed.map(({ name, before, after }) => unifiedDiff(visible(name), before, after)).join('');
}

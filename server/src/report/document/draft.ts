import type { DraftReason } from '../model/draft.ts';
import type { Wording } from './wording.ts';

/** As many files are named. */
const filesAtMost = 5;

/** Why a report is a draft, a sentence for each reason. */
export function draftSentences(reasons: readonly DraftReason[], say: Wording): readonly string[] {
  return reasons.map((reason) => sentence(reason, say));
}

function sentence(reason: DraftReason, { words: { title } }: Wording): string {
  switch (reason.kind) {
    case 'errors':
      return title.draftReason.errors(reason.count, named(reason.files, title.andMore));
    case 'uncommitted':
      return title.draftReason.uncommitted(named(reason.files, title.andMore));
    default:
      return title.draftReason[reason.kind];
  }
}

function named(files: readonly string[], more: (number: number) => string): string {
  const shown = files.slice(0, filesAtMost).join(', ');
  return files.length > filesAtMost ? `${shown} ${more(files.length - filesAtMost)}` : shown;
}

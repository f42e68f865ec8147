// What could not be looked at for a proposal.

import * as vscode from 'vscode';

/** What could not be looked at: who has committed to what, or what a file with an error in its YAML says. */
export type Caveat = { readonly kind: 'history' } | { readonly kind: 'broken-file'; readonly file: string };

/** A caveat as a sentence. */
export function caveatInWords(caveat: Caveat): string {
  if (caveat.kind === 'history')
    return vscode.l10n.t('The git history is not known, so commits are not taken into account.');
  return vscode.l10n.t('{0} has an error in its YAML: something it says may have been missed.', caveat.file);
}

// What a proposal cannot be sure of.

import * as vscode from 'vscode';

/**
 * What a proposal cannot be sure of: who has committed to what, what a file with an error in its YAML says, or who stands
 * above whom where people report to each other in a circle.
 */
export type Caveat =
  | { readonly kind: 'history' }
  | { readonly kind: 'broken-file'; readonly file: string }
  | { readonly kind: 'circle'; readonly people: readonly string[] };

/** A caveat as a sentence. */
export function caveatInWords(caveat: Caveat): string {
  switch (caveat.kind) {
    case 'history':
      return vscode.l10n.t('The git history is not known, so commits are not taken into account.');
    case 'broken-file':
      return vscode.l10n.t('{0} has an error in its YAML: something it says may have been missed.', caveat.file);
    case 'circle':
      return vscode.l10n.t('These people report to each other in a circle: {0}.', caveat.people.join(', '));
  }
}

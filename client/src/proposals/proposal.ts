// What the language server proposes, and how a command offers it.

import type { Range, TextEdit } from 'vscode-languageclient';

/** A file as it is to be. */
export interface FileProposal {
  readonly uri: string;
  /** Of the document that the edits are of; null where it was not open. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  /** The whole text with the edits in it. */
  readonly text: string;
  /** Why, by ranges of `text`: Markdown. */
  readonly reasons: readonly { readonly range: Range; readonly markdown: string }[];
}

/** Changes of one file or several, which are accepted as a whole or not at all. */
export interface Proposal {
  readonly files: readonly FileProposal[];
  /** All reasons, and what stays as it is: Markdown. */
  readonly page: string;
  /** What is proposed, in a sentence for a notification. */
  readonly summary: string;
}

/** How a command offers a proposal; see `Proposals.offer`. */
export interface Offer {
  /**
   * What is proposed and what it is about, such as "Assign Auditors IA-2026-01". It names tabs and pages, and a new offer
   * with the same title takes the place of the one before.
   */
  readonly title: string;
  /**
   * Asks the server. It is asked again before anything is applied, so that nobody accepts what does not hold any more:
   * the answer has to be the same while nothing has changed. Undefined where there is nothing to show, because the user
   * has cancelled or has been told otherwise. Rejects with a sentence for the user.
   */
  readonly propose: () => Promise<Proposal | undefined>;
}

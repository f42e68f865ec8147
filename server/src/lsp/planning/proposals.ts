import type { Range, TextEdit } from 'vscode-languageserver';
import type { ProposedFile } from '../../planning/proposed-file.ts';
import { type EditContext, toTextEdits } from '../workspace-edits.ts';

/** A file as it is to be: what the client shows beside the file as it is, and applies when the person accepts it. */
export interface FileProposal {
  readonly uri: string;
  /** Of the document that the edits are of; null where the client does not have it open. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  /** The whole text with the edits in it. A client whose text with the edits is another one has to ask again. */
  readonly text: string;
  /** Why, by ranges of `text`: Markdown. */
  readonly reasons: readonly { readonly range: Range; readonly markdown: string }[];
}

/** Changes of files that are proposed, and a page in Markdown that tells all of it. Applied as a whole, or not at all. */
export interface ProposalAnswer {
  readonly files: readonly FileProposal[];
  readonly page: string;
}

/** A proposed file as the protocol has it. */
export function fileProposal(
  { file, edits, text, reasons }: ProposedFile,
  { engine, uris, versionOf }: EditContext,
): FileProposal {
  return {
    uri: uris.toUri(file),
    version: versionOf(file) ?? null,
    edits: toTextEdits(engine, file, edits),
    text,
    reasons,
  };
}

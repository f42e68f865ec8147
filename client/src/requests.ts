// The requests that the language server answers beyond the protocol.

import { RequestType } from 'vscode-languageclient';

/** An internal audit, as it is offered for choice. */
export interface Audit {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  /** The first day, `YYYY-MM-DD`; null when it is not known. */
  readonly start: string | null;
  /** The last day, `YYYY-MM-DD`; null when it is not known. */
  readonly end: string | null;
  /** The URI of the ISMS root that the audit belongs to. */
  readonly root: string;
  /** The title of the ISMS. */
  readonly isms: string;
}

/** Lists the audits of the workspace: the one of the given document first, then the latest first. */
export const auditsRequest = new RequestType<
  { readonly textDocument?: { readonly uri: string } },
  { readonly audits: readonly Audit[] },
  void
>('auditAsCode/audits');

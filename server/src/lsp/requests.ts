import { RequestType } from 'vscode-languageserver';

/** An audit that a report can be made of. */
export interface AuditChoice {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly start: string | null;
  readonly end: string | null;
  /** The ISMS root folder: a URI. */
  readonly root: string;
  /** The title of the ISMS. */
  readonly isms: string;
}

export interface AuditsParams {
  readonly textDocument?: { readonly uri: string };
}

/** The audits of the workspace: the one that a document belongs to first, then the latest first. */
export const auditsRequest = new RequestType<AuditsParams, { readonly audits: readonly AuditChoice[] }, void>(
  'auditAsCode/audits',
);

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

export interface ReportParams {
  readonly audit: string;
  /** The ISMS root folder: a URI. */
  readonly root: string;
  /** Where reports go, relative to the ISMS root. */
  readonly folder: string;
}

export interface ReportResult {
  /** The file that the report belongs in. */
  readonly uri: string;
  readonly text: string;
  /** How many errors the ISMS has. */
  readonly errors: number;
  /** What is there already; `edited`: somebody has changed it by hand, so ask before overwriting. */
  readonly existing: 'absent' | 'unedited' | 'edited' | 'same';
}

/** The internal audit report of an audit, to be written by the client. */
export const internalAuditReportRequest = new RequestType<ReportParams, ReportResult, void>(
  'auditAsCode/internalAuditReport',
);

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
export const auditsRequest = new RequestType<{ textDocument?: { uri: string } }, { audits: Audit[] }, void>(
  'auditAsCode/audits',
);

/** Which report is wanted, and the folder for it, relative to the ISMS root. */
export interface InternalAuditReportParams {
  readonly audit: string;
  readonly root: string;
  readonly folder: string;
}

/** A report that is ready to be written. */
export interface InternalAuditReport {
  /** The file that it belongs in. */
  readonly uri: string;
  /** The whole text of the file. */
  readonly text: string;
  /** How many problems of severity error the ISMS has. */
  readonly errors: number;
  /** What is in the file's place: nothing, the same text, an older report, or one that was changed by hand. */
  readonly existing: 'absent' | 'same' | 'unedited' | 'edited';
}

/** Makes the report of an internal audit; the server writes nothing. */
export const internalAuditReportRequest = new RequestType<InternalAuditReportParams, InternalAuditReport, void>(
  'auditAsCode/internalAuditReport',
);

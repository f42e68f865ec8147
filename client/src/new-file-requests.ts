// The requests by which the language server makes the texts of new files.

import { RequestType } from 'vscode-languageclient';

/** An audit that a new file can be about. */
export interface AuditToChoose {
  readonly id: string;
  readonly title: string;
  readonly hasPlan: boolean;
  /** What it has in scope. */
  readonly requirements: readonly { readonly id: string; readonly title: string }[];
}

export interface PersonToChoose {
  readonly id: string;
  readonly name: string;
  /** Whether they are competent to audit. */
  readonly auditor: boolean;
}

/** What there is to choose from in one ISMS. */
export interface NewFileChoices {
  /** The URI of the ISMS root. */
  readonly root: string;
  /** The title of the ISMS. */
  readonly isms: string;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Those without a plan first, then the latest first. */
  readonly audits: readonly AuditToChoose[];
  /** Auditors first. */
  readonly people: readonly PersonToChoose[];
  readonly nextAudit: string;
  readonly nextFinding: string;
  readonly hasStatement: boolean;
}

/** The ISMSs of the workspace: that of the given document first. */
export const newFileChoicesRequest = new RequestType<
  { readonly textDocument?: { readonly uri: string } },
  { readonly choices: readonly NewFileChoices[] },
  void
>('auditAsCode/newFileChoices');

/** A file that is not there yet. */
export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

/** What is wanted, with the answers of the user. */
export type NewFileOrder =
  | { readonly what: 'AuditPlan'; readonly audit: string; readonly lead: string }
  | {
      readonly what: 'Finding';
      readonly audit: string;
      readonly type: string;
      readonly requirement: string;
      readonly title: string;
    }
  | { readonly what: 'AuditProgramme'; readonly manager: string; readonly start: string }
  | { readonly what: 'StatementOfApplicability' }
  | { readonly what: 'Isms'; readonly organization: string; readonly standard: string };

/** `root` is the URI of the ISMS root, or of the folder to be one. */
export type NewFilesParams = NewFileOrder & { readonly root: string };

/** Makes the texts of new files; the server writes nothing. The first is the one to show. */
export const newFilesRequest = new RequestType<NewFilesParams, { readonly files: readonly NewFile[] }, void>(
  'auditAsCode/newFiles',
);

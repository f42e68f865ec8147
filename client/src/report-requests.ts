// What the language server is asked for reports and evidence packs. It writes nothing.

import { RequestType } from 'vscode-languageclient';

export type ReportKind =
  | 'internal-audit'
  | 'management-summary'
  | 'audit-plan'
  | 'programme'
  | 'findings'
  | 'soa'
  | 'corrective-action';

export type FormatName = 'md' | 'html' | 'docx' | 'pdf' | 'csv' | 'xlsx';

/** What a report can be about: an audit, a programme, a finding, or a whole ISMS, which has no id. */
export interface ReportSubject {
  readonly id: string | null;
  readonly title: string;
  /** As it stands in the records; empty where it has none. */
  readonly status: string;
  /** `YYYY-MM-DD`; null where it is not known. */
  readonly start: string | null;
  readonly end: string | null;
  /** The URI of the ISMS root. */
  readonly root: string;
  /** The title of the ISMS. */
  readonly isms: string;
}

/** What there is to report on, and the formats for it. */
export interface ReportSubjects {
  readonly subjects: readonly ReportSubject[];
  readonly formats: readonly { readonly name: FormatName; readonly title: string }[];
}

/** Lists what a kind of report can be about: what the given document speaks of first. */
export const reportSubjectsRequest = new RequestType<
  { readonly kind: ReportKind; readonly textDocument?: { readonly uri: string } },
  ReportSubjects,
  void
>('auditAsCode/reportSubjects');

/** Which report is wanted, and the folder for it, relative to the ISMS root. */
export interface ReportParams {
  readonly kind: ReportKind;
  readonly root: string;
  readonly id?: string | null;
  readonly formats: readonly FormatName[];
  readonly folder: string;
}

/** A report that is ready to be written. */
export interface ReportFile {
  /** The file that it belongs in. */
  readonly uri: string;
  readonly format: FormatName;
  /** Its bytes, in Base64. */
  readonly content: string;
  /** What is in the file's place: nothing, the same, an older report, or one that was changed by hand. */
  readonly existing: 'absent' | 'same' | 'unedited' | 'edited';
}

export interface ReportResult {
  readonly title: string;
  /** Why it is a draft, in sentences in the language of the report. */
  readonly draft: readonly string[];
  /** How many problems of severity error the ISMS has. */
  readonly errors: number;
  /** What is not as it is meant, in sentences in English. */
  readonly warnings: readonly string[];
  readonly files: readonly ReportFile[];
}

/** Makes a report of any kind, in one format or several. */
export const reportRequest = new RequestType<ReportParams, ReportResult, void>('auditAsCode/report');

/** An evidence pack that is ready to be written. */
export interface EvidencePack {
  /** The bytes of the ZIP archive, in Base64. */
  readonly content: string;
  /** The SHA-256 of its manifest, to be kept elsewhere. */
  readonly manifestSha256: string;
  readonly files: number;
  /** What is not in it and what differs, in sentences in English. */
  readonly warnings: readonly string[];
}

/** Makes the evidence pack of an audit. */
export const packRequest = new RequestType<{ readonly audit: string; readonly root: string }, EvidencePack, void>(
  'auditAsCode/pack',
);

/** The bytes that travelled as Base64. */
export function bytesOf({ content }: { readonly content: string }): Uint8Array {
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
}

import { RequestType, type WorkDoneProgressParams } from 'vscode-languageserver';
import type { ReportKind } from '../report/document/report-document.ts';
import type { FormatName } from '../report/formats/format.ts';

/** What a report can be about: an audit, a programme, a finding, or a whole ISMS. */
export interface ReportSubject {
  /** Null where the report is about the ISMS. */
  readonly id: string | null;
  readonly title: string;
  /** As it stands in the records; empty where it has none. */
  readonly status: string;
  /** The first and the last day of its period or cycle, where they are known. */
  readonly start: string | null;
  readonly end: string | null;
  /** The ISMS root folder: a URI. */
  readonly root: string;
  /** The title of the ISMS. */
  readonly isms: string;
}

export interface ReportSubjectsParams {
  readonly kind: ReportKind;
  /** A document of what is meant, which comes first. */
  readonly textDocument?: { readonly uri: string };
}

/** What there is to report on, and the formats for it. */
export interface ReportSubjects {
  readonly subjects: readonly ReportSubject[];
  /** By name, with what people call them. */
  readonly formats: readonly { readonly name: FormatName; readonly title: string }[];
}

export const reportSubjectsRequest = new RequestType<ReportSubjectsParams, ReportSubjects, void>(
  'auditAsCode/reportSubjects',
);

export interface ReportParams extends WorkDoneProgressParams {
  readonly kind: ReportKind;
  /** The ISMS root folder: a URI. */
  readonly root: string;
  /** An audit or programme that is not named is the one that the as-of date is in, else the latest. */
  readonly id?: string | null;
  readonly formats: readonly FormatName[];
  /** Where reports go, relative to the ISMS root. */
  readonly folder: string;
}

/** A report as a file, to be written by the client. */
export interface ReportFile {
  readonly uri: string;
  readonly format: FormatName;
  /** Its bytes, in Base64. */
  readonly content: string;
  /** What is there already; `edited`: somebody has changed it by hand, so ask before overwriting. */
  readonly existing: 'absent' | 'unedited' | 'edited' | 'same';
}

export interface ReportResult {
  readonly title: string;
  /** Why it is a draft, in sentences in the language of the report; empty for a final one. */
  readonly draft: readonly string[];
  /** How many errors the ISMS has. */
  readonly errors: number;
  /** What is not as it is meant, in sentences in English. */
  readonly warnings: readonly string[];
  /** In the order of the formats that were asked for. */
  readonly files: readonly ReportFile[];
}

/** A report of any kind, in one format or several. The server writes nothing. */
export const reportRequest = new RequestType<ReportParams, ReportResult, void>('auditAsCode/report');

export interface PackParams extends WorkDoneProgressParams {
  readonly audit: string;
  /** The ISMS root folder: a URI. */
  readonly root: string;
}

export interface PackResult {
  /** The bytes of the ZIP archive, in Base64. */
  readonly content: string;
  /** To be kept elsewhere. */
  readonly manifestSha256: string;
  /** How many files it holds, the manifest aside. */
  readonly files: number;
  /** In sentences in English. */
  readonly warnings: readonly string[];
}

/** The evidence pack of an audit. The server writes nothing. */
export const packRequest = new RequestType<PackParams, PackResult, void>('auditAsCode/pack');

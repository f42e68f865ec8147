import type { Day } from '../../model/values.ts';
import type { Commit } from '../model/context.ts';
import type { Block } from './blocks.ts';
import type { Sheet } from './sheet.ts';

/** The kinds of reports, by the names that the command line knows them by. */
export const reportKinds = [
  'internal-audit',
  'management-summary',
  'programme',
  'findings',
  'soa',
  'audit-plan',
  'corrective-action',
] as const;
export type ReportKind = (typeof reportKinds)[number];

/** The languages that reports can be written in. Text of files stays as it is written. */
export const reportLanguages = ['en', 'de'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

export const paperSizes = ['a4', 'letter'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** The typeface of the text: a name, or a font file at an absolute path within the workspace, `/` as separator. */
export type ReportFont =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string };

/**
 * A report in words, ready for any format: plain data, the same for the same records, as-of day, git state and version.
 * Formats add nothing but layout and the words of `frame-words.ts` (page, contents, draft). Text is as written, but
 * that what nobody sees has been made visible.
 */
export interface ReportDocument {
  readonly kind: ReportKind;
  /** The text of its heading of level 1: for document properties and the title of a window. */
  readonly title: string;
  /** The id of the audit, programme or finding that it is about; that of the ISMS for findings and soa. */
  readonly id: string;
  /** Undefined where it is not recorded. */
  readonly organization: string | undefined;
  readonly language: ReportLanguage;
  /** The day that counts as today; documents are dated by it. */
  readonly asOf: Day;
  /** The version of the product. */
  readonly version: string;
  /** The last commit that touched audit or evidence files of the ISMS; undefined without git. */
  readonly commit: Commit | undefined;
  /** How confidential it is, for each page. */
  readonly classification: string | undefined;
  readonly paper: PaperSize;
  /** The colour of headings and lines: `#rrggbb` in lower case; undefined for the format's own. */
  readonly accent: string | undefined;
  /** A picture for the head of the first page: an absolute path within the workspace, `/` as separator. */
  readonly logo: string | undefined;
  readonly font: ReportFont | undefined;
  /** Why it is a draft, in sentences; empty for a final one. The blocks say so too; each page shows the word. */
  readonly draft: readonly string[];
  /** Begins with the heading of level 1. */
  readonly blocks: readonly Block[];
  /** The register in full, for CSV and XLSX: of findings and soa. Others have none. */
  readonly sheets: readonly Sheet[];
}

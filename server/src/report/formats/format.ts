import type { ReportDocument } from '../document/report-document.ts';
import type { Picture } from '../picture.ts';
import type { Sha256 } from '../seal.ts';

/** The formats of reports, by the names that the command line knows them by; each is also the extension of its files. */
const formatNames = ['md', 'html', 'docx', 'pdf', 'csv', 'xlsx'] as const;
export type FormatName = (typeof formatNames)[number];

/** What a format needs beside the document. */
export interface FormatSurroundings {
  readonly sha256: Sha256;
  /** The picture at `document.logo`, where it could be read. */
  readonly logo: Picture | undefined;
  /** The content of the font file that `document.font` names, where it names one and that could be read. */
  readonly font: Uint8Array | undefined;
}

/** A report as a file of some format. */
export interface RenderedReport {
  /** Text is UTF-8. The same document gives the same bytes, which end in a seal or hold one. */
  readonly bytes: Uint8Array;
  /** What a reader will not find in the file as it is meant, in sentences, in English. */
  readonly warnings: readonly string[];
}

/** A format that reports are written in. */
export interface ReportFormat {
  readonly name: FormatName;
  /** As people call it. */
  readonly title: string;
  /** Whether it can be read as it is, so that it may go to a terminal. */
  readonly isText: boolean;
  /** Only registers, whose documents have sheets, can be written in a format for calculating. */
  readonly needsSheets: boolean;
  readonly render: (document: ReportDocument, surroundings: FormatSurroundings) => Promise<RenderedReport>;
  /** Whether a file holds what was generated, whatever its name: then it may be generated again in its place. */
  readonly isUnedited: (existing: Uint8Array, sha256: Sha256) => Promise<boolean>;
}

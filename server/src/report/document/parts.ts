import type { DraftReason } from '../model/draft.ts';
import type { Block } from './blocks.ts';
import type { ReportKind } from './report-document.ts';
import type { SectionOf } from './sections.ts';
import type { Sheet } from './sheet.ts';

/** What a kind of report says, before it is put together. */
export interface ReportParts<K extends ReportKind> {
  readonly kind: K;
  /** The id of the audit, programme or finding that it is about; that of the ISMS for findings and soa. */
  readonly id: string;
  readonly title: string;
  readonly draft: readonly DraftReason[];
  /** What stands below the title whichever sections are chosen: notices, and the facts that identify the subject. */
  readonly opening: readonly Block[];
  /** Those with nothing to say are empty. */
  readonly sections: Readonly<Record<SectionOf<K>, readonly Block[]>>;
  readonly sheets: readonly Sheet[];
}

/** Why there is no report, in a sentence for the person who asked, in English. */
export interface Refusal {
  readonly refusal: string;
}

import { frameWords } from './document/frame-words.ts';
import type { ReportDocument } from './document/report-document.ts';

/** What stands around a report: on every page of paper, and once below everything. */
export interface Frame {
  readonly id: string;
  readonly classification: string | undefined;
  /** DRAFT, where it is one. */
  readonly draft: string | undefined;
  /** The day that the report speaks of, in words. */
  readonly asOf: string;
  /** What it was made by and of. */
  readonly origin: string;
}

export function frameOf({ id, classification, draft, asOf, version, commit, language }: ReportDocument): Frame {
  const words = frameWords[language];
  const madeBy = words.madeBy(version);
  return {
    id,
    classification,
    draft: draft.length > 0 ? words.draft : undefined,
    asOf: words.asOf(asOf),
    origin: commit ? `${madeBy} · ${commit.id}, ${commit.date}` : madeBy,
  };
}

/** The words that tell a page, with a mark where each number stands. */
export function pageWords<Mark>(
  language: ReportDocument['language'],
  page: Mark,
  pages: Mark,
): readonly (string | Mark)[] {
  const [pageMark, pagesMark] = ['{page}', '{pages}'];
  return frameWords[language]
    .page(pageMark, pagesMark)
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => (part === pageMark ? page : part === pagesMark ? pages : part));
}

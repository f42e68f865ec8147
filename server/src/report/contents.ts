import type { Heading } from './document/blocks.ts';
import type { ReportDocument } from './document/report-document.ts';
import { hasOnePage } from './one-page.ts';

/** More entries than this are no overview: then the sections alone are listed. */
const mostEntries = 60;
/** Fewer sections than this are seen without a list. */
const fewestSections = 3;

/** The headings that the list of contents names, below the title; none for a report that needs no list. */
export function contentsOf(document: ReportDocument): readonly Heading[] {
  if (hasOnePage(document)) return [];
  const headings = document.blocks.filter((block): block is Heading => block.kind === 'heading' && block.level > 1);
  const sections = headings.filter(({ level }) => level === 2);
  if (sections.length < fewestSections) return [];
  return headings.length > mostEntries ? sections : headings;
}

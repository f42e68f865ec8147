/** The page on paper: its size, and what stands on every page, by the margin boxes of CSS Paged Media. */
import type { PaperSize, ReportDocument } from '../../document/report-document.ts';
import { frameOf, pageWords } from '../../frame.ts';
import { hasOnePage } from '../../one-page.ts';

const sizes: Readonly<Record<PaperSize, string>> = { a4: 'A4', letter: 'letter' };

const line = 'font: 8pt/1.3 var(--font); color: #444; vertical-align: middle;';

/**
 * The rules for pages: upright, and on their side for tables that want it. Browsers that know no margin boxes leave
 * these out; the watermark of a draft does without.
 */
export function pageStyle(document: ReportDocument): string {
  const { paper, organization, language } = document;
  const { id, classification, draft, asOf } = frameOf(document);
  const page = pageWords(language, counter('page'), counter('pages')).map((part) =>
    typeof part === 'string' ? cssString(part) : part.css,
  );
  return `@page {
  size: ${sizes[paper]} portrait;
  margin: ${hasOnePage(document) ? '16mm 15mm 14mm' : '21mm 16mm 19mm'};
  @top-left { content: ${cssString(id)}; ${line} }
  @top-center { content: ${cssString(draft ?? '')}; ${line} font-weight: 700; }
  @top-right { content: ${cssString(classification ?? '')}; ${line} }
  @bottom-left { content: ${cssString([organization, asOf].filter(Boolean).join(' · '))}; ${line} }
  @bottom-right { content: ${page.join(' ')}; ${line} }
}
@page sideways { size: ${sizes[paper]} landscape; }
@media print { .sideways { page: sideways; } }
`;
}

function counter(name: string): { readonly css: string } {
  return { css: `counter(${name})` };
}

/** A text as a string of CSS: all but letters and digits of ASCII as escapes, so that nothing in it can end the string. */
export function cssString(text: string): string {
  const escaped = [...text].map((character) =>
    /[A-Za-z0-9]/.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
